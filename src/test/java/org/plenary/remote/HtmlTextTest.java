package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.intake.PostText;
import org.plenary.model.RichText;
import org.plenary.model.TextRange;
import org.plenary.model.TextRange.Kind;

class HtmlTextTest {
  @Test
  void whatMastodonWritesBecomesATextWithItsLinksTagsAndMentions() {
    // given
    String html =
        "<p><span class=\"h-card\"><a href=\"https://social.example/@ana\" class=\"u-url mention\">@<span>ana</span></a></span>"
            + " lactate clears late<br />see <a href=\"https://example.org/paper?id=1&amp;v=2\"><span class=\"invisible\">https://"
            + "</span><span class=\"ellipsis\">example.org/paper?id=1</span><span class=\"invisible\">&amp;v=2</span></a></p>"
            + "<p><a href=\"https://social.example/tags/demo26\" class=\"mention hashtag\" rel=\"tag\">#<span>demo26</span></a></p>";
    // when
    RichText read = HtmlText.of(html);
    // then
    assertThat(read.text())
        .isEqualTo("@ana lactate clears late\nsee https://example.org/paper?id=1&v=2\n#demo26");
    assertThat(read.ranges())
        .extracting(TextRange::kind)
        .containsExactly(Kind.MENTION, Kind.LINK, Kind.TAG);
    assertThat(read.ranges().get(1).href()).isEqualTo("https://example.org/paper?id=1&v=2");
    TextRange tag = read.ranges().get(2);
    assertThat(read.text().substring(tag.start(), tag.end())).isEqualTo("#demo26");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>note",
        "<style>p{}</style>note",
        "<iframe srcdoc='<b>x</b>'></iframe>note",
        "<svg><text>x</text></svg>note",
        "<img src=x onerror=alert(1)>note",
        "<template>x</template>note",
      })
  void whatARuleOfABrowserWouldRunIsNotEvenText(String html) {
    assertThat(HtmlText.of(html)).isEqualTo(new RichText("note", List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "data:text/html,x", "ftp://example.org/x", "//", ""})
  void aLinkThatIsNoWebAddressIsOnlyItsLetters(String href) {
    RichText read = HtmlText.of("<a href=\"" + href + "\">paper</a>");

    assertThat(read.text()).isEqualTo("paper");
    assertThat(read.ranges()).isEmpty();
  }

  @Test
  void marksThatTurnATextAroundAreDroppedAndJoinersOfEmojiKept() {
    assertThat(
            HtmlText.of("a\u202Eb\u200Bc\u00ADd\uFEFF J\u200Dohn \uD83D\uDC69\u200D\u2695\uFE0F")
                .text())
        .isEqualTo("abcd John \uD83D\uDC69\u200D\u2695\uFE0F");
  }

  @Test
  void aTextThatIsTooLongIsCutBetweenCharactersAndLosesTheRangesBehind() {
    RichText read = HtmlText.of("🩺".repeat(2_100) + "<a href='https://example.org/'>x</a>");

    assertThat(read.text().codePointCount(0, read.text().length())).isEqualTo(PostText.MOST);
    assertThat(read.text()).endsWith("🩺…");
    assertThat(read.ranges()).isEmpty();
  }

  @Property
  void whateverComesIsATextThatCouldHaveBeenPostedHere(
      @ForAll @StringLength(max = 400) String html) {
    RichText read = HtmlText.of("<p><a href='https://a.example/'>" + html + "</a> <li>" + html);

    assertThat(read.text().codePoints().noneMatch(PostText::forbidden)).isTrue();
    assertThat(read.text()).isEqualTo(read.text().strip());
    int after = 0;
    for (TextRange range : read.ranges()) {
      assertThat(range.start()).isGreaterThanOrEqualTo(after);
      assertThat(range.end())
          .isGreaterThan(range.start())
          .isLessThanOrEqualTo(read.text().length());
      after = range.end();
    }
  }
}
