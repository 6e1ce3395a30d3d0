package org.plenary.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestPhotos;
import org.plenary.testing.TestServer;

/** How pictures leave the server, asked for as a browser does: with every encoding welcome. */
class PictureAnswerIT {
  private static TestConference conference;
  private static TestClient amy;
  private static TestClient mo;

  @BeforeAll
  static void open() {
    conference = TestConference.open(TestServer.shared());
    amy = conference.attendee();
    mo = conference.moderator();
  }

  @Test
  void aHeldPictureIsSentAsItIsAndKeptByNoCache() {
    // given
    String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.wristband()));
    conference.postHeld(amy, "The band", media);
    // when
    Reply toAuthor = asABrowser(amy, conference.path("media/" + media + "/held"));
    Reply toModerator = asABrowser(mo, conference.path("media/" + media + "/held"));
    // then
    for (Reply reply : new Reply[] {toAuthor, toModerator}) {
      requireAJpegAsItIs(reply);
      assertThat(reply.header("cache-control")).isEqualTo("no-store");
    }
  }

  @Test
  void aReleasedPictureIsSentAsItIs() {
    // given
    String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.slide()));
    conference.postHeld(amy, "The slide", media);
    // when
    Reply reply =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> asABrowser(amy, "/media/" + media + "/640"), each -> each.status() == 200);
    // then
    requireAJpegAsItIs(reply);
    assertThat(reply.header("cache-control")).contains("immutable");
  }

  @Test
  void wordsAreStillCompressed() {
    // when
    Reply reply = asABrowser(amy, "conferences/" + conference.slug());
    // then
    assertThat(reply.header("content-encoding")).isEqualTo("gzip");
  }

  private static void requireAJpegAsItIs(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("content-encoding")).isIn("", "identity");
    assertThat(reply.header("content-type")).isEqualTo("image/jpeg");
    assertThat(reply.header("content-length")).isEqualTo(String.valueOf(reply.body().length));
    assertThat(reply.body()).startsWith(0xff, 0xd8, 0xff);
  }

  private static Reply asABrowser(TestClient who, String path) {
    return who.send(
        "GET", path, null, BodyPublishers.noBody(), Map.of("Accept-Encoding", "gzip, deflate"));
  }
}
