package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.testing.HookSender;

/** What readers and moderators see of a post that was written on another service. */
class PostFromElsewhereBrowserIT {
  private static final Map<String, Object> NOTE =
      Map.of(
          "id", "p1",
          "author", Map.of("id", "1", "name", "Ana Ferreira", "handle", "@ana@relay.example"),
          "text", "Lactate clears late",
          "url", "https://relay.example/posts/1");

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private Hall hall;

  @BeforeEach
  void open() {
    hall = Hall.open(2);
  }

  private void told(String policy) {
    HookSender.of(hall.conference(), hall.conference().organizer(), policy)
        .send("m1", "post.created", NOTE)
        .expect(202);
  }

  @Test
  void aReaderSeesWhoWroteItWhereAndThatNobodyVouchesForThem() {
    // given
    Person reader = BROWSERS.person("Rita", Device.PHONE, hall.server().uri()).watching(hall);
    // when
    told("publish-text");
    // then
    Locator post =
        reader
            .page()
            .locator("article")
            .filter(new Locator.FilterOptions().setHasText("Lactate clears late"));
    assertThat(post).containsText("@ana@relay.example");
    assertThat(post).containsText("credentials not verified");
    assertThat(post).not().containsText("conflicts");
    Locator original =
        post.locator("a").filter(new Locator.FilterOptions().setHasText("relay.example"));
    assertThat(original).hasAttribute("href", "https://relay.example/posts/1");
    assertThat(original).hasAttribute("rel", "nofollow noopener noreferrer ugc");
  }

  @Test
  void aModeratorReadsWhyItWaits() {
    // given
    told("trusted");
    // when
    Person mo =
        BROWSERS
            .person("Mo", Device.DESKTOP, hall.server().uri())
            .as("moderator", hall)
            .atTheDesk(hall);
    // then
    assertThat(mo.page().getByText("First post of its author").first()).isVisible();
    assertThat(mo.page().getByText("@ana@relay.example").first()).isVisible();
  }

  @Test
  void whatItsAuthorWarnsOfIsFoldedUntilSomebodyAsks() {
    // given
    Person reader = BROWSERS.person("Rita", Device.PHONE, hall.server().uri()).watching(hall);
    Person mo =
        BROWSERS
            .person("Mo", Device.DESKTOP, hall.server().uri())
            .as("moderator", hall)
            .atTheDesk(hall);
    Map<String, Object> note = new HashMap<>(NOTE);
    note.put("contentWarning", "an open wound");
    HookSender.of(hall.conference(), hall.conference().organizer(), "publish-text")
        .send("m1", "post.created", note)
        .expect(202);
    // when
    assertThat(mo.page().locator(".q .row")).containsText("an open wound");
    assertThat(mo.page().getByText("Lactate clears late")).hasCount(0);
    assertThat(mo.page().locator(".act").getByText("Approve as is")).isDisabled();
    mo.page().locator(".d .warned button").click();
    assertThat(mo.page().locator(".d").getByText("Lactate clears late")).isVisible();
    mo.page().keyboard().press("a");
    // then
    Locator post =
        reader
            .page()
            .locator("article")
            .filter(new Locator.FilterOptions().setHasText("an open wound"));
    assertThat(post).isVisible();
    assertThat(reader.page().getByText("Lactate clears late")).hasCount(0);
    post.getByText("Show").click();
    assertThat(post).containsText("Lactate clears late");
  }
}
