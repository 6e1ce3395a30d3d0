package org.plenary.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.media.MovingPictures;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestPhotos;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** What becomes of a picture: real uploads, real children that decode and check, a real desk. */
class GateIT {
  private static final Duration A_CHECK = Duration.ofSeconds(40);

  private final TestServer server = TestServer.shared();
  private TestConference conference;
  private TestClient amy;
  private TestClient mo;

  @BeforeEach
  void open() {
    conference = TestConference.open(server);
    amy = conference.attendee();
    mo = conference.moderator();
  }

  private Reply upload(String type, byte[] bytes) {
    return amy.upload("POST", conference.path("media"), type, bytes);
  }

  private JsonNode item(String post) {
    return mo.get(conference.item(post, "")).expect(200).json().path("item");
  }

  /**
   * The queue's item, once its pictures have been checked and the desk has been told what it came
   * to.
   */
  private JsonNode checked(String post) {
    return await().atMost(A_CHECK).until(() -> item(post), GateIT::isRanked);
  }

  private static boolean isRanked(JsonNode item) {
    return !item.path("checking").asBoolean() && !item.path("reason").asText().equals("picture");
  }

  private Reply decide(TestClient moderator, String post, Object decision) {
    return moderator.post(conference.item(post, "/decision"), decision);
  }

  private Reply held(TestClient who, String media) {
    return who.get(conference.path("media/" + media + "/held"));
  }

  private Reply shown(String media) {
    return server.anonymous().get("/media/" + media + "/1600");
  }

  private long rows(String table, String media) {
    return server.count("select count(*) from " + table + " where media = ?::uuid", media);
  }

  private static boolean contains(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
  }

  private static void assertNoMetadata(byte[] image) {
    assertThat(List.of("Exif", "TestPhone", "GPS", "2026:11:22", "http://ns.adobe.com"))
        .noneMatch(trace -> contains(image, trace));
  }

  /** A held post with a wristband in its picture, once that has been checked. */
  private record HeldPost(String post, String media, JsonNode item) {}

  private HeldPost wristband() {
    String media = conference.upload(amy, TestPhotos.withPlace(TestPhotos.wristband()));
    String post = conference.postHeld(amy, "from the ward", media).path("id").asText();
    return new HeldPost(post, media, checked(post));
  }

  /** A post whose clean picture has passed by itself. */
  private HeldPost cleanSlide() {
    String media = conference.upload(amy, TestPhotos.withPlace(TestPhotos.slide()));
    String post = conference.postHeld(amy, "the first hour", media).path("id").asText();
    await().atMost(A_CHECK).until(() -> shown(media).status() == 200);
    return new HeldPost(post, media, null);
  }

  @ParameterizedTest
  @CsvSource({"image/jpeg, jpeg", "image/png, png", "image/gif, gif"})
  void everyFormatOfAPhoneIsTakenInAndStoredAsAJpegWithoutMetadata(String type, String format) {
    // when
    JsonNode media =
        upload(type, TestPhotos.encoded(TestPhotos.slide(), format)).expect(201).json();
    // then
    assertThat(media.path("state").asText()).isEqualTo("held");
    assertThat(media.path("width").asInt()).isEqualTo(1600);
    Reply stored = held(amy, media.path("id").asText()).expect(200);
    assertThat(stored.header("content-type")).isEqualTo("image/jpeg");
    assertNoMetadata(stored.body());
  }

  @Test
  void aWebpIsTakenInToo() throws IOException {
    // given
    byte[] webp;
    try (InputStream in = GateIT.class.getResourceAsStream("/org/plenary/media/lossy.webp")) {
      webp = in.readAllBytes();
    }
    // when, then
    upload("image/webp", webp).expect(201);
  }

  @RepeatedTest(5)
  void aPictureBeyondTwelveMegabytesIsTooLarge() {
    assertThat(upload("image/jpeg", new byte[(12 << 20) + 1]).expect(413).problem())
        .isEqualTo("too-large");
  }

  @Test
  void whatIsNoPictureIsRefusedByItsBytesWhateverItsTypeSays() {
    upload("application/pdf", "%PDF-1.7".getBytes()).expect(415);
    upload("image/jpeg", "%PDF-1.7 and so on, long enough".getBytes()).expect(415);
    upload("image/png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes()).expect(415);
  }

  @Test
  void aBrokenPictureIsRefusedAndNothingOfItIsKept() {
    // given
    byte[] whole = TestPhotos.jpeg(TestPhotos.slide());
    // when
    Reply reply = upload("image/jpeg", Arrays.copyOf(whole, whole.length / 3));
    // then
    assertThat(reply.expect(422).problem()).isEqualTo("picture-broken");
    assertThat(
            server.count("select count(*) from media where owner = ?::uuid", amy.id().toString()))
        .isZero();
  }

  @Test
  void noByteAndNoNameOfAHeldPictureReachesAnybodyElse() {
    TestClient bob = conference.attendee();
    TestClient wall = conference.wall();
    String stream = conference.path("stream");
    try (TestStream viewer = server.anonymous().watch(stream);
        TestStream other = bob.watch(stream);
        TestStream screen = wall.watch(stream)) {
      // given
      HeldPost held = wristband();
      // when: everybody has seen what came after it
      String later = conference.post(amy, "a later text").path("id").asText();
      List<TestStream> watchers = new ArrayList<>(List.of(viewer, other, screen));
      watchers.forEach(watcher -> watcher.awaitPost(later));
      try (TestStream late = bob.watch(stream)) {
        late.awaitLine("snapshot");
        watchers.add(late);
        // then: the streams
        assertThat(watchers)
            .allSatisfy(watcher ->
                assertThat(watcher.raw())
                    .noneMatch(line -> line.contains(held.media()) || line.contains(held.post())));
      }
      // and: every list
      for (String list : List.of("posts", "posts?q=ward", "posts?author=" + amy.id())) {
        for (TestClient who : List.of(server.anonymous(), bob, wall)) {
          assertThat(who.get(conference.path(list)).expect(200).text())
              .doesNotContain(held.media())
              .doesNotContain(held.post());
        }
      }
      // and: every address is answered like one of a picture that never was
      for (String variant :
          List.of("640", "1600", "1", "99999", "held", "original", "640.jpg", "0", "..%2fheld")) {
        for (TestClient who : List.of(server.anonymous(), bob, wall, amy, mo)) {
          Reply answer = who.get("/media/" + held.media() + "/" + variant);
          Reply never = who.get("/media/" + UUID.randomUUID() + "/" + variant);
          assertThat(answer.status()).isEqualTo(404);
          assertThat(answer.text()).isEqualTo(never.text());
          assertThat(answer.header("cache-control")).isEqualTo(never.header("cache-control"));
        }
      }
      held(server.anonymous(), held.media()).expect(401);
      held(bob, held.media()).expect(404);
      held(wall, held.media()).expect(404);
      held(TestConference.open(server).moderator(), held.media()).expect(403);
    }
  }

  @Test
  void theAuthorAndTheModeratorsMayLookAtAHeldPictureWhichNobodyStores() {
    // given
    HeldPost held = wristband();
    for (TestClient who : List.of(amy, mo, conference.organizer())) {
      // when
      Reply picture = held(who, held.media()).expect(200);
      // then
      assertThat(picture.header("cache-control")).isEqualTo("no-store");
      assertThat(picture.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(TestPhotos.decoded(picture.body()).getWidth()).isEqualTo(1200);
      assertNoMetadata(picture.body());
    }
    // and the post names no address for everybody
    JsonNode item = mo.get(conference.path("moderation/items/" + held.post())).json().path("item");
    assertThat(item.path("post").path("media").get(0).path("url").isNull()).isTrue();
  }

  @Test
  void theAuthorIsToldThatThePostIsHeldAndAfterwardsThatItIsLive() {
    try (TestStream own = amy.watch(conference.path("stream"))) {
      // given
      HeldPost held = wristband();
      own.awaitLine("own", line -> line.path("step").asText().equals("checking"));
      own.awaitLine("own", line -> line.path("step").asText().equals("moderator"));
      // when
      decide(mo, held.post(), Map.of("action", "approve")).expect(200);
      // then
      JsonNode live = own.awaitLine("own", line -> line.path("step").asText().equals("live"));
      assertThat(live.path("post").path("id").asText()).isEqualTo(held.post());
      assertThat(own.ofType("own").getFirst().has("seq")).isFalse();
    }
  }

  @Test
  void aMovingPictureIsHeldForWhatItsSeventhFrameShowsAndNoFrameOfItIsPublished() {
    // given
    List<BufferedImage> frames = new ArrayList<>(Collections.nCopies(6, TestPhotos.slide()));
    frames.add(TestPhotos.wristband());
    frames.add(TestPhotos.slide());
    String media =
        upload("image/gif", MovingPictures.gif(frames)).expect(201).json().path("id").asText();
    // when
    String post = conference.postHeld(amy, "look at this", media).path("id").asText();
    // then
    assertThat(checked(post).path("reason").asText()).isEqualTo("identifier");
    assertThat(item(post).path("post").path("state").asText()).isEqualTo("held");
    shown(media).expect(404);
    assertThat(rows("derivative", media)).isZero();
    // and: a person can release no more than the first frame
    decide(mo, post, Map.of("action", "approve")).expect(200);
    BufferedImage released = TestPhotos.decoded(shown(media).expect(200).body());
    BufferedImage first = TestPhotos.slide();
    for (int x = 100; x < 1600; x += 100) {
      int difference =
          new Color(released.getRGB(x, 450)).getGreen()
              - new Color(first.getRGB(x, 450)).getGreen();
      assertThat(Math.abs(difference)).isLessThan(40);
    }
  }

  @Test
  void aCleanSlidePassesByItselfWithoutWhereAndWhenItWasTaken() {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // when
      HeldPost passed = cleanSlide();
      // then
      JsonNode post = viewer.awaitPost(passed.post());
      assertThat(post.path("media").get(0).path("id").asText()).isEqualTo(passed.media());
      String url = post.path("media").get(0).path("url").asText();
      assertThat(url).isEqualTo("/media/" + passed.media() + "/1600");
      server.anonymous().get(url).expect(200);
      for (String width : List.of("640", "1600")) {
        Reply picture = server.anonymous().get("/media/" + passed.media() + "/" + width);
        assertThat(picture.expect(200).header("cache-control")).contains("immutable");
        assertThat(picture.header("content-type")).isEqualTo("image/jpeg");
        assertThat(picture.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(TestPhotos.decoded(picture.body()).getWidth())
            .isEqualTo(Integer.parseInt(width));
        assertNoMetadata(picture.body());
      }
      assertThat(rows("quarantine", passed.media())).isZero();
      held(amy, passed.media()).expect(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"review", "two-person"})
  void aCleanSlideWaitsForAPersonWhereTheConferenceWantsThat(String screening) {
    // given
    conference = TestConference.create(server.admin(), Map.of("screening", screening));
    amy = conference.attendee();
    mo = conference.moderator();
    String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.slide()));
    // when
    String post = conference.postHeld(amy, "the first hour", media).path("id").asText();
    // then
    JsonNode item = checked(post);
    assertThat(item.path("history").findValuesAsText("what")).contains("checked-pass");
    assertThat(item.path("post").path("state").asText()).isEqualTo("held");
    shown(media).expect(404);
  }

  @Test
  void aWristbandIsHeldWithBoxesOverWhatWasFoundAndListsNeverQuoteIt() {
    // when
    HeldPost held = wristband();
    // then
    JsonNode findings = held.item().path("findings");
    assertThat(findings).isNotEmpty();
    for (JsonNode finding : findings) {
      assertThat(finding.path("media").asText()).isEqualTo(held.media());
      JsonNode box = finding.path("box");
      assertThat(box.path("x").asInt()).isBetween(0, 1200);
      assertThat(box.path("y").asInt()).isBetween(0, 600);
      assertThat(box.path("width").asInt()).isPositive();
    }
    assertThat(held.item().path("risk").asInt()).isGreaterThanOrEqualTo(50);
    assertThat(mo.get(conference.path("moderation/items?state=held")).text())
        .contains(held.post())
        .doesNotContain("83920174");
    assertThat(mo.get(conference.item(held.post(), "")).text()).contains("83920174");
  }

  @Test
  void aRedactedPictureHasOpaquePixelsAndNothingElseOfItIsLeft() {
    // given
    HeldPost held = wristband();
    List<Map<String, Object>> boxes = new ArrayList<>();
    for (JsonNode finding : held.item().path("findings")) {
      boxes.add(box(held.media(), finding.path("box")));
    }
    boxes.add(
        Map.of(
            "media", held.media(),
            "x", TestPhotos.BAND_X,
            "y", TestPhotos.BAND_Y,
            "width", TestPhotos.BAND_WIDTH,
            "height", TestPhotos.BAND_HEIGHT));
    // when
    Reply decided = decide(mo, held.post(), Map.of("action", "redact", "boxes", boxes));
    // then
    assertThat(decided.expect(200).json().path("state").asText()).isEqualTo("published");
    Reply picture = shown(held.media()).expect(200);
    assertNoMetadata(picture.body());
    BufferedImage pixels = TestPhotos.decoded(picture.body());
    for (int x = TestPhotos.BAND_X; x < TestPhotos.BAND_X + TestPhotos.BAND_WIDTH; x += 40) {
      for (int y = TestPhotos.BAND_Y; y < TestPhotos.BAND_Y + TestPhotos.BAND_HEIGHT; y += 20) {
        Color colour = new Color(pixels.getRGB(x, y));
        assertThat(colour.getRed() + colour.getGreen() + colour.getBlue()).isLessThan(60);
      }
    }
    assertThat(new Color(pixels.getRGB(1190, 590)).getRed()).isGreaterThan(200);
    assertThat(rows("quarantine", held.media())).isZero();
  }

  private static Map<String, Object> box(String media, JsonNode box) {
    return Map.of(
        "media", media,
        "x", box.path("x").asInt(),
        "y", box.path("y").asInt(),
        "width", box.path("width").asInt(),
        "height", box.path("height").asInt());
  }

  @Test
  void aRedactionThatLeavesAnIdentifierReleasesNothing() {
    // given
    HeldPost held = wristband();
    // when: a box over a corner where nothing stands
    Reply reply =
        decide(
            mo,
            held.post(),
            Map.of(
                "action",
                "redact",
                "boxes",
                List.of(Map.of("media", held.media(), "x", 0, "y", 0, "width", 5, "height", 5))));
    // then
    assertThat(reply.expect(409).problem()).isEqualTo("still-found");
    assertThat(reply.json().path("findings")).isNotEmpty();
    shown(held.media()).expect(404);
    assertThat(rows("quarantine", held.media())).isOne();
  }

  @Test
  void aRedactionOfSomebodyElsesPictureIsRefused() {
    // given
    HeldPost held = wristband();
    String other = conference.upload(conference.attendee(), TestPhotos.jpeg(TestPhotos.slide()));
    // when
    Reply reply =
        decide(
            mo,
            held.post(),
            Map.of(
                "action",
                "redact",
                "boxes",
                List.of(Map.of("media", other, "x", 0, "y", 0, "width", 5, "height", 5))));
    // then
    assertThat(reply.expect(400).fields()).containsExactly("boxes");
  }

  @Test
  void anApprovedPictureIsShownAndItsPostStandsOnTheWall() {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // given
      HeldPost held = wristband();
      // when
      decide(mo, held.post(), Map.of("action", "approve")).expect(200);
      // then
      viewer.awaitPost(held.post());
      shown(held.media()).expect(200);
      decide(mo, held.post(), Map.of("action", "approve")).expect(409);
    }
  }

  @Test
  void aRejectedAuthorIsToldTheClauseAndNobodySeesThePicture() {
    try (TestStream own = amy.watch(conference.path("stream"))) {
      // given
      HeldPost held = wristband();
      assertThat(decide(mo, held.post(), Map.of("action", "reject")).expect(400).fields())
          .containsExactly("clause");
      // when
      decide(mo, held.post(), Map.of("action", "reject", "clause", "patient-data")).expect(200);
      // then
      JsonNode told = own.awaitLine("own", line -> line.path("step").asText().equals("rejected"));
      assertThat(told.path("clause").asText()).isEqualTo("patient-data");
      assertThat(rows("derivative", held.media())).isZero();
      held(amy, held.media()).expect(404);
      held(mo, held.media()).expect(404);
      shown(held.media()).expect(404);
    }
  }

  @Test
  void aRemovedPostIsGoneWithItsPictureAndARestoredOneIsBack() {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // given
      HeldPost passed = cleanSlide();
      // when
      decide(mo, passed.post(), Map.of("action", "remove", "clause", "off-topic")).expect(200);
      // then
      JsonNode gone =
          viewer.awaitLine("post.gone", line -> line.path("id").asText().equals(passed.post()));
      assertThat(gone.path("why").asText()).isEqualTo("removed");
      shown(passed.media()).expect(404);
      // when
      decide(mo, passed.post(), Map.of("action", "restore")).expect(200);
      // then
      shown(passed.media()).expect(200);
      viewer.awaitLine(
          "post",
          line ->
              line.path("post").path("id").asText().equals(passed.post())
                  && line.path("seq").asLong() > gone.path("seq").asLong());
    }
  }

  @Test
  void aReportThatAPatientCanBeSeenHidesThePostAtOnceUntilAModeratorSaysOtherwise() {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // given
      HeldPost passed = cleanSlide();
      // when
      server
          .anonymous()
          .post(
              conference.path("posts/" + passed.post() + "/report"),
              Map.of("clause", "shows-patient"))
          .expect(202);
      // then
      shown(passed.media()).expect(404);
      assertThat(server.anonymous().get(conference.path("posts")).text())
          .doesNotContain(passed.post());
      viewer.awaitLine("post.gone", line -> line.path("id").asText().equals(passed.post()));
      assertThat(item(passed.post()).path("risk").asInt()).isEqualTo(100);
      // when
      decide(mo, passed.post(), Map.of("action", "approve")).expect(200);
      // then
      shown(passed.media()).expect(200);
    }
  }

  @Test
  void whoeverDecidesAboutAHiddenPictureCanSeeItAndNobodyElseCan() {
    // given
    HeldPost passed = cleanSlide();
    held(mo, passed.media()).expect(404);
    // when
    amy.post(
            conference.path("posts/" + passed.post() + "/report"),
            Map.of("clause", "shows-patient"))
        .expect(202);
    // then
    Reply seen = held(mo, passed.media()).expect(200);
    assertThat(seen.header("content-type")).isEqualTo("image/jpeg");
    assertThat(seen.header("cache-control")).contains("no-store");
    held(conference.attendee(), passed.media()).expect(404);
    held(server.anonymous(), passed.media()).expect(401);
  }

  @Test
  void aReportedPostThatIsRejectedTakesItsPictureWithIt() {
    // given
    HeldPost passed = cleanSlide();
    amy.post(
            conference.path("posts/" + passed.post() + "/report"),
            Map.of("clause", "shows-patient"))
        .expect(202);
    // when
    decide(mo, passed.post(), Map.of("action", "reject", "clause", "shows-patient")).expect(200);
    // then
    assertThat(rows("derivative", passed.media())).isZero();
    shown(passed.media()).expect(404);
  }

  @Test
  void anItemThatSomebodyElseIsWorkingOnCannotBeClaimedOrDecided() {
    // given
    HeldPost held = wristband();
    TestClient max = conference.moderator();
    mo.post(conference.item(held.post(), "/claim"), "").expect(200);
    // when, then
    Reply refused = max.post(conference.item(held.post(), "/claim"), "").expect(409);
    assertThat(refused.problem()).isEqualTo("claimed");
    assertThat(refused.json().path("detail").asText()).contains("Mo Moderator");
    decide(max, held.post(), Map.of("action", "approve")).expect(409);
    decide(max, held.post(), Map.of("action", "reject", "clause", "other")).expect(409);
    mo.post(conference.item(held.post(), "/claim"), "").expect(200);
    decide(mo, held.post(), Map.of("action", "approve")).expect(200);
  }

  @Test
  void aPostThatIsWithdrawnWhileItsPictureIsCheckedNeverAppears() {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // given
      String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.slide()));
      String post = conference.postHeld(amy, "never mind", media).path("id").asText();
      // when
      amy.delete(conference.path("posts/" + post)).expect(204);
      // then
      assertThat(rows("quarantine", media)).isZero();
      await().atMost(A_CHECK).until(() -> rows("screening_job", media) == 0);
      viewer.awaitPost(conference.post(amy, "something else").path("id").asText());
      assertThat(viewer.raw()).noneMatch(line -> line.contains(media));
      shown(media).expect(404);
      assertThat(mo.get(conference.path("moderation/items?state=held")).text())
          .doesNotContain(post);
    }
  }

  @Test
  void takingThePictureOffPublishesTheTextAlone() {
    // given
    HeldPost held = wristband();
    // when
    Reply edited = amy.patch(conference.path("posts/" + held.post()), "{\"media\":[]}");
    // then
    JsonNode post = edited.expect(200).json().path("post");
    assertThat(post.path("state").asText()).isEqualTo("published");
    assertThat(post.path("media")).isEmpty();
    assertThat(rows("quarantine", held.media())).isZero();
    shown(held.media()).expect(404);
  }

  @Test
  void aPictureOfAnotherParticipantCannotBePosted() {
    // given
    String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.slide()));
    // when
    Reply reply =
        conference
            .attendee()
            .post(conference.path("posts"), conference.withPictures("not mine", media));
    // then
    assertThat(reply.expect(400).fields()).containsExactly("media");
  }

  @Test
  void aPictureBelongsToOnePostOnly() {
    // given
    String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.wristband()));
    conference.postHeld(amy, "first", media);
    // when
    Reply second = amy.post(conference.path("posts"), conference.withPictures("second", media));
    Reply twice =
        amy.post(conference.path("posts"), conference.withPictures("twice", media, media));
    // then
    assertThat(second.expect(400).fields()).containsExactly("media");
    assertThat(twice.expect(400).fields()).containsExactly("media");
  }

  @Test
  void aPictureThatWasCheckedBeforeItsPostCameIsReleasedWithIt() {
    // given
    String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.slide()));
    await().atMost(A_CHECK).until(() -> rows("verdict", media) == 1);
    // when
    conference.postHeld(amy, "late words", media);
    // then
    await().atMost(A_CHECK).until(() -> shown(media).status() == 200);
  }

  @Test
  void theDatabaseItselfRefusesADerivativeOfAPictureThatIsNotReleased() {
    // given
    HeldPost held = wristband();
    // when, then
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            server.execute(
                "insert into derivative values (?::uuid, 1, 1, 'image/jpeg', 'x')", held.media()))
        .hasMessageContaining("needs a released picture");
  }
}
