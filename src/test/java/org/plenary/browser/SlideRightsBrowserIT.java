package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A speaker says what may be posted about slides, and whoever writes is told before they send. */
class SlideRightsBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Hall hall;

  @BeforeAll
  static void open() {
    hall = Hall.open(3);
  }

  @BeforeEach
  void everythingMayBePostedAboutTheFirstSlide() {
    limit(Map.of("rights", "open"));
    hall.show(1);
  }

  private static void limit(Map<String, Object> rights) {
    Map<String, Object> asked = new HashMap<>(rights);
    asked.putAll(Map.of("deck", hall.deck(), "from", 1, "to", 3));
    hall.conference()
        .organizer()
        .put(hall.conference().path("sessions/" + hall.talk() + "/deck/rights"), asked)
        .expect(204);
  }

  private static Person watching(Device device) {
    Person amy =
        BROWSERS.person("Amy", device, hall.server().uri()).joined(hall.attendee()).watching(hall);
    beginToWrite(amy, device);
    return amy;
  }

  private static void beginToWrite(Person amy, Device device) {
    if (device.touch()) {
      amy.page().locator(".comp .mini").click();
    }
  }

  private static Locator wish(Person viewer) {
    return viewer.page().locator(".comp .wish");
  }

  @ParameterizedTest
  @MethodSource("org.plenary.browser.Device#all")
  void aSlideIsClosedToPicturesFromTheRemoteAndTheCameraSaysWhy(Device device) {
    // given
    Person sam = BROWSERS.person("Sam", device, hall.server().uri()).atTheRemote(hall);
    Person amy = watching(device);
    assertThat(amy.button("Attach photo")).isEnabled();
    // when
    sam.button("Deck").click();
    sam.page().getByText("What may be posted about slides").click();
    sam.page().getByLabel("Words, no pictures").check();
    sam.page().getByLabel("Reason, shown to the audience").fill("Unpublished data");
    Audit.lookByDayAndNight(sam, device, "slide-rights-remote");
    sam.button("From now on").click();
    // then
    assertThat(sam.page().locator(".rights li")).containsText("Words, no pictures");
    assertThat(wish(amy)).containsText("No pictures with posts about slide 1, please.");
    assertThat(wish(amy)).containsText("Unpublished data");
    assertThat(amy.button("No pictures of this slide, asks its speaker")).isDisabled();
    Audit.lookByDayAndNight(amy, device, "slide-rights-viewer");
    // when
    amy.composer().fill("NNT 12");
    amy.send();
    // then
    assertThat(amy.post("NNT 12")).isVisible();
    // when another slide comes, which is open
    hall.show(2);
    assertThat(wish(amy)).hasCount(0);
    beginToWrite(amy, device);
    assertThat(amy.button("Attach photo")).isEnabled();
  }

  @Test
  void whatMustNotBePostedYetCanBeWrittenAboutNoSlideAndIsOpenAtItsTime() {
    // given
    Person amy = watching(Device.DESKTOP);
    limit(Map.of("rights", "nothing", "until", Instant.now().plusSeconds(8).toString()));
    assertThat(wish(amy)).containsText("Nothing about slide 1 until");
    // when
    amy.composer().fill("Where is the coffee?");
    // then
    Locator send = amy.page().locator(".comp .send");
    assertThat(send).isDisabled();
    // when
    amy.button("Post about no slide").click();
    // then
    assertThat(send).isEnabled();
    assertThat(wish(amy)).hasCount(0);
    amy.send();
    assertThat(amy.post("Where is the coffee?")).isVisible();
    // then it lifts itself
    assertThat(wish(amy)).hasCount(1);
    assertThat(wish(amy)).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
  }
}
