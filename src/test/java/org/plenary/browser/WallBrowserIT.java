package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestPhotos;

/** The wall of the hall: what is published, at once; what is not, never. */
class WallBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Hall hall;

  @BeforeAll
  static void open() {
    hall = Hall.open(3);
  }

  private static Person wall() {
    return BROWSERS
        .person("Wall", Device.DESKTOP, hall.server().uri())
        .as("wall", hall)
        .beforeTheWall(hall);
  }

  private static Locator card(Person wall, String text) {
    return wall.page().locator("article.c").filter(new Locator.FilterOptions().setHasText(text));
  }

  @Test
  void aNewPostIsOnTheWallAndGoneFromItWhenItsAuthorTakesItBack() {
    // given
    Person wall = wall();
    TestClient amy = hall.conference().attendee();
    // when
    JsonNode post = hall.post(amy, "Repeat lactate at two hours", 1);
    // then
    assertThat(card(wall, "Repeat lactate at two hours")).containsText("Amy Attendee");
    assertThat(card(wall, "Repeat lactate at two hours")).containsText("no conflicts declared");
    // when
    amy.delete(hall.conference().path("posts/" + post.path("id").asText())).expect(204);
    // then
    assertThat(card(wall, "Repeat lactate at two hours")).hasCount(0);
  }

  @Test
  void whoScansItsCodeJoinsAndCanWrite() throws Exception {
    // given
    Person wall = wall();
    Locator code =
        wall.page().getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("lets you join"));
    code.waitFor();
    // when
    BufferedImage seen = TestPhotos.decoded(code.screenshot());
    int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
    var source = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels);
    String link =
        new QRCodeReader()
            .decode(
                new BinaryBitmap(new HybridBinarizer(source)),
                Map.of(DecodeHintType.TRY_HARDER, true))
            .getText();
    Person guest = BROWSERS.person("Guest", Device.PHONE, hall.server().uri());
    guest.page().navigate(link);
    guest.page().getByLabel("Name shown on your posts").fill("Gwen Guest");
    guest.page().getByRole(AriaRole.CHECKBOX).check();
    guest.button("Join").click();
    guest.page().locator(".mini").click();
    guest.posts("Here by the code on the wall");
    // then
    assertThat(card(wall, "Here by the code on the wall")).containsText("Gwen Guest");
  }

  @Test
  void whatIsHeldIsNeitherShownNorSentToTheWall() {
    // given
    Person wall = wall();
    String held = "Patient: Jane Roe MRN 48213377 DOB 01/02/1950";
    // when
    hall.held(hall.conference().attendee(), held);
    hall.post(hall.conference().attendee(), "what came after it", 1);
    card(wall, "what came after it").waitFor();
    // then
    assertThat(card(wall, "Jane Roe")).hasCount(0);
    List<byte[]> reached = wall.network().everything();
    assertThat(NetworkLog.holding(reached, bytes("what came after it"))).isPositive();
    assertThat(NetworkLog.holding(reached, bytes("48213377"))).isZero();
    // and not to one that is switched on later
    Person late = wall();
    card(late, "what came after it").waitFor();
    assertThat(NetworkLog.holding(late.network().everything(), bytes("48213377"))).isZero();
  }

  @Test
  void theLineOnTopFollowsTheTalkAndItsSlide() {
    // given
    Person wall = wall();
    Locator line = wall.page().locator(".now");
    assertThat(line).containsText("Now in B: Lactate clearance in septic shock");
    // when
    hall.show(2);
    // then
    assertThat(line).containsText("slide 2");
    // when
    hall.show(3);
    // then
    assertThat(line).containsText("slide 3");
    // when another talk goes on
    Hall other = hall.beside("Ultrasound of the heart", 2);
    other.show(2);
    // then
    assertThat(line).containsText("Now in B: Ultrasound of the heart");
    assertThat(line).containsText("slide 2");
    // when
    hall.show(1);
    // then
    assertThat(line).containsText("Lactate clearance in septic shock");
    assertThat(line).containsText("slide 1");
  }

  @Test
  void aModeratorFreezesTheWallByOneKeyAndLetsItGoOn() {
    // given
    Person wall = wall();
    hall.post(hall.conference().attendee(), "before the break", 1);
    card(wall, "before the break").waitFor();
    Person mo =
        BROWSERS
            .person("Mo", Device.DESKTOP, hall.server().uri())
            .as("moderator", hall)
            .atTheDesk(hall);
    // when
    mo.page().keyboard().press("Shift+F");
    // then
    assertThat(wall.page().locator(".why")).containsText("The wall takes a break");
    assertThat(wall.page().locator(".qr")).isVisible();
    assertThat(card(wall, "before the break")).hasCount(0);
    // when
    mo.page().keyboard().press("Shift+F");
    // then
    card(wall, "before the break").waitFor();
  }

  @Test
  void aWallThatLostItsLineShowsNoPostsUntilItIsBack() {
    try (WeakLine line = new WeakLine(hall.server().uri())) {
      // given
      Person wall = BROWSERS.person("Wall", Device.DESKTOP, line.uri()).as("wall", hall);
      wall.page().clock().install();
      wall.beforeTheWall(hall);
      TestClient amy = hall.conference().attendee();
      String id = hall.post(amy, "soon to be withdrawn", 1).path("id").asText();
      card(wall, "soon to be withdrawn").waitFor();
      // when
      line.cut();
      amy.delete(hall.conference().path("posts/" + id)).expect(204);
      wall.page().waitForCondition(() -> line.refused() > 0);
      wall.page().clock().runFor(35_000);
      // then
      assertThat(wall.page().locator(".why")).containsText("No connection to the server");
      assertThat(wall.page().locator("article.c")).hasCount(0);
      // when
      line.mend();
      hall.post(amy, "after the break in the line", 1);
      wall.page().clock().runFor(60_000);
      // then
      card(wall, "after the break in the line").waitFor();
      assertThat(card(wall, "soon to be withdrawn")).hasCount(0);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
