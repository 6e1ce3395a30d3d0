package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestPhotos;

/**
 * Every screen in its states, on desktop and phone, light and dark: no violation of WCAG 2.2 AA
 * that axe can find, no sideways scrolling. What each looked like lies in target/browser/screens/.
 */
class AccessibilityBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Hall hall;

  @BeforeAll
  static void open() {
    hall = Hall.open(5, Map.of("screening", "review"));
    for (int number = 2; number <= 4; number++) {
      hall.show(number);
    }
    TestClient attendee = hall.conference().attendee();
    attendee
        .patch("me", Map.of("credentials", "MD", "disclosures", List.of("speaker fees, 2025")))
        .expect(200);
    TestClient other = hall.conference().attendee();
    other.patch("me", Map.of("displayName", "Bo Remote", "attendance", "remote")).expect(200);
    hall.post(
        attendee, "Earlier than clearance alone: capillary refill. doi:10.1001/jama.2019.0071", 1);
    String question =
        hall.post(other, "Which cut-off did they use in the second trial?", 2).path("id").asText();
    reply(attendee, question, "2 mmol/l, on the next slide.");
    other
        .put(hall.conference().path("posts/" + question + "/reaction"), Map.of("kind", "useful"))
        .expect(204);
    released(attendee);
  }

  private static void reply(TestClient author, String to, String text) {
    author
        .post(
            hall.conference().path("posts"),
            Map.of("session", hall.talk(), "text", text, "replyTo", to))
        .expect(201);
  }

  /** A picture that a moderator has let pass. */
  private static void released(TestClient author) {
    TestClient moderator = hall.conference().moderator();
    String media = hall.conference().upload(author, TestPhotos.jpeg(TestPhotos.slide()));
    String post =
        author
            .post(
                hall.conference().path("posts"),
                Map.of(
                    "session", hall.talk(),
                    "text", "The bundle on one slide",
                    "media", List.of(media),
                    "attestation", Map.of("version", "2026-11", "kind", "no-patient")))
            .expect(202)
            .json()
            .path("post")
            .path("id")
            .asText();
    org.awaitility.Awaitility.await()
        .until(() ->
            moderator
                    .post(hall.conference().item(post, "/decision"), Map.of("action", "approve"))
                    .status()
                == 200);
  }

  static Stream<Device> devices() {
    return Device.all();
  }

  private static Person person(Device device) {
    return BROWSERS.person("Amy", device, hall.server().uri());
  }

  @ParameterizedTest
  @MethodSource("devices")
  void join(Device device) {
    Person amy = person(device);
    amy.page().navigate("/join/" + hall.attendee());
    amy.button("Join").waitFor();
    Audit.lookByDayAndNight(amy, device, "join");
    amy.page().navigate("/join/no-such-code");
    amy.page().getByText("This code is not known").first().waitFor();
    Audit.lookByDayAndNight(amy, device, "join-unknown");
  }

  @ParameterizedTest
  @MethodSource("devices")
  void conference(Device device) {
    Person amy = person(device);
    amy.page().navigate("/c/" + hall.conference().slug());
    amy.page().getByText("Lactate clearance").first().waitFor();
    Audit.lookByDayAndNight(amy, device, "conference");
    amy.page().navigate("/");
    amy.button("Join").waitFor();
    Audit.lookByDayAndNight(amy, device, "home");
  }

  @ParameterizedTest
  @MethodSource("devices")
  void reading(Device device) {
    Person amy = person(device).watching(hall);
    amy.post("The bundle on one slide").locator("figure img").scrollIntoViewIfNeeded();
    amy.post("Which cut-off").getByLabel("More").click();
    Audit.lookByDayAndNight(amy, device, "viewer");
    amy.button("Previous slide").click();
    assertThat(amy.page().getByText("Presenter is on slide 4")).isVisible();
    amy.page().keyboard().press("t");
    Audit.lookByDayAndNight(amy, device, "viewer-back");
    amy.page().keyboard().press("?");
    amy.page().locator("dialog").waitFor();
    Audit.lookByDayAndNight(amy, device, "viewer-help");
  }

  @ParameterizedTest
  @MethodSource("devices")
  void writing(Device device) {
    Person amy = person(device).joined(hall.attendee()).watching(hall);
    attach(amy, "On its way to a moderator");
    amy.send();
    amy.page().getByLabel("Your post, held for review").waitFor();
    if (device.touch()) {
      amy.page()
          .getByLabel("Your post, held for review")
          .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
          .first()
          .click();
    }
    attach(amy, "Still being written");
    Audit.lookByDayAndNight(amy, device, "viewer-writing");
    amy.context().setOffline(true);
    assertThat(amy.page().locator(".net")).isVisible();
    amy.send();
    assertThat(amy.page().locator(".tray")).containsText("Still being written");
    Audit.lookByDayAndNight(amy, device, "viewer-offline");
  }

  private static void attach(Person author, String text) {
    if (!author.composer().isVisible()) {
      author.page().locator(".mini").click();
    }
    author.composer().fill(text);
    author
        .page()
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload("photo.jpg", "image/jpeg", TestPhotos.jpeg(TestPhotos.slide())));
    author.attests();
  }

  @ParameterizedTest
  @MethodSource("devices")
  void beforeTheFirstPost(Device device) {
    Hall quiet = Hall.open(2);
    Person amy = person(device).joined(quiet.attendee()).watching(quiet);
    amy.page().getByText("Be the first").waitFor();
    Audit.lookByDayAndNight(amy, device, "viewer-empty");
  }

  @ParameterizedTest
  @MethodSource("devices")
  void nothingThere(Device device) {
    Person amy = person(device);
    amy.page().navigate("/s/00000000-0000-7000-8000-000000000000");
    amy.page().getByText("This session cannot be shown").waitFor();
    Audit.lookByDayAndNight(amy, device, "viewer-missing");
  }
}
