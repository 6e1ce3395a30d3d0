package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.slides.TestDecks;

/** A speaker is asked about slides that may show a patient before the new deck is anybody's. */
class DeckReviewBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final LocatorAssertions.HasCountOptions A_CHECK =
      new LocatorAssertions.HasCountOptions().setTimeout(60_000);

  @TempDir static Path folder;
  private Hall hall;

  @BeforeEach
  void open() {
    hall = Hall.open(1);
  }

  private Person uploading(Device device) throws IOException {
    Person sam = BROWSERS.person("Sam", device, hall.server().uri()).atTheRemote(hall);
    sam.button("Deck").click();
    sam.page()
        .locator("dialog input[type=file]")
        .first()
        .setInputFiles(TestDecks.withIdentifiers(folder));
    assertThat(question(sam)).hasCount(1, A_CHECK);
    return sam;
  }

  private static Locator question(Person speaker) {
    return speaker.page().getByLabel("Slides to decide about").locator("li.card");
  }

  private void theNewDeckIsThere() {
    assertThat(
            hall.server()
                .anonymous()
                .get(hall.conference().path("sessions/" + hall.talk() + "/deck"))
                .json()
                .path("id")
                .asText())
        .isNotEqualTo(hall.deck());
  }

  private static Stream<Device> devices() {
    return Stream.of(Device.DESKTOP, Device.PHONE.in(ColorScheme.DARK));
  }

  @ParameterizedTest
  @MethodSource("devices")
  void whatWasFoundIsMarkedOnThePageAndIsBlackedOutByOneTap(Device device) throws IOException {
    // given
    Person ruth = BROWSERS.person("Ruth", Device.DESKTOP, hall.server().uri()).watching(hall);
    Person sam = uploading(device);
    assertThat(question(sam).locator("h4")).hasText("Slide 2");
    assertThat(question(sam).locator(".bx").first()).isVisible();
    Audit.look(sam, device, "remote-review");
    // when
    question(sam).getByText("Black out").click();
    // then
    assertThat(question(sam)).hasCount(0, A_CHECK);
    theNewDeckIsThere();
    assertThat(ruth.network().addresses()).noneMatch(address -> address.contains("/2-"));
  }

  @Test
  void aSpeakerAnswersWithoutAMouse() throws IOException {
    // given
    Person sam = uploading(Device.DESKTOP);
    // when
    sam.tabTo(question(sam).getByText("No patient can be recognised"));
    sam.page().keyboard().press("Enter");
    // then
    assertThat(question(sam)).hasCount(0, A_CHECK);
    theNewDeckIsThere();
  }

  @Test
  void aPageIsReplacedByAnotherOneThatIsCheckedAsWell() throws IOException {
    // given
    Person sam = uploading(Device.DESKTOP);
    Path asBefore = TestDecks.withIdentifiers(folder);
    Locator file = question(sam).locator("input[type=file]");
    // when
    sam.page()
        .waitForResponse(
            answer -> answer.url().endsWith("deck/review/2") && answer.status() == 204,
            () -> file.setInputFiles(asBefore));
    // then
    assertThat(file).isEnabled();
    assertThat(question(sam)).hasCount(1);
    // when
    file.setInputFiles(TestDecks.plain(folder, 1));
    // then
    assertThat(question(sam)).hasCount(0, A_CHECK);
    theNewDeckIsThere();
  }

  @Test
  void whoseDeckIsOvertakenByANewerOneIsToldSo() throws IOException {
    // given
    Person sam = uploading(Device.DESKTOP);
    // when an organizer brings a deck without questions
    hall.conference()
        .organizer()
        .upload(
            "PUT",
            hall.conference().path("sessions/" + hall.talk() + "/deck"),
            "application/pdf",
            Files.readAllBytes(TestDecks.plain(folder, 2)))
        .expect(202);
    // then
    assertThat(sam.page().getByText("A newer deck has taken its place")).hasCount(1, A_CHECK);
    assertThat(question(sam)).hasCount(0);
    theNewDeckIsThere();
  }
}
