package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestPhotos;

/**
 * A picture that is held reaches nobody but its author; what is released carries nothing of the
 * phone.
 */
class HeldPictureBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Hall hall;

  @BeforeAll
  static void open() {
    hall = Hall.open(2, Map.of("screening", "review"));
  }

  private static Person person(String name) {
    return BROWSERS.person(name, Device.DESKTOP, hall.server().uri());
  }

  /** As a phone took it. */
  private static void postsPhoto(Person author, String text) {
    author.postsPhoto(text, TestPhotos.withPlace(TestPhotos.slide()));
  }

  @Test
  void aHeldPictureIsSeenByItsAuthorAndLeavesNoTraceWithAnybodyElseUntilItIsReleased() {
    // given
    String text = "The algorithm of the first hour";
    TestClient moderator = hall.conference().moderator();
    Person ruth = person("Ruth").watching(hall);
    Person amy = person("Amy").joined(hall.attendee()).watching(hall);
    // when
    postsPhoto(amy, text);
    // then its author sees it, and where it stands
    Locator tray = amy.page().getByLabel("Your post, held for review");
    assertThat(tray).containsText("Only you can see this post");
    assertThat(tray.locator("img")).isVisible();
    assertThat(tray.locator("[aria-current=step]")).hasText("Moderator");
    // and nobody else anything
    JsonNode item = held(moderator);
    String post = item.path("post").path("id").asText();
    String media = item.path("post").path("media").path(0).path("id").asText();
    byte[] picture =
        moderator.get(hall.conference().path("media/" + media + "/held")).expect(200).body();
    TestClient amyAtTheApi = hall.conference().attendee();
    hall.post(amyAtTheApi, "a word after the picture", 1);
    ruth.post("a word after the picture").waitFor();
    List<byte[]> reached = ruth.network().everything();
    assertThat(NetworkLog.holding(reached, utf8("a word after the picture"))).isPositive();
    for (byte[] trace : traces(text, post, media, picture)) {
      assertThat(NetworkLog.holding(reached, trace))
          .as("answers that hold %s", HexFormat.of().formatHex(trace))
          .isZero();
    }
    // when
    moderator.post(hall.conference().item(post, "/claim"), Map.of()).expect(200);
    moderator
        .post(hall.conference().item(post, "/decision"), Map.of("action", "approve"))
        .expect(200);
    // then
    Locator shot = ruth.post(text).locator("figure img");
    shot.waitFor();
    ruth.page()
        .waitForCondition(() -> (Integer) shot.evaluate("image => image.naturalWidth") == 640);
    assertThat(ruth.post(text).locator("figcaption")).hasText("Checked");
    assertThat(tray).hasCount(0);
    for (int width : new int[] {640, 1600}) {
      new Picture(hall.server().anonymous().get("/media/" + media + "/" + width).expect(200).body())
          .requireNothingOfThePhone();
    }
  }

  private static JsonNode held(TestClient moderator) {
    return await()
        .until(
            () ->
                moderator
                    .get(hall.conference().path("moderation/items?state=held"))
                    .json()
                    .path("items")
                    .path(0),
            item -> !item.isMissingNode());
  }

  /** Its ids, its text, and pieces from all over the picture. */
  private static List<byte[]> traces(String text, String post, String media, byte[] picture) {
    List<byte[]> traces = new ArrayList<>(List.of(utf8(post), utf8(media), utf8(text)));
    traces.addAll(new Picture(picture).pieces());
    return traces;
  }

  @Test
  void thePlaceDoesNotLeaveThePhone() {
    // given
    Person amy = person("Amy").joined(hall.attendee());
    amy.context().addInitScript(KEEP_UPLOADS);
    amy.watching(hall);
    // when
    postsPhoto(amy, "Where was this taken?");
    amy.page().getByLabel("Your post, held for review").first().waitFor();
    // then
    String sent = (String) amy.page().evaluate("() => window.upload");
    byte[] upload = Base64.getDecoder().decode(sent.substring(sent.indexOf(',') + 1));
    assertThat(TestPhotos.decoded(upload).getWidth()).isEqualTo(1600);
    new Picture(upload).requireNothingOfThePhone();
  }

  /** Chromium does not tell the bodies of blobs that are sent. */
  private static final String KEEP_UPLOADS =
      """
      const send = window.fetch;
      window.fetch = (address, options) => {
        if (options?.body instanceof Blob) {
          const reader = new FileReader();
          reader.onload = () => { window.upload = reader.result; };
          reader.readAsDataURL(options.body);
        }
        return send(address, options);
      };
      """;

  @Test
  void whoTakesThePhotoOffPostsTheTextAtOnce() {
    // given
    Person ruth = person("Ruth").watching(hall);
    Person bob = person("Bob").joined(hall.attendee()).watching(hall);
    postsPhoto(bob, "The words matter more");
    Locator tray = bob.page().getByLabel("Your post, held for review");
    tray.waitFor();
    // when
    bob.button("Remove photo, post text now").click();
    // then
    Locator seen = ruth.post("The words matter more");
    assertThat(seen).containsText("Bob");
    assertThat(seen.locator("figure")).hasCount(0);
    assertThat(tray).hasCount(0);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
