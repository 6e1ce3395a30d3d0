package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.json.Json;
import org.plenary.model.Box;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestPhotos;

/**
 * The moderators' desk, what is decided there, and what an attendee, a remote learner and the wall
 * see of it. Every test leaves the queue empty.
 */
class DeskBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Hall hall;

  @BeforeAll
  static void open() {
    hall = Hall.open(2);
  }

  private static Person person(String name) {
    return BROWSERS.person(name, Device.DESKTOP, hall.server().uri());
  }

  private static Person attendee(String name) {
    return person(name).joined(hall.attendee()).watching(hall);
  }

  private static Person moderator(String name) {
    return person(name).as("moderator", hall).atTheDesk(hall);
  }

  private static Locator row(Person moderator, String text) {
    return moderator.page().locator(".q .row").filter(new Locator.FilterOptions().setHasText(text));
  }

  private static Locator boxes(Person moderator) {
    return moderator.page().locator(".pic .bx");
  }

  private static Locator card(Person wall, String text) {
    return wall.page().locator(".c").filter(new Locator.FilterOptions().setHasText(text));
  }

  private static void queueIsClear(Person moderator) {
    assertThat(moderator.page().locator(".clear h2")).hasText("Queue clear");
  }

  /** What only whoever looks at the desk may know of a held post. */
  private record Held(String post, String media, byte[] picture, List<Box> boxes) {
    static Held theOnly() {
      TestClient moderator = hall.conference().moderator();
      JsonNode items =
          moderator.get(hall.conference().path("moderation/items?state=held")).json().path("items");
      assertThat(items).hasSize(1);
      JsonNode post = items.path(0).path("post");
      String media = post.path("media").path(0).path("id").asText();
      List<Box> boxes = new ArrayList<>();
      for (JsonNode finding : items.path(0).path("findings")) {
        boxes.add(Json.read(finding.path("box").toString(), Box.class));
      }
      byte[] picture =
          moderator.get(hall.conference().path("media/" + media + "/held")).expect(200).body();
      return new Held(post.path("id").asText(), media, picture, boxes);
    }

    List<byte[]> traces() {
      List<byte[]> traces = new ArrayList<>(new Picture(picture).pieces());
      traces.add(utf8(post));
      traces.add(utf8(media));
      return traces;
    }
  }

  private static void nothingReached(Person other, List<byte[]> traces) {
    List<byte[]> reached = other.network().everything();
    assertThat(traces).allSatisfy(trace -> assertThat(NetworkLog.holding(reached, trace)).isZero());
  }

  @Test
  void aPictureIsRedactedByOneKeyAndNothingOfItReachesAnybodyBefore() {
    // given
    String text = "Lactate at the bedside";
    Person mo = moderator("Mo");
    Person ruth = BROWSERS.person("Ruth", Device.PHONE, hall.server().uri()).watching(hall);
    Person wall = person("Wall").as("wall", hall).beforeTheWall(hall);
    Person amy = attendee("Amy");
    // when
    amy.postsPhoto(text, TestPhotos.withPlace(TestPhotos.wristband()));
    // then the moderator sees the picture, and what was found in it
    assertThat(row(mo, text).locator(".fl")).containsText("Birth date");
    seen(mo, row(mo, text).locator(".th img"));
    seen(mo, mo.page().locator(".pic img"));
    Held held = Held.theOnly();
    assertThat(boxes(mo)).hasCount(held.boxes().size());
    assertThat(row(mo, text).locator(".th .n")).hasText(String.valueOf(held.boxes().size()));
    assertThat(boxes(mo).first()).hasAccessibleName(Pattern.compile("^1 ?, \\D+ \\d+ %"));
    assertThat(mo.page().locator(".chk")).containsText("83920174");
    assertThat(mo.page().locator(".act .pri")).hasText(Pattern.compile("^Redact \\d, publish"));
    // and the others nothing
    hall.post(hall.conference().attendee(), "a word after the picture", 1);
    ruth.post("a word after the picture").waitFor();
    card(wall, "a word after the picture").waitFor();
    for (Person other : List.of(ruth, wall)) {
      nothingReached(other, held.traces());
      assertThat(NetworkLog.holding(other.network().everything(), utf8(text))).isZero();
    }
    // when
    mo.page().keyboard().press("r");
    // then
    seen(ruth, ruth.post(text).locator("figure img"));
    seen(amy, amy.post(text).locator("figure img"));
    seen(wall, card(wall, text).locator("img"));
    assertThat(amy.tray()).hasCount(0);
    queueIsClear(mo);
    nothingReached(amy, List.of(utf8("TestPhone")));
    for (String shown : List.of("640", "1600")) {
      released(held.media(), shown).requireNothingOfThePhone();
    }
    Picture whole = released(held.media(), "1600");
    held.boxes().forEach(whole::requireBlack);
    assertThat(whole.brightness(1190, 590)).as("paper beside the boxes").isGreaterThan(600);
  }

  private static Picture released(String media, String variant) {
    return new Picture(
        hall.server().anonymous().get("/media/" + media + "/" + variant).expect(200).body());
  }

  /** The picture has come and is shown. */
  private static void seen(Person person, Locator image) {
    image.first().scrollIntoViewIfNeeded();
    person
        .page()
        .waitForCondition(() -> (Integer) image.first().evaluate("i => i.naturalWidth") > 0);
  }

  @Test
  void everyBoxIsReachedByTabAndChangedByKeys() {
    // given
    Person mo = moderator("Mo");
    Person amy = attendee("Amy");
    amy.postsPhoto("Look at this band", TestPhotos.jpeg(TestPhotos.wristband()));
    boxes(mo).first().waitFor();
    int found = boxes(mo).count();
    Locator first = boxes(mo).first();
    // when, then: a box is taken off and put on again
    for (int number = 0; number < found; number++) {
      mo.tabTo(boxes(mo).nth(number));
    }
    mo.page().keyboard().press("Space");
    assertThat(boxes(mo).nth(found - 1)).hasAttribute("aria-pressed", "false");
    assertThat(mo.page().locator(".act")).containsText("Redact " + (found - 1));
    mo.page().keyboard().press(String.valueOf(found));
    assertThat(boxes(mo).nth(found - 1)).hasAttribute("aria-pressed", "true");
    // and moved and resized
    first.focus();
    double left = number(first, "left");
    double width = number(first, "width");
    mo.page().keyboard().press("ArrowRight");
    mo.page().waitForCondition(() -> number(first, "left") > left);
    mo.page().keyboard().press("Shift+ArrowRight");
    mo.page().waitForCondition(() -> number(first, "width") > width);
    // and one is drawn, and taken away
    mo.page().keyboard().press("Escape");
    mo.page().keyboard().press("b");
    mo.page().keyboard().press("Enter");
    assertThat(boxes(mo)).hasCount(found + 1);
    assertThat(boxes(mo).last()).hasAccessibleName(Pattern.compile("Drawn"));
    assertThat(boxes(mo).last()).isFocused();
    mo.page().keyboard().press("Delete");
    assertThat(boxes(mo)).hasCount(found);
    mo.tabTo(mo.button("Draw box"));
    mo.page().keyboard().press("Enter");
    assertThat(boxes(mo)).hasCount(found + 1);
    assertThat(boxes(mo).last()).isFocused();
    // when
    mo.page().keyboard().press("x");
    mo.page().keyboard().press("2");
    // then
    queueIsClear(mo);
  }

  private static double number(Locator box, String side) {
    return ((Number) box.evaluate("(element, side) => parseFloat(element.style[side])", side))
        .doubleValue();
  }

  @Test
  void aRejectedPostTellsItsAuthorTheClauseAndNobodyElseAnything() {
    // given
    String text = "From the ward";
    Person mo = moderator("Mo");
    Person ruth = person("Ruth").watching(hall);
    Person wall = person("Wall").as("wall", hall).beforeTheWall(hall);
    Person amy = attendee("Amy");
    amy.postsPhoto(text, TestPhotos.jpeg(TestPhotos.wristband()));
    boxes(mo).first().waitFor();
    Held held = Held.theOnly();
    // when
    mo.page().keyboard().press("x");
    assertThat(mo.page().locator("dialog")).containsText("Patient data");
    mo.page().keyboard().press("1");
    // then
    assertThat(amy.page().getByLabel("Your post, not published")).containsText("Patient data");
    queueIsClear(mo);
    hall.post(hall.conference().attendee(), "a word after the rejection", 1);
    ruth.post("a word after the rejection").waitFor();
    card(wall, "a word after the rejection").waitFor();
    List<byte[]> traces = held.traces();
    traces.add(utf8(text));
    nothingReached(ruth, traces);
    nothingReached(wall, traces);
    hall.server().anonymous().get("/media/" + held.media() + "/640").expect(404);
  }

  @Test
  void whatIsTakenDownIsGoneFromEveryScreenUntilItIsRestored() {
    // given
    String text = "Something that should not have been said";
    Person mo = moderator("Mo");
    Person ruth = person("Ruth").watching(hall);
    Person wall = person("Wall").as("wall", hall).beforeTheWall(hall);
    hall.post(hall.conference().attendee(), text, 1);
    ruth.post(text).waitFor();
    card(wall, text).waitFor();
    // when
    mo.button("Recent").click();
    mo.page()
        .locator("article.post")
        .filter(new Locator.FilterOptions().setHasText(text))
        .getByText("Take down")
        .click();
    mo.page().keyboard().press("5");
    // then
    assertThat(ruth.post(text)).hasCount(0);
    assertThat(card(wall, text)).hasCount(0);
    Locator gone =
        mo.page().locator(".gone li").filter(new Locator.FilterOptions().setHasText(text));
    assertThat(gone).containsText("Abuse");
    // when
    gone.getByText("Restore").click();
    // then
    ruth.post(text).waitFor();
    card(wall, text).waitFor();
    assertThat(gone).hasCount(0);
  }

  @Test
  void anotherModeratorSeesWhoHasAPostAndCannotDecideIt() {
    // given
    Person mo = moderator("Mo");
    heldText(hall.conference().attendee(), "one");
    assertThat(mo.page().locator(".log")).containsText("Claimed by Mo");
    // when
    Person nora = moderator("Nora");
    // then
    assertThat(row(nora, "one")).containsText("Mo is reviewing");
    row(nora, "one").click();
    assertThat(nora.page().locator(".taken")).containsText("Mo");
    assertThat(nora.page().locator(".act button").nth(0)).isDisabled();
    nora.page().keyboard().press("x");
    assertThat(nora.page().locator("dialog")).hasCount(0);
    // when
    mo.page().keyboard().press("x");
    mo.page().keyboard().press("4");
    // then
    queueIsClear(mo);
    queueIsClear(nora);
  }

  @Test
  void moderatorsWhoHaveNothingToDoEachGetAPostOfTheirOwn() {
    // given
    Person mo = moderator("Mo");
    Person nora = moderator("Nora");
    queueIsClear(mo);
    queueIsClear(nora);
    // when
    heldText(hall.conference().attendee(), "left");
    heldText(hall.conference().attendee(), "right");
    // then
    await()
        .until(
            () -> Stream.of(here(mo), here(nora)).map(Locator::allInnerTexts).toList(),
            open ->
                open.stream().anyMatch(text -> text.toString().contains("The left patient"))
                    && open.stream()
                        .anyMatch(text -> text.toString().contains("The right patient")));
    assertThat(mo.page().locator(".taken")).hasCount(0);
    assertThat(nora.page().locator(".taken")).hasCount(0);
    // when
    for (Person moderator : List.of(mo, nora)) {
      moderator.page().keyboard().press("x");
      moderator.page().keyboard().press("4");
    }
    // then
    queueIsClear(mo);
    queueIsClear(nora);
  }

  @Test
  void theQueueIsWorkedThroughWithoutAMouse() {
    // given
    TestClient amy = hall.conference().attendee();
    for (String name : List.of("first", "second", "third")) {
      heldText(amy, name);
    }
    Person mo = moderator("Mo");
    // when, then
    assertThat(here(mo)).containsText("first");
    mo.page().keyboard().press("j");
    assertThat(here(mo)).containsText("second");
    mo.page().keyboard().press("j");
    mo.page().keyboard().press("j");
    assertThat(here(mo)).containsText("third");
    mo.page().keyboard().press("k");
    assertThat(here(mo)).containsText("second");
    // when: a reason is asked for before something that was found is published
    mo.page().keyboard().press("a");
    mo.page().getByLabel("Why is it safe to publish?").waitFor();
    mo.page().keyboard().type("an invented patient, x j k r");
    mo.page().keyboard().press("Enter");
    // then
    assertThat(row(mo, "second")).hasCount(0);
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> hall.posts().toString().contains("second patient"));
    // when
    for (String name : List.of("third", "first")) {
      assertThat(here(mo)).containsText(name);
      mo.page().keyboard().press("x");
      mo.page().keyboard().press("3");
      assertThat(row(mo, name)).hasCount(0);
    }
    // then
    queueIsClear(mo);
  }

  private static Locator here(Person moderator) {
    return moderator.page().locator(".q .row[aria-current=true]");
  }

  private static void heldText(TestClient author, String name) {
    hall.held(author, "The " + name + " patient: Jane Roe MRN 12345678 DOB 01/02/1950");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
