package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.testing.HookSender;
import org.plenary.testing.TestClient;

/**
 * Moderators mute what they do not want unasked, and put posts from elsewhere where they belong.
 */
class MutesBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private Hall hall;
  private TestClient amy;
  private Person mo;

  @BeforeEach
  void open() {
    hall = Hall.open(2);
    amy = hall.conference().attendee();
    hall.conference().post(amy, "Our miracle cure is at booth 4");
    hall.conference().post(amy, "NNT 12");
    mo = moderator();
  }

  private Person moderator() {
    return BROWSERS
        .person("Mo", Device.DESKTOP, hall.server().uri())
        .as("moderator", hall)
        .atTheDesk(hall);
  }

  private void tab(String name) {
    mo.button(name).click();
  }

  @Test
  void aTermIsTriedOnTheWallBeforeItIsMutedAndEndedAgain() {
    // given
    tab("Mutes");
    assertThat(mo.page().getByText("Nothing is muted.")).isVisible();
    // when
    mo.page().getByLabel("The term, in whatever case").fill("Miracle Cure");
    mo.button("Try it on the wall").click();
    // then
    assertThat(mo.page().getByText("It would have caught 1 of the last 2 posts.")).isVisible();
    assertThat(mo.page().locator(".tried")).containsText("booth 4");
    Audit.lookByDayAndNight(mo, Device.DESKTOP, "mutes");
    // when
    mo.button("Mute it").click();
    // then
    Locator muted = mo.page().getByLabel("Muted now").locator("li");
    assertThat(muted).containsText("miracle cure");
    hall.conference().postHeld(amy, "Ask for the MIRACLE CURE");
    // when
    muted.getByText("End it").click();
    // then
    assertThat(muted).hasCount(0);
    await()
        .until(() ->
            amy.post(hall.conference().path("posts"), Map.of("text", "No miracle cure after all"))
                    .status()
                == 201);
  }

  @Test
  void anAuthorIsMutedFromTheirPost() {
    // given
    tab("Recent");
    // when
    mo.page().getByText("Mute author").first().click();
    mo.button("Try it on the wall").click();
    // then
    assertThat(mo.page().getByText("It would have caught 2 of the last 2 posts.")).isVisible();
    // when
    mo.button("Mute it").click();
    assertThat(mo.page().getByLabel("Muted now").locator("li")).hasCount(1);
    // then
    hall.conference().postHeld(amy, "Anything");
  }

  @Test
  void aPostFromElsewhereIsPutBesideTheSlideThatItIsAbout() {
    // given
    hall.show(1);
    hall.show(2);
    HookSender.of(hall.conference(), hall.conference().organizer(), "publish-text")
        .send(
            "m1",
            "post.created",
            Map.of(
                "id", "p1",
                "author", Map.of("id", "1", "name", "Ana", "handle", "@ana@relay.example"),
                "text", "About the first slide",
                "url", "https://relay.example/posts/1"))
        .expect(202);
    tab("Recent");
    Locator post =
        mo.page()
            .locator("article.post")
            .filter(new Locator.FilterOptions().setHasText("About the first slide"));
    assertThat(post.locator(".chip").first()).containsText("Slide 2");
    // when
    post.getByText("About another slide").click();
    post.getByLabel("Slide", new Locator.GetByLabelOptions().setExact(true)).fill("1");
    Audit.look(mo, Device.DESKTOP, "other-slide");
    post.getByText("Put it there").click();
    // then
    assertThat(mo.page().getByText("It stands beside slide 1 now")).isVisible();
    assertThat(post.locator(".chip").first()).containsText("Slide 1");
  }
}
