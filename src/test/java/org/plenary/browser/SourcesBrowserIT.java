package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.testing.HookSender;

/** Where organizers say where posts from elsewhere come from, and see how it goes. */
class SourcesBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Hall hall;

  @BeforeAll
  static void open() {
    hall = Hall.open(2);
    hall.conference()
        .organizer()
        .post(
            hall.conference().path("sources"),
            Map.of(
                "kind", "feed", "url", "https://127.0.0.1:1/feed", "tag", "demo", "policy", "hold"))
        .expect(201);
  }

  static Stream<Device> devices() {
    return Stream.of(Device.DESKTOP, Device.PHONE);
  }

  private static Person atTheSources(Device device) {
    Person olga = BROWSERS.person("Olga", device, hall.server().uri()).as("organizer", hall);
    olga.page().navigate("/c/" + hall.conference().slug() + "/sources");
    assertThat(olga.page().locator("h1")).hasText("Posts from elsewhere");
    return olga;
  }

  @Test
  void aSourceIsAddedByKeyAloneAndItsSecretShownOnce() {
    // given
    Person olga = atTheSources(Device.DESKTOP);
    Page page = olga.page();
    // when
    olga.button("Add source").focus();
    page.keyboard().press("Enter");
    page.getByLabel("Mastodon", new Page.GetByLabelOptions().setExact(true)).focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Tab");
    page.keyboard().press("Control+a");
    page.keyboard().type("https://keys.example/");
    page.keyboard().press("Enter");
    // then
    Locator secret = page.locator("#secret");
    assertThat(secret).hasValue(Pattern.compile("whsec_.{40,}"));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I have kept it")).focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".source").filter(named("keys.example"))).containsText("Waiting");
    assertThat(page.locator("#secret")).hasCount(0);
    assertThat(page.content()).doesNotContain("whsec_");
  }

  @Test
  void anOrganizerPausesASourceAndTakesItOffTheWall() {
    // given
    HookSender.of(hall.conference(), hall.conference().organizer(), "publish-text")
        .send(
            "m1",
            "post.created",
            Map.of(
                "id", "p1",
                "author", Map.of("id", "1", "name", "Ana", "handle", "@ana@relay.example"),
                "text", "Lactate clears late"))
        .expect(202);
    Person reader = BROWSERS.person("Rita", Device.DESKTOP, hall.server().uri()).watching(hall);
    assertThat(reader.page().getByText("Lactate clears late")).isVisible();
    Locator source = atTheSources(Device.DESKTOP).page().locator(".source").filter(named("relay"));
    assertThat(source).containsText("1 post");
    // when
    button(source, "Take off the wall").click();
    button(source, "Pause").click();
    // then
    assertThat(reader.page().getByText("Lactate clears late")).hasCount(0);
    assertThat(source).containsText("Paused");
    assertThat(source).containsText("Off the wall");
    button(source, "Put back on the wall").click();
    assertThat(reader.page().getByText("Lactate clears late")).isVisible();
  }

  @Test
  void aTestSaysWhyASourceCannotBeRead() {
    Person olga = atTheSources(Device.DESKTOP);
    olga.button("Add source").click();
    olga.page().getByLabel("Feed", new Page.GetByLabelOptions().setExact(true)).check();
    olga.page().locator("#url").fill("https://127.0.0.1:1/feed");
    button(olga.page().locator("dialog"), "Test").click();
    assertThat(olga.page().locator(".tried .bad")).containsText("the feed:");
  }

  @ParameterizedTest
  @MethodSource("devices")
  void everybodyCanUseIt(Device device) {
    Person olga = atTheSources(device);
    assertThat(olga.page().locator(".trouble").first()).isVisible();
    Audit.lookByDayAndNight(olga, device, "sources");
    olga.button("Add source").click();
    olga.page().locator("dialog").waitFor();
    Audit.lookByDayAndNight(olga, device, "sources-add");
    olga.page().getByLabel("Slack", new Page.GetByLabelOptions().setExact(true)).check();
    Audit.lookByDayAndNight(olga, device, "sources-add-slack");
  }

  @Test
  void itIsForOrganizersAlone() {
    Person mo = BROWSERS.person("Mo", Device.DESKTOP, hall.server().uri()).as("moderator", hall);
    mo.page().navigate("/c/" + hall.conference().slug() + "/sources");
    assertThat(mo.page().locator("h1")).hasText("This page is for organizers");
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
