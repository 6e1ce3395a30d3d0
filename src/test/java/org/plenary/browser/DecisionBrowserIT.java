package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestPhotos;

/** Decisions at the desk that are taken back, and those that need more than one person. */
class DecisionBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  /** What a decision that publishes waits for, and some more for a busy machine. */
  private static final Duration HELD_BACK = Duration.ofSeconds(15);

  private Hall hall;

  private Person moderator(String name) {
    return BROWSERS
        .person(name, Device.DESKTOP, hall.server().uri())
        .as("moderator", hall)
        .atTheDesk(hall);
  }

  private static Locator row(Person moderator, String text) {
    return moderator.page().locator(".q .row").filter(new Locator.FilterOptions().setHasText(text));
  }

  private static Locator here(Person moderator) {
    return moderator.page().locator(".q .row[aria-current=true]");
  }

  /** A post that a reader's report has hidden: one key puts it back. */
  private String hidden(String text) {
    TestClient amy = hall.conference().attendee();
    String post = hall.post(amy, text, 1).path("id").asText();
    amy.post(hall.conference().path("posts/" + post + "/report"), Map.of("clause", "shows-patient"))
        .expect(202);
    return post;
  }

  private boolean isPublic(String post) {
    return hall.posts().toString().contains(post);
  }

  private JsonNode item(String post) {
    return hall.conference()
        .moderator()
        .get(hall.conference().item(post, ""))
        .expect(200)
        .json()
        .path("item");
  }

  private List<String> recorded() {
    return hall.conference().actionsOnRecord(hall.conference().moderator());
  }

  @Test
  void whatIsTakenBackInTimeWasNeverSent() {
    // given
    hall = Hall.open(1);
    String first = hidden("the first one");
    String second = hidden("the second one");
    Person mo = moderator("Mo");
    assertThat(here(mo)).containsText("the first one");
    // when
    mo.page().keyboard().press("a");
    assertThat(mo.page().locator(".toast")).containsText("putting it back");
    assertThat(here(mo)).containsText("the second one");
    mo.page().keyboard().press("z");
    // then
    assertThat(here(mo)).containsText("the first one");
    assertThat(mo.page().locator(".toast.pending")).hasCount(0);
    // when: decided one after the other, and the second taken back
    mo.page().keyboard().press("a");
    assertThat(here(mo)).containsText("the second one");
    mo.page().keyboard().press("a");
    assertThat(mo.page().locator(".toast.pending")).hasCount(2);
    mo.page().keyboard().press("z");
    // then: the one before it was neither lost nor hurried
    assertThat(mo.page().locator(".toast.pending")).hasCount(1);
    await().atMost(HELD_BACK).until(() -> isPublic(first));
    assertThat(here(mo)).containsText("the second one");
    assertThat(isPublic(second)).isFalse();
    assertThat(recorded()).containsExactly("restore", "report", "report");
  }

  @Test
  void aWindowThatIsClosedPublishesNothing() {
    // given
    hall = Hall.open(1);
    String post = hidden("not so fast");
    Person mo = moderator("Mo");
    mo.page().keyboard().press("a");
    assertThat(mo.page().locator(".toast.pending")).hasCount(1);
    // when
    mo.page().navigate("about:blank");
    // then
    Person nora = moderator("Nora");
    row(nora, "not so fast").waitFor();
    await().during(HELD_BACK.dividedBy(2)).atMost(HELD_BACK).until(() -> !isPublic(post));
    assertThat(item(post).path("post").path("state").asText()).isEqualTo("held");
    assertThat(recorded()).containsExactly("report");
  }

  @Test
  void aRejectionIsSentAtOnceAndIsTakenBackWithItsPicture() {
    // given
    hall = Hall.open(1);
    String post =
        hall.held(
            hall.conference().attendee(),
            "Look at this band",
            TestPhotos.jpeg(TestPhotos.wristband()));
    Person mo = moderator("Mo");
    mo.page().locator(".pic .bx").first().waitFor();
    // when
    mo.page().keyboard().press("x");
    mo.page().keyboard().press("1");
    // then
    assertThat(mo.page().locator(".toast")).containsText("Rejected");
    assertThat(item(post).path("post").path("state").asText()).isEqualTo("rejected");
    // when
    mo.page().keyboard().press("z");
    // then
    assertThat(here(mo)).containsText("Look at this band");
    mo.page().locator(".pic .bx").first().waitFor();
    mo.page()
        .waitForCondition(
            () -> (Integer) mo.page().locator(".pic img").evaluate("i => i.naturalWidth") > 0);
    assertThat(item(post).path("post").path("state").asText()).isEqualTo("held");
  }

  @Test
  void aPictureThatAReportHidesIsNotEvenLeftInTheBrowsersOfThoseWhoSawIt() {
    // given
    hall = Hall.open(1);
    TestClient amy = hall.conference().attendee();
    String post = hall.held(amy, "A slide", TestPhotos.jpeg(TestPhotos.slide()));
    Person ruth = BROWSERS.person("Ruth", Device.DESKTOP, hall.server().uri()).watching(hall);
    Locator image = ruth.post("A slide").locator("figure img");
    image.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    ruth.page().waitForCondition(() -> (Integer) image.evaluate("i => i.naturalWidth") > 0);
    String address = (String) image.evaluate("i => i.currentSrc");
    assertThat(fromCache(ruth, address)).isEqualTo(200);
    // when
    amy.post(hall.conference().path("posts/" + post + "/report"), Map.of("clause", "shows-patient"))
        .expect(202);
    // then
    assertThat(ruth.post("A slide")).hasCount(0);
    ruth.page().waitForCondition(() -> fromCache(ruth, address) != 200);
  }

  /** What the browser answers without asking the server. */
  private static int fromCache(Person person, String address) {
    return (Integer)
        person
            .page()
            .evaluate(
                "url => fetch(url, {cache: 'only-if-cached', mode: 'same-origin'})"
                    + ".then(answer => answer.status, () => 0)",
                address);
  }

  @Test
  void twoModeratorsReleaseAPictureThatMayShowAPatient() {
    // given
    hall = Hall.open(1, Map.of("screening", "two-person"));
    String post = permitted("With permission");
    Person mo = moderator("Mo");
    assertThat(row(mo, "With permission")).containsText("Needs 2");
    mo.page().locator(".pic .bx").first().waitFor();
    assertThat(mo.page().locator(".act .pri")).containsText("1 of 2");
    // when
    mo.page().keyboard().press("r");
    // then
    assertThat(mo.page().locator(".toast")).containsText("first of two voices", slowly());
    assertThat(row(mo, "With permission")).containsText("1 of 2, by Mo");
    assertThat(isPublic(post)).isFalse();
    row(mo, "With permission").click();
    assertThat(mo.page().locator(".act button").nth(0)).isDisabled();
    assertThat(mo.page().locator(".act button").nth(1)).isDisabled();
    // when
    Person nora = moderator("Nora");
    row(nora, "With permission").click();
    // then: the second sees who was the first, and the same boxes
    assertThat(nora.page().locator(".voices")).containsText("1 of 2, by Mo");
    assertThat(nora.page().locator(".act")).containsText("Agree with Mo");
    int boxes = item(post).path("voices").path("given").get(0).path("boxes").size();
    assertThat(nora.page().locator(".pic .bx[aria-pressed=true]")).hasCount(boxes);
    // when: Mo, who had it open, lets it go
    mo.page().navigate("about:blank");
    freeFor(nora);
    nora.page().keyboard().press("a");
    // then
    await().atMost(HELD_BACK).until(() -> isPublic(post));
    assertThat(recorded()).containsExactly("redact", "first-voice");
  }

  /** The claim of whoever has gone lapses; here it is made to have lapsed. */
  private void freeFor(Person moderator) {
    try {
      hall.server()
          .execute(
              "update item set claimed_by = null, claimed_until = null where conference = ?",
              hall.conference().slug());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    if (moderator.page().locator(".taken button").isVisible()) {
      moderator.page().locator(".taken button").click();
    }
    assertThat(moderator.page().locator(".taken")).hasCount(0);
  }

  private static ContainsTextOptions slowly() {
    return new ContainsTextOptions().setTimeout(HELD_BACK.toMillis());
  }

  /** A held wristband whose author says that the patient has permitted it. */
  private String permitted(String text) {
    TestClient amy = hall.conference().attendee();
    String media = hall.conference().upload(amy, TestPhotos.jpeg(TestPhotos.wristband()));
    Map<String, Object> asked = new HashMap<>(hall.conference().withPictures(text, media));
    asked.put("session", hall.talk());
    asked.put("attestation", Map.of("version", "2026-11", "kind", "written-permission"));
    return amy.post(hall.conference().path("posts"), asked)
        .expect(202)
        .json()
        .path("post")
        .path("id")
        .asText();
  }

  @Test
  void cleanPicturesAreApprovedTogetherWhereEveryOneNeedsAPerson() {
    // given
    hall = Hall.open(1, Map.of("screening", "review"));
    TestClient amy = hall.conference().attendee();
    byte[] slide = TestPhotos.jpeg(TestPhotos.slide());
    List<String> clean =
        List.of(
            hall.held(amy, "one", slide),
            hall.held(amy, "two", slide),
            hall.held(amy, "three", slide));
    String band = hall.held(amy, "a band", TestPhotos.jpeg(TestPhotos.wristband()));
    Person mo = moderator("Mo");
    mo.page().getByText(Pattern.compile("Approve 3 clean")).click(patiently());
    // when: one is to be looked at more closely
    mo.page().locator("dialog .batch label").filter(withText("two")).click();
    mo.page().getByText("Publish 2", exactly()).click();
    // then
    assertThat(mo.page().locator(".toast")).containsText("Publishing 2 clean posts");
    await().atMost(HELD_BACK).until(() -> isPublic(clean.get(0)) && isPublic(clean.get(2)));
    assertThat(isPublic(clean.get(1))).isFalse();
    assertThat(isPublic(band)).isFalse();
    assertThat(row(mo, "two")).hasCount(1);
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Locator.ClickOptions patiently() {
    return new Locator.ClickOptions().setTimeout(60_000);
  }
}
