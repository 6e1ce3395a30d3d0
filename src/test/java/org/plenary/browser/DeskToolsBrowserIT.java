package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestPhotos;

/** What moderators have at hand beside the decision itself. */
class DeskToolsBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private Hall hall;

  @BeforeEach
  void open() {
    hall = Hall.open(2);
  }

  private Person moderator() {
    return BROWSERS
        .person("Mo", Device.DESKTOP, hall.server().uri())
        .as("moderator", hall)
        .atTheDesk(hall);
  }

  private Person beforeAWristband() {
    hall.held(
        hall.conference().attendee(), "Look at this band", TestPhotos.jpeg(TestPhotos.wristband()));
    Person mo = moderator();
    boxes(mo).first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    return mo;
  }

  private static Locator boxes(Person moderator) {
    return moderator.page().locator(".pic .bx");
  }

  private static void drag(Person person, double x, double y, double toX, double toY) {
    person.page().mouse().move(x, y);
    person.page().mouse().down();
    for (int step = 1; step <= 5; step++) {
      person.page().mouse().move(x + (toX - x) * step / 5, y + (toY - y) * step / 5);
    }
    person.page().mouse().up();
  }

  @Test
  void aBoxIsMovedPulledAndDrawnByMouse() {
    // given
    Person mo = beforeAWristband();
    int found = boxes(mo).count();
    Locator first = boxes(mo).first();
    BoundingBox before = first.boundingBox();
    // when it is moved
    double x = before.x + before.width / 2;
    double y = before.y + before.height / 2;
    drag(mo, x, y, x + 60, y - 40);
    // then it is somewhere else, as large as it was, and still to be blacked out
    BoundingBox moved = first.boundingBox();
    assertThat(moved.x - before.x).isBetween(57.0, 63.0);
    assertThat(moved.y - before.y).isBetween(-43.0, -37.0);
    assertThat(moved.width).isBetween(before.width - 1, before.width + 1);
    assertThat(first).hasAttribute("aria-pressed", "true");
    // when its corner is pulled
    BoundingBox corner = first.locator(".hd").boundingBox();
    drag(mo, corner.x + 7, corner.y + 7, corner.x + 57, corner.y + 37);
    // then
    assertThat(first.boundingBox().width - moved.width).isBetween(47.0, 53.0);
    assertThat(first.boundingBox().height - moved.height).isBetween(27.0, 33.0);
    // when another one is drawn
    mo.button("Draw box").click();
    BoundingBox picture = mo.page().locator(".pic").boundingBox();
    drag(mo, picture.x + 10, picture.y + 10, picture.x + 90, picture.y + 60);
    // then
    assertThat(boxes(mo)).hasCount(found + 1);
    assertThat(boxes(mo).last()).hasAccessibleName(Pattern.compile("Drawn"));
    assertThat(mo.page().locator(".pic.drawing")).hasCount(0);
    boxes(mo).last().click();
    assertThat(boxes(mo).last()).hasAttribute("aria-pressed", "false");
  }

  @Test
  void picturesAndWhatWasReadInThemAreBlurredWhileTheWindowIsInTheBackground() {
    // given
    Person mo = beforeAWristband();
    mo.page().keyboard().press("t");
    mo.page().locator(".read").getByText("JANE ROE").waitFor();
    Locator secrets = mo.page().locator(".secret");
    assertThat(secrets.first()).hasCSS("filter", "none");
    // when
    mo.page().evaluate("dispatchEvent(new Event('blur'))");
    // then
    assertThat(mo.page().getByText("Pictures are blurred")).isVisible();
    for (Locator secret : secrets.all()) {
      assertThat(secret).hasCSS("filter", "blur(18px)");
    }
    for (String shown : List.of(".th img", ".pic img", ".read ol", ".chk code")) {
      assertThat(mo.page().locator(shown + ".secret").first()).isAttached();
    }
    // when
    mo.page().evaluate("dispatchEvent(new Event('focus'))");
    // then
    assertThat(secrets.first()).hasCSS("filter", "none");
  }

  @Test
  void questionsStandInTheOrderInWhichTheRoomWantsThem() {
    // given
    TestClient amy = hall.conference().attendee();
    TestClient bob = hall.conference().attendee();
    String few = hall.post(amy, "Which cut-off was used?", 1).path("id").asText();
    String many = hall.post(amy, "Does it hold in children?", 1).path("id").asText();
    hall.post(amy, "Nobody asks this", 1);
    wanted(few, amy);
    wanted(many, amy);
    wanted(many, bob);
    // when
    Person mo = moderator();
    mo.button("Q&A").click();
    // then
    Locator open = mo.page().getByLabel("What the room wants to ask");
    assertThat(open.locator("article"))
        .hasText(
            new Pattern[] {
              Pattern.compile("2 votes.*Does it hold in children", Pattern.DOTALL),
              Pattern.compile("1 vote.*Which cut-off was used", Pattern.DOTALL)
            });
    Audit.check(mo.page());
    // when one is answered
    open.locator("article").first().getByText("Answered").click();
    // then
    Locator answered = mo.page().locator(".gone li");
    assertThat(open.locator("article")).hasCount(1);
    assertThat(answered).containsText("Does it hold in children?");
    mo.page().reload();
    mo.button("Q&A").click();
    assertThat(answered).containsText("Does it hold in children?");
    answered.getByText("Not answered yet").click();
    assertThat(open.locator("article")).hasCount(2);
    // when one should not be asked
    open.locator("article").first().getByText("Take down").click();
    mo.page().keyboard().press("4");
    // then
    assertThat(open.locator("article")).hasCount(1);
    assertThat(open).not().containsText("children");
  }

  private void wanted(String post, TestClient reader) {
    reader
        .put(hall.conference().path("posts/" + post + "/reaction"), Map.of("kind", "question"))
        .expect(204);
  }

  @Test
  void theRecordIsSavedAsATableAndItsHashesAreCheckedInTheBrowser() throws IOException {
    // given
    TestClient mod = hall.conference().moderator();
    String post = hall.post(hall.conference().attendee(), "Off we go", 1).path("id").asText();
    mod.post(
            hall.conference().item(post, "/decision"),
            Map.of("action", "remove", "clause", "off-topic", "note", "=1+1, \"no\""))
        .expect(200);
    mod.post(hall.conference().item(post, "/decision"), Map.of("action", "restore")).expect(200);
    Person mo = moderator();
    mo.button("Audit").click();
    mo.page().locator("tbody tr").first().waitFor();
    // when
    Download saved = mo.page().waitForDownload(() -> mo.button("Save as CSV").click());
    // then
    assertThat(saved.suggestedFilename()).isEqualTo(hall.conference().slug() + "-decisions.csv");
    List<String> rows = Files.readAllLines(saved.path());
    assertThat(rows).hasSize(3);
    assertThat(rows.getFirst()).startsWith("number,at,action,item,by,name,clause,note");
    assertThat(rows.get(1))
        .startsWith("1,")
        .contains(",remove," + post, ",off-topic,", "\"'=1+1, \"\"no\"\"\"");
    assertThat(rows.get(2)).startsWith("2,").contains(",restore,");
    // when
    mo.button("Check the hashes").click();
    // then
    assertThat(mo.page().locator(".toast")).containsText("2 rows checked: nothing was changed");
  }
}
