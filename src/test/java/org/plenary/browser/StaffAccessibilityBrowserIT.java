package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestPhotos;

/**
 * The screens of those who work at the conference, in their states, on desktop and phone, light and
 * dark: as {@link AccessibilityBrowserIT}.
 */
class StaffAccessibilityBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Hall hall;
  private static TestClient moderator;

  @BeforeAll
  static void open() {
    hall = Hall.open(4);
    hall.show(2);
    moderator = hall.conference().moderator();
    TestClient amy = hall.conference().attendee();
    TestClient bo = hall.conference().attendee();
    amy.patch("me", Map.of("credentials", "MD", "disclosures", List.of("speaker fees, 2025")))
        .expect(200);
    bo.patch("me", Map.of("displayName", "Bo Remote", "attendance", "remote")).expect(200);
    String question =
        hall.post(bo, "Which cut-off did they use in the second trial?", 2).path("id").asText();
    amy.put(hall.conference().path("posts/" + question + "/reaction"), Map.of("kind", "question"))
        .expect(204);
    hall.post(amy, "Earlier than clearance alone: capillary refill. #sepsis", 1);
    String abuse = hall.post(bo, "What nonsense", 1).path("id").asText();
    moderator
        .post(
            hall.conference().item(abuse, "/decision"),
            Map.of("action", "remove", "clause", "abuse"))
        .expect(200);
    hall.held(amy, "A patient: Jane Roe MRN 12345678 DOB 01/02/1950");
    checked(hall.held(bo, "The band of the day", TestPhotos.jpeg(TestPhotos.wristband())));
  }

  private static void checked(String post) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            !moderator
                .get(hall.conference().item(post, ""))
                .json()
                .path("item")
                .path("findings")
                .isEmpty());
  }

  static Stream<Device> devices() {
    return Device.all();
  }

  /** For what differs from the rest of its screen in little: every size and every colour once. */
  static Stream<Device> two() {
    return Stream.of(Device.DESKTOP, Device.PHONE.in(ColorScheme.DARK));
  }

  private static Person person(Device device) {
    return BROWSERS.person("Mo", device, hall.server().uri());
  }

  /** The same moderator on every device, who does not find the own claim of a minute ago. */
  private static Person atTheDesk(Device device, TestClient who) {
    Person mo = person(device);
    mo.context()
        .addCookies(
            List.of(
                new Cookie("plenary_session", who.token()).setUrl(hall.server().uri().toString())));
    return mo;
  }

  @ParameterizedTest
  @MethodSource("devices")
  void desk(Device device) {
    Person mo = atTheDesk(device, moderator).atTheDesk(hall);
    if (device.touch()) {
      mo.page().locator(".words").waitFor();
      Audit.lookByDayAndNight(mo, device, "desk-words");
      mo.button("Skip").click();
    } else {
      mo.page()
          .locator(".q .row")
          .filter(new Locator.FilterOptions().setHasText("The band of the day"))
          .click();
    }
    mo.page().locator(".pic .bx").first().waitFor();
    Audit.lookByDayAndNight(mo, device, "desk");
    mo.page().keyboard().press("t");
    mo.page().locator(".read").getByText("JANE ROE").waitFor();
    Audit.lookByDayAndNight(mo, device, "desk-text");
    mo.page().keyboard().press("t");
    mo.button("Preview").click();
    mo.page().locator(".burned").first().waitFor();
    Audit.lookByDayAndNight(mo, device, "desk-preview");
    mo.button("Preview").click();
  }

  @ParameterizedTest
  @MethodSource("two")
  void questionsOfTheDesk(Device device) {
    Person mo = atTheDesk(device, moderator).atTheDesk(hall);
    mo.page().locator(".act").waitFor();
    for (Map.Entry<String, String> asked :
        Map.of("x", "reject", "a", "approve", "?", "keys").entrySet()) {
      mo.page().keyboard().press(asked.getKey());
      mo.page().locator("dialog").waitFor();
      Audit.look(mo, device, "desk-" + asked.getValue());
      mo.page().keyboard().press("Escape");
      assertThat(mo.page().locator("dialog")).hasCount(0);
    }
  }

  @ParameterizedTest
  @MethodSource("two")
  void record(Device device) {
    Person mo = atTheDesk(device, moderator).atTheDesk(hall);
    tab(mo, device, "Recent");
    mo.page().locator(".gone li").waitFor();
    Audit.look(mo, device, "desk-recent");
    tab(mo, device, "Q&A");
    mo.page().getByText("Which cut-off did they use").waitFor();
    Audit.look(mo, device, "desk-questions");
    tab(mo, device, "Mutes");
    mo.page().getByText("Nothing is muted.").waitFor();
    Audit.look(mo, device, "desk-mutes");
    tab(mo, device, "Audit");
    mo.page().getByText("Abuse").first().waitFor();
    Audit.look(mo, device, "desk-audit");
  }

  private static void tab(Person mo, Device device, String name) {
    if (device.touch()) {
      mo.button("More").click();
      Audit.look(mo, device, "desk-menu");
    }
    mo.button(name).click();
  }

  @ParameterizedTest
  @MethodSource("two")
  void nothingToDo(Device device) {
    TestConference quiet = TestConference.open(hall.server());
    Person mo = atTheDesk(device, quiet.moderator());
    mo.page().navigate("/mod/" + quiet.slug());
    assertThat(mo.page().locator(".clear h2")).hasText("Queue clear");
    Audit.look(mo, device, "desk-clear");
    mo.page().navigate("/mod/" + hall.conference().slug());
    assertThat(mo.page().locator("h1")).hasText("This desk is for moderators");
    Audit.look(mo, device, "desk-closed");
  }

  @ParameterizedTest
  @MethodSource("devices")
  void remote(Device device) {
    Person sam = person(device).atTheRemote(hall);
    sam.page().locator(".qq").waitFor();
    Audit.lookByDayAndNight(sam, device, "remote");
    sam.button("Deck").click();
    sam.page().locator("dialog").waitFor();
    Audit.lookByDayAndNight(sam, device, "remote-deck");
    sam.page().keyboard().press("Escape");
    sam.context().route(url -> url.endsWith("/slide"), Route::abort);
    sam.button("Next slide").click();
    sam.page().locator(".unsent").waitFor();
    Audit.lookByDayAndNight(sam, device, "remote-unsent");
  }

  @ParameterizedTest
  @MethodSource("two")
  void remoteWithoutSlides(Device device) {
    Person sam = person(device);
    var talk = hall.conference().session();
    sam.joined(hall.conference().invite(Map.of("role", "speaker", "session", talk)));
    sam.page().navigate("/s/" + talk + "/remote");
    sam.page().getByText("This talk has no slides yet").waitFor();
    Audit.look(sam, device, "remote-empty");
    sam.page().navigate(hall.viewer() + "/remote");
    sam.page().getByText("You are the speaker of another talk.").waitFor();
    Audit.look(sam, device, "remote-closed");
  }

  @ParameterizedTest
  @MethodSource("devices")
  void wall(Device device) {
    Person wall = person(device).as("wall", hall).beforeTheWall(hall);
    wall.page().locator("article.c.big").waitFor();
    Audit.lookByDayAndNight(wall, device, "wall");
    freeze(true);
    wall.page().locator(".why").waitFor();
    Audit.lookByDayAndNight(wall, device, "wall-frozen");
    freeze(false);
    wall.page().locator("article.c.big").waitFor();
  }

  private static void freeze(boolean frozen) {
    moderator.put(hall.conference().path("wall"), Map.of("frozen", frozen)).expect(200);
  }
}
