package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestPhotos;

/**
 * Authors look after their own pictures: before they are sent, and when the check has found
 * something.
 */
class AuthorsPictureBrowserIT {
  private static final LocatorAssertions.IsVisibleOptions A_CHECK =
      new LocatorAssertions.IsVisibleOptions().setTimeout(40_000);

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Hall hall;
  private static TestClient moderator;

  @BeforeAll
  static void open() {
    hall = Hall.open(2);
    moderator = hall.conference().moderator();
  }

  private static Person person(String name, Device device) {
    return BROWSERS.person(name, device, hall.server().uri());
  }

  private static JsonNode item(String text) {
    return await()
        .until(
            () -> {
              for (JsonNode item :
                  moderator
                      .get(hall.conference().path("moderation/items?state=held"))
                      .json()
                      .path("items")) {
                if (item.path("post").path("text").asText().contains(text)) {
                  return item;
                }
              }
              return null;
            },
            item -> item != null);
  }

  private static String media(JsonNode item) {
    return item.path("post").path("media").path(0).path("id").asText();
  }

  private static byte[] held(String media) {
    return moderator.get(hall.conference().path("media/" + media + "/held")).expect(200).body();
  }

  /** Its id, and pieces from all over the picture; a flat area has the same bytes in every JPEG. */
  private static List<byte[]> traces(String media, byte[] picture) {
    List<byte[]> traces = new ArrayList<>();
    traces.add(media.getBytes(StandardCharsets.UTF_8));
    for (int piece = 1; piece < 40; piece++) {
      int from = picture.length * piece / 40;
      byte[] trace = Arrays.copyOfRange(picture, from, from + 16);
      if (new String(trace, StandardCharsets.ISO_8859_1).chars().distinct().count() > 10) {
        traces.add(trace);
      }
    }
    assertThat(traces).hasSizeGreaterThan(10);
    return traces;
  }

  private static void nothingReached(Person reader, List<byte[]> traces) {
    List<byte[]> reached = reader.network().everything();
    assertThat(traces).allSatisfy(trace -> assertThat(NetworkLog.holding(reached, trace)).isZero());
  }

  private static boolean isBlack(BufferedImage picture, int x, int y) {
    int pixel = picture.getRGB(x, y);
    return (pixel >> 16 & 0xff) < 16 && (pixel >> 8 & 0xff) < 16 && (pixel & 0xff) < 16;
  }

  private static Locator tool(Person author, String name) {
    return author
        .page()
        .locator(".editor")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void choose(Person author, byte[] jpeg) {
    author
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("IMG_0042.jpg", "image/jpeg", jpeg));
    author.page().getByLabel("Attached photo").waitFor();
  }

  @Test
  void whatWasFoundIsBlackedOutAndResentAndNobodyElseEverSeesTheFirstPicture() {
    // given
    String text = "A wristband of today";
    Person ruth = person("Ruth", Device.DESKTOP).watching(hall);
    Person amy = person("Amy", Device.DESKTOP).joined(hall.attendee()).watching(hall);
    amy.postsPhoto(text, TestPhotos.jpeg(TestPhotos.wristband()));
    // when it has been checked, its author sees what was found, and where
    Locator tray = amy.tray();
    assertThat(tray.getByText("Found in your photo")).isVisible(A_CHECK);
    assertThat(tray.locator(".what")).containsText("Name");
    assertThat(tray.locator(".pv i").nth(2)).isVisible();
    assertThat(tray).not().containsText("ROE");
    assertThat(tray).not().containsText("83920174");
    JsonNode first = item(text);
    byte[] picture = held(media(first));
    List<byte[]> traces = traces(media(first), picture);
    Audit.check(amy.page());
    // and blacks it out
    amy.button("Black out and resend").click();
    Locator boxes = amy.page().locator(".editor button.cover");
    assertThat(boxes.first()).isVisible();
    assertThat(boxes.first()).hasAttribute("aria-label", Pattern.compile("over"));
    Audit.check(amy.page());
    amy.button("Check this one instead").click();
    assertThat(amy.page().locator(".editor")).hasCount(0);
    // then the first one is destroyed, and the second one has nothing of it
    assertThat(tray.locator("[aria-current=step]")).hasText("Moderator");
    JsonNode second = await().until(() -> item(text), item -> !media(item).equals(media(first)));
    moderator.get(hall.conference().path("media/" + media(first) + "/held")).expect(404);
    BufferedImage redone = TestPhotos.decoded(held(media(second)));
    assertThat(redone.getWidth()).isEqualTo(1200);
    for (JsonNode found : first.path("findings")) {
      JsonNode box = found.path("box");
      int x = box.path("x").asInt() + box.path("width").asInt() / 2;
      int y = box.path("y").asInt() + box.path("height").asInt() / 2;
      assertThat(isBlack(redone, x, y)).as("%s at %d,%d", found.path("category"), x, y).isTrue();
    }
    // when a moderator lets it go
    String post = second.path("id").asText();
    await().until(() -> !item(text).path("checking").asBoolean());
    moderator.post(hall.conference().item(post, "/claim"), Map.of()).expect(200);
    moderator
        .post(hall.conference().item(post, "/decision"), Map.of("action", "approve"))
        .expect(200);
    // then everybody sees the second one, and nobody has anything of the first
    assertThat(ruth.post(text).locator("figure img")).isVisible();
    assertThat(tray).hasCount(0);
    nothingReached(ruth, traces);
  }

  @Test
  void aPictureIsEditedByKeyboardAloneBeforeItLeavesTheDevice() {
    // given
    Person amy = person("Amy", Device.DESKTOP).joined(hall.attendee()).watching(hall);
    amy.composer().fill("Turned, cropped, covered");
    choose(amy, TestPhotos.jpeg(TestPhotos.slide()));
    // when
    amy.tabTo(amy.button("Turn, crop or black out"));
    amy.page().keyboard().press("Enter");
    amy.page().locator(".surface canvas").waitFor();
    Audit.check(amy.page());
    // turned upright again by four turns, one of them taken back and done again
    amy.tabTo(tool(amy, "Turn"));
    for (int turn = 0; turn < 4; turn++) {
      amy.page().keyboard().press("Enter");
    }
    amy.page().keyboard().press("Control+z");
    amy.page().keyboard().press("Enter");
    // a box in the middle, moved up and left as far as it goes, and made larger
    amy.tabTo(tool(amy, "Black box"));
    amy.page().keyboard().press("Enter");
    Locator box = amy.page().locator("button.cover");
    assertThat(box).isFocused();
    for (int press = 0; press < 90; press++) {
      amy.page().keyboard().press("ArrowUp");
      amy.page().keyboard().press("ArrowLeft");
    }
    for (int press = 0; press < 20; press++) {
      amy.page().keyboard().press("Shift+ArrowDown");
    }
    assertThat(box)
        .hasAttribute(
            "aria-label",
            Pattern.compile(
                "^Black box 1 of 1: 0 % from the left, 0 % from the top, 25 % wide, \\d+ % high$"));
    assertThat(amy.page().locator(".bench [role=status]")).containsText("0 % from the left");
    // another one, which goes again
    amy.tabTo(tool(amy, "Black box"));
    amy.page().keyboard().press("Enter");
    assertThat(box).hasCount(2);
    amy.page().keyboard().press("Delete");
    assertThat(box).hasCount(1);
    // the lower half is cut off
    amy.tabTo(tool(amy, "Crop"));
    amy.page().keyboard().press("Enter");
    assertThat(amy.page().locator("button.kept")).isFocused();
    for (int press = 0; press < 56; press++) {
      amy.page().keyboard().press("Shift+ArrowUp");
    }
    amy.tabTo(amy.button("Use this picture"));
    amy.page().keyboard().press("Enter");
    assertThat(amy.page().locator(".editor")).hasCount(0);
    assertThat(amy.button("Turn, crop or black out")).isFocused();
    amy.page().getByLabel("What it shows").fill("A slide about sepsis");
    amy.attests();
    amy.send();
    // then
    JsonNode item = item("Turned, cropped, covered");
    assertThat(item.path("post").path("media").path(0).path("alt").asText())
        .isEqualTo("A slide about sepsis");
    BufferedImage sent = TestPhotos.decoded(held(media(item)));
    assertThat(sent.getWidth()).isEqualTo(1600);
    assertThat(sent.getHeight()).isBetween(440, 460);
    assertThat(isBlack(sent, 5, 5)).isTrue();
    assertThat(isBlack(sent, 380, 90)).isTrue();
    assertThat(isBlack(sent, 430, 5)).isFalse();
    withdraw(amy);
  }

  /** What is held at the end of a test would be in the way of the next one. */
  private static void withdraw(Person author) {
    author.tray().getByText("Delete").click();
    assertThat(author.tray()).hasCount(0);
  }

  @Test
  void aBoxIsDrawnMovedAndPulledByFingerOnAPhone() {
    // given
    Person amy = person("Amy", Device.PHONE).joined(hall.attendee()).watching(hall);
    amy.page().locator(".mini").click();
    amy.composer().fill("Covered by finger");
    choose(amy, TestPhotos.jpeg(TestPhotos.slide()));
    amy.button("Turn, crop or black out").click();
    Locator surface = amy.page().locator(".surface");
    surface.waitFor();
    Audit.check(amy.page());
    BoundingBox area = surface.boundingBox();
    // the editor has the whole screen, and the picture all of its width
    assertThat(amy.page().locator(".editor").boundingBox().height).isEqualTo(844);
    assertThat(area.width).isGreaterThan(330);
    // when a box is drawn over the upper left quarter
    drag(amy, area.x + 4, area.y + 4, area.x + area.width / 2, area.y + area.height / 2);
    Locator box = amy.page().locator("button.cover");
    assertThat(box).hasCount(1);
    double drawn = box.boundingBox().width;
    assertThat(drawn).isBetween(area.width / 2 - 12, area.width / 2);
    // and moved to the right, and its lower right corner pulled to the bottom
    drag(amy, area.x + 60, area.y + 40, area.x + 60 + area.width / 4, area.y + 40);
    assertThat(box.boundingBox().x).isGreaterThan(area.x + area.width / 5);
    BoundingBox moved = box.boundingBox();
    drag(
        amy,
        moved.x + moved.width + 6,
        moved.y + moved.height + 6,
        moved.x + moved.width,
        area.y + area.height - 4);
    // then
    assertThat(box).hasCount(1);
    assertThat(box.boundingBox().height).isGreaterThan(area.height * 0.8);
    // and a tap beside it draws nothing
    amy.page().touchscreen().tap(area.x + area.width - 12, area.y + 20);
    assertThat(box).hasCount(1);
    assertThat(amy.button("Remove box")).isDisabled();
    amy.button("Undo").click();
    assertThat(box).hasCount(1);
    assertThat(box.boundingBox().height).isLessThan(area.height * 0.6);
  }

  /** One finger from here to there, as the browser's own input; a script could not be trusted. */
  private static void drag(Person person, double x, double y, double toX, double toY) {
    CDPSession input = person.context().newCDPSession(person.page());
    touch(input, "touchStart", x, y);
    for (int step = 1; step <= 6; step++) {
      touch(input, "touchMove", x + (toX - x) * step / 6, y + (toY - y) * step / 6);
    }
    touch(input, "touchEnd", -1, -1);
    input.detach();
  }

  private static void touch(CDPSession input, String type, double x, double y) {
    JsonArray points = new JsonArray();
    if (x >= 0) {
      JsonObject point = new JsonObject();
      point.addProperty("x", x);
      point.addProperty("y", y);
      points.add(point);
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    input.send("Input.dispatchTouchEvent", event);
  }

  @Test
  void aFileThatTheBrowserCannotReadIsAnsweredWithWhatHelps() {
    // given
    Person amy = person("Amy", Device.DESKTOP).joined(hall.attendee()).watching(hall);
    byte[] heic = new byte[2_000];
    System.arraycopy("....ftypheic".getBytes(StandardCharsets.US_ASCII), 0, heic, 0, 12);
    // when
    amy.page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("IMG_1.HEIC", "image/heic", heic));
    // then
    assertThat(amy.page().locator(".notice")).containsText("cannot read HEIC pictures");
    assertThat(amy.page().locator(".att")).hasCount(0);
  }

  @Test
  void aTextAboutOnePatientIsPublishedOnlyWithItsAuthorsWord() {
    // given
    String text = "my 54-year-old patient last Tuesday had chest pain and was admitted to our ward";
    Person ruth = person("Ruth", Device.DESKTOP).watching(hall);
    Person amy = person("Amy", Device.DESKTOP).joined(hall.attendee()).watching(hall);
    // when
    amy.posts(text);
    Locator asked = amy.page().getByRole(AriaRole.DIALOG);
    assertThat(asked).containsText("Is this about one specific patient?");
    Audit.check(amy.page());
    // then cancelling gives the text back, and nothing was published
    amy.button("Cancel and change the text").click();
    assertThat(amy.composer()).hasValue(text + " #demo");
    hall.post(hall.conference().attendee(), "a word in between", 1);
    ruth.post("a word in between").waitFor();
    assertThat(ruth.post("54-year-old")).hasCount(0);
    assertThat(
            NetworkLog.holding(
                ruth.network().everything(), "54-year-old".getBytes(StandardCharsets.UTF_8)))
        .isZero();
    // when
    amy.send();
    amy.button("There is written permission").click();
    // then everybody reads the statement
    assertThat(ruth.post("54-year-old"))
        .containsText("Published with the patient's written permission");
  }

  @Test
  void aTextWithAnIdentifierIsHeldAndItsAuthorIsToldWhichPartAndSendsItAgainWithout() {
    // given
    Person ruth = person("Ruth", Device.DESKTOP).watching(hall);
    Person amy = person("Amy", Device.DESKTOP).joined(hall.attendee()).watching(hall);
    // when
    amy.posts("Wide complex tachycardia, MRN 83920174, what would you give?");
    // then
    assertThat(amy.tray().locator("mark")).containsText("83920174");
    assertThat(amy.tray().locator(".what")).containsText("Found in your text");
    Audit.check(amy.page());
    // when
    amy.button("Edit and send again").click();
    amy.page()
        .getByRole(AriaRole.DIALOG)
        .getByLabel("Write a post")
        .fill("Wide complex tachycardia, what would you give?");
    amy.page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true))
        .click();
    // then
    assertThat(ruth.post("what would you give?")).isVisible();
    assertThat(amy.tray()).hasCount(0);
    assertThat(
            NetworkLog.holding(
                ruth.network().everything(), "83920174".getBytes(StandardCharsets.UTF_8)))
        .isZero();
  }
}
