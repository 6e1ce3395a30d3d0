package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.model.RichText;
import org.plenary.model.TextRange;
import org.plenary.model.TextRange.Kind;

class SlackTextTest {
  private static RichText read(String written) {
    return SlackText.of(written, id -> Map.of("U1", "Ana").getOrDefault(id, "Slack member"));
  }

  private static String stretch(RichText text, int range) {
    return text.text().substring(text.ranges().get(range).start(), text.ranges().get(range).end());
  }

  @Test
  void referencesBecomeLettersWithTheirMeaning() {
    // when
    RichText read =
        read(
            "<@U1> &amp; <@U2|bob>: p &lt; 0.05, see <https://example.org/a?x=1&amp;y=2|the trial>\n"
                + "<#C1|general> #icem26 <https://example.org/b>");
    // then
    assertThat(read.text())
        .isEqualTo(
            "@Ana & @Slack member: p < 0.05, see the trial\n#general #icem26 https://example.org/b");
    assertThat(read.ranges())
        .extracting(TextRange::kind)
        .containsExactly(Kind.MENTION, Kind.MENTION, Kind.LINK, Kind.TAG, Kind.TAG, Kind.LINK);
    assertThat(read.ranges().get(2).href()).isEqualTo("https://example.org/a?x=1&y=2");
    assertThat(stretch(read, 2)).isEqualTo("the trial");
    assertThat(stretch(read, 4)).isEqualTo("#icem26");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '<!here> look',              '@here look'
          '<!subteam^S1|@nurses> hi',  '@nurses hi'
          '<!subteam^S1> hi',          '@group hi'
          '<!date^1^{date}|May 1>',    'May 1'
          '<#C1> hi',                  '#channel hi'
          '*a* _b_ ~c~ `d`',           '*a* _b_ ~c~ `d`'
          '&amp;lt;b&amp;gt;',         '&lt;b&gt;'
          """)
  void whatIsNoLinkIsItsLetters(String written, String expected) {
    assertThat(read(written).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<javascript:alert(1)|note>",
        "<data:text/html;base64,AAAA|note>",
        "<mailto:ana@example.org|note>",
        "<//example.org|note>",
        "<file:///etc/passwd|note>",
      })
  void aLinkThatLeadsNowhereSafeIsOnlyItsLetters(String written) {
    assertThat(read(written)).isEqualTo(new RichText("note", List.of()));
  }

  @Test
  void aNameCannotPretendToBeMore() {
    // given
    RichText read = SlackText.of("<@U1> said", _ -> "x\u202Ey");
    // then
    assertThat(read.text()).isEqualTo("@xy said");
  }

  @Property(tries = 300)
  void anythingIsReadAndItsRangesLieWithinIt(@ForAll @StringLength(max = 80) String written) {
    // when
    RichText read = read("<@U1>" + written + "<https://e.org|" + written);
    // then
    int last = 0;
    for (TextRange range : read.ranges()) {
      assertThat(range.start()).isBetween(last, range.end() - 1);
      assertThat(range.end()).isLessThanOrEqualTo(read.text().length());
      last = range.end();
    }
  }
}
