package org.plenary.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** What becomes of a text post, over the API of a real server. */
class PostsIT {
  private static final String IDENTIFIERS = "Patient: Jane Roe MRN 12345678 DOB 01/02/1950";
  private static final String ONE_PATIENT =
      "my 54-year-old patient last Tuesday had chest pain and was admitted to our ward";

  private final TestServer server = TestServer.shared();
  private TestConference conference;
  private TestClient amy;

  @BeforeEach
  void open() {
    conference = TestConference.open(server);
    amy = conference.attendee();
  }

  private String posts() {
    return conference.path("posts");
  }

  private Map<String, Object> text(String text) {
    return Map.of("session", conference.session(), "text", text);
  }

  private List<JsonNode> listed(String query) {
    List<JsonNode> listed = new ArrayList<>();
    server.anonymous().get(posts() + query).expect(200).json().path("posts").forEach(listed::add);
    return listed;
  }

  private static List<String> texts(List<JsonNode> posts) {
    return posts.stream().map(post -> post.path("text").asText()).toList();
  }

  @Test
  void anAcceptedPostIsOnTheStreamAndInTheListAsItWasAnswered() {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // when
      JsonNode post = conference.post(amy, "NNT 12 #demo");
      // then
      assertThat(viewer.awaitPost(post.path("id").asText())).isEqualTo(post);
      assertThat(listed("")).containsExactly(post);
      assertThat(post.path("state").asText()).isEqualTo("published");
      assertThat(post.path("author").path("id").asText()).isEqualTo(amy.id().toString());
    }
  }

  @Test
  void theSameKeyIsAnsweredTheSameAgain() {
    // given
    UUID key = UUID.randomUUID();
    Reply first = amy.post(posts(), text("once"), key).expect(201);
    // when
    Reply again = amy.post(posts(), text("once"), key).expect(201);
    // then
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(listed("")).hasSize(1);
  }

  @Test
  void twentyRequestsAtOnceUnderOneKeyAreOnePost() throws Exception {
    // given
    UUID key = UUID.randomUUID();
    // when
    List<JsonNode> answers = new ArrayList<>();
    for (Reply reply : atOnce(20, () -> amy.post(posts(), text("double tap"), key))) {
      answers.add(reply.expect(201).json());
    }
    // then
    assertThat(Set.copyOf(answers)).hasSize(1);
    assertThat(texts(listed(""))).containsExactly("double tap");
  }

  private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (Future<T> future :
          threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> task).toList())) {
        results.add(future.get());
      }
      return results;
    }
  }

  @Test
  void aKeyIsGoodForOneRequestOnly() {
    // given
    UUID key = UUID.randomUUID();
    amy.post(posts(), text("one"), key).expect(201);
    // when
    Reply other = amy.post(posts(), text("another"), key);
    // then
    assertThat(other.expect(409).problem()).isEqualTo("key-reused");
    assertThat(texts(listed(""))).containsExactly("one");
  }

  @Test
  void twoAuthorsMayHappenToHaveTheSameKey() {
    // given
    UUID key = UUID.randomUUID();
    amy.post(posts(), text("mine"), key).expect(201);
    // when
    conference.attendee().post(posts(), text("and mine"), key).expect(201);
    // then
    assertThat(texts(listed(""))).containsExactly("and mine", "mine");
  }

  @Test
  void rangesCountUtf16UnitsAndLeaveTheFullStopOut() {
    // when
    JsonNode post = conference.post(amy, "😀 see https://example.org/a. #Sepsis @ada");
    // then
    String text = post.path("text").asText();
    Map<String, String> found = new HashMap<>();
    for (JsonNode range : post.path("ranges")) {
      found.put(
          range.path("kind").asText(),
          text.substring(range.path("start").asInt(), range.path("end").asInt()));
    }
    assertThat(found)
        .isEqualTo(Map.of("link", "https://example.org/a", "tag", "#Sepsis", "mention", "@ada"));
    assertThat(post.path("ranges").get(0).path("href").asText()).isEqualTo("https://example.org/a");
  }

  @Test
  void textIsKeptInNormalizationFormC() {
    // when
    JsonNode post = conference.post(amy, "Ame\u0301lie\r\nsecond line");
    // then
    assertThat(post.path("text").asText()).isEqualTo("Am\u00e9lie\nsecond line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u202Eb", "a\u2066b", "a\uFFFEb", "  \n "})
  void charactersThatDeceiveAreRefused(String text) {
    // when
    Reply reply = amy.post(posts(), text(text));
    // then
    assertThat(reply.expect(400).fields()).containsExactly("text");
    assertThat(listed("")).isEmpty();
  }

  @Test
  void halfACharacterIsRefused() {
    assertThat(amy.post(posts(), "{\"text\":\"a\\uD800b\"}").expect(400).fields())
        .containsExactly("text");
  }

  @Test
  void aTextHasAtMostTwoThousandCharactersHoweverManyBytes() {
    // given
    String most = "😀".repeat(2_000);
    // when, then
    amy.post(posts(), text(most)).expect(201);
    assertThat(amy.post(posts(), text(most + "x")).expect(400).fields()).containsExactly("text");
  }

  @Test
  void anUnknownFieldIsNamed() {
    // when
    Reply reply = amy.post(posts(), Map.of("text", "a", "colour", "red"));
    // then
    assertThat(reply.expect(400).fields()).containsExactly("colour");
  }

  @Test
  void anUnknownFieldDeepInsideIsNamedWithItsPlace() {
    // when
    Reply reply =
        amy.post(
            posts(), Map.of("text", "a", "thread", List.of(Map.of("text", "b", "colour", "red"))));
    // then
    assertThat(reply.expect(400).fields()).containsExactly("thread[0].colour");
  }

  @Test
  void aFieldOfTheWrongTypeIsNamed() {
    assertThat(amy.post(posts(), Map.of("text", 5)).expect(400).fields()).containsExactly("text");
  }

  @Test
  void aBodyThatIsNoJsonIsRefused() {
    assertThat(amy.post(posts(), "{\"text\":").expect(400).fields()).isNotEmpty();
  }

  @Test
  void aThreadIsPublishedAsOneInItsOrder() {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // when
      JsonNode answer =
          amy.post(
                  posts(),
                  Map.of(
                      "session",
                      conference.session(),
                      "text",
                      "one",
                      "thread",
                      List.of(Map.of("text", "two"), Map.of("text", "three"))))
              .expect(201)
              .json();
      // then
      JsonNode thread = answer.path("thread");
      assertThat(texts(List.of(thread.get(0), thread.get(1), thread.get(2))))
          .containsExactly("one", "two", "three");
      String first = thread.get(0).path("id").asText();
      for (int part = 1; part < 3; part++) {
        JsonNode before = thread.get(part - 1);
        JsonNode post = thread.get(part);
        assertThat(post.path("seq").asLong()).isEqualTo(before.path("seq").asLong() + 1);
        assertThat(post.path("replyTo")).isEqualTo(before.path("id"));
        assertThat(post.path("thread").asText()).isEqualTo(first);
      }
      viewer.awaitPost(thread.get(2).path("id").asText());
      assertThat(texts(viewer.ofType("post").stream().map(l -> l.path("post")).toList()))
          .containsExactly("one", "two", "three");
    }
  }

  @Test
  void aThreadWithOneBadPartIsNotPublishedAtAll() {
    // when
    Reply reply =
        amy.post(posts(), Map.of("text", "one", "thread", List.of(Map.of("text", "a\u202Eb"))));
    // then
    assertThat(reply.expect(400).fields()).containsExactly("thread[0].text");
    assertThat(listed("")).isEmpty();
  }

  @Test
  void aReplyNamesAPublishedPost() {
    // given
    String first = conference.post(amy, "first").path("id").asText();
    // when
    JsonNode reply =
        amy.post(posts(), Map.of("text", "second", "replyTo", first)).expect(201).json();
    // then
    assertThat(reply.path("post").path("replyTo").asText()).isEqualTo(first);
    assertThat(
            amy.post(posts(), Map.of("text", "third", "replyTo", UUID.randomUUID()))
                .expect(400)
                .fields())
        .containsExactly("replyTo");
  }

  @Test
  void aTalkOfAnotherConferenceIsRefused() {
    // given
    UUID elsewhere = TestConference.open(server).session();
    // when, then
    assertThat(amy.post(posts(), Map.of("session", elsewhere, "text", "lost")).expect(400).fields())
        .containsExactly("session");
  }

  @Test
  void aDraftFromYesterdayHasNoSlide() {
    // when
    JsonNode post =
        amy.post(
                posts(),
                Map.of(
                    "session",
                    conference.session(),
                    "text",
                    "late",
                    "writtenAt",
                    Instant.now().minusSeconds(86_400).toString()))
            .expect(201)
            .json();
    // then
    assertThat(post.path("post").path("slide").isNull()).isTrue();
  }

  @Test
  void anEditReachesTheListTheSearchAndTheViewers() {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // given
      String id = conference.post(amy, "lactat above two").path("id").asText();
      // when
      JsonNode edited =
          amy.patch(posts() + "/" + id, Map.of("text", "lactate above four"))
              .expect(200)
              .json()
              .path("post");
      // then
      assertThat(edited.path("editedAt").isNull()).isFalse();
      viewer.awaitLine("post.edited", line -> line.path("post").equals(edited));
      assertThat(listed("?q=four")).containsExactly(edited);
      assertThat(listed("?q=two")).isEmpty();
    }
  }

  @Test
  void anEditThatBringsIdentifiersTakesThePostOffTheWallToTheDesk() {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // given
      String id = conference.post(amy, "harmless").path("id").asText();
      // when
      Reply reply = amy.patch(posts() + "/" + id, Map.of("text", IDENTIFIERS));
      // then
      assertThat(reply.expect(202).json().path("post").path("state").asText()).isEqualTo("held");
      viewer.awaitLine("post.gone", line -> line.path("id").asText().equals(id));
      assertThat(listed("")).isEmpty();
      assertThat(viewer.raw()).noneMatch(line -> line.contains("12345678"));
      JsonNode items =
          conference
              .moderator()
              .get(conference.path("moderation/items?state=held"))
              .expect(200)
              .json()
              .path("items");
      assertThat(items.findValuesAsText("id")).contains(id);
    }
  }

  @Test
  void aPostWithIdentifiersIsHeldAndNobodyElseSeesIt() {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // when
      Reply reply = amy.post(posts(), text(IDENTIFIERS));
      // then
      assertThat(reply.expect(202).json().path("post").path("state").asText()).isEqualTo("held");
      viewer.awaitPost(conference.post(amy, "a later one").path("id").asText());
      assertThat(viewer.raw()).noneMatch(line -> line.contains("12345678"));
      assertThat(listed("?q=Roe")).isEmpty();
    }
  }

  @Test
  void aTextAboutOnePatientIsAskedAboutBeforeAnythingIsPublished() {
    // given
    assertThat(amy.post(posts(), text(ONE_PATIENT)).expect(409).problem())
        .isEqualTo("attestation-needed");
    assertThat(listed("")).isEmpty();
    // when
    JsonNode post =
        amy.post(
                posts(),
                Map.of(
                    "text",
                    ONE_PATIENT,
                    "attestation",
                    Map.of("version", "2026-11", "kind", "written-permission")))
            .expect(201)
            .json()
            .path("post");
    // then
    assertThat(post.path("statement").asText()).contains("written permission");
  }

  @Test
  void aThreadSaysWhichOfItsPartsReadsLikeOnePatient() {
    // given
    List<Map<String, String>> parts =
        List.of(Map.of("text", "two"), Map.of("text", ONE_PATIENT), Map.of("text", "four"));
    // when
    Reply reply = amy.post(posts(), Map.of("text", "one", "thread", parts)).expect(409);
    // then
    assertThat(reply.problem()).isEqualTo("attestation-needed");
    assertThat(reply.fields()).containsExactly("thread[1].text");
    assertThat(listed("")).isEmpty();
  }

  @Test
  void aWithdrawnPostIsGoneEverywhereAndWithdrawingTwiceIsFine() {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // given
      String id = conference.post(amy, "regretted").path("id").asText();
      // when
      amy.delete(posts() + "/" + id).expect(204);
      amy.delete(posts() + "/" + id).expect(204);
      // then
      JsonNode gone = viewer.awaitLine("post.gone", l -> l.path("id").asText().equals(id));
      assertThat(gone.path("why").asText()).isEqualTo("withdrawn");
      assertThat(listed("")).isEmpty();
      assertThat(listed("?q=regretted")).isEmpty();
      try (TestStream late = server.anonymous().watch(conference.path("stream"))) {
        assertThat(late.awaitLine("snapshot").path("posts")).isEmpty();
      }
    }
  }

  @Test
  void onlyTheAuthorChangesAPost() {
    // given
    String id = conference.post(amy, "mine").path("id").asText();
    TestClient other = conference.attendee();
    // when, then
    other.patch(posts() + "/" + id, Map.of("text", "yours")).expect(403);
    other.delete(posts() + "/" + id).expect(403);
    conference.moderator().patch(posts() + "/" + id, Map.of("text", "ours")).expect(403);
    assertThat(texts(listed(""))).containsExactly("mine");
  }

  @Test
  void searchFindsPostsThatHaveAllTheWords() {
    // given
    conference.post(amy, "SGLT2 inhibitors reduce admissions");
    conference.post(amy, "SGLT2 and the kidney");
    // when, then
    assertThat(texts(listed("?q=sglt2"))).hasSize(2);
    assertThat(texts(listed("?q=sglt2%20kidney"))).containsExactly("SGLT2 and the kidney");
    assertThat(listed("?q=statin")).isEmpty();
  }

  @Test
  void aListIsRestrictedByTalkAndAuthor() {
    // given
    UUID other = conference.anotherSession();
    TestClient bob = conference.attendee();
    conference.post(amy, "amy here");
    bob.post(posts(), Map.of("session", other, "text", "bob there")).expect(201);
    // when, then
    assertThat(texts(listed("?session=" + other))).containsExactly("bob there");
    assertThat(texts(listed("?author=" + amy.id()))).containsExactly("amy here");
    assertThat(listed("?session=" + other + "&author=" + amy.id())).isEmpty();
  }

  @Test
  void pagingMissesNothingAndRepeatsNothingWhilePostsComeIn() {
    // given
    for (int i = 0; i < 23; i++) {
      conference.post(amy, "post " + i);
    }
    // when
    List<String> seen = new ArrayList<>();
    String before = "";
    while (before != null) {
      JsonNode page = server.anonymous().get(posts() + "?limit=5" + before).expect(200).json();
      page.path("posts").forEach(post -> seen.add(post.path("text").asText()));
      before = page.has("next") ? "&before=" + page.path("next").asLong() : null;
      if (seen.size() == 10) {
        conference.post(amy, "a new one");
      }
    }
    // then
    assertThat(seen)
        .containsExactlyElementsOf(
            IntStream.iterate(22, i -> i >= 0, i -> i - 1).mapToObj(i -> "post " + i).toList());
  }

  @Test
  void whoPostsTooOftenIsToldWhenToTryAgain() throws Exception {
    // when
    Map<Integer, List<Reply>> replies =
        atOnce(70, () -> amy.post(posts(), text("flood"))).stream()
            .collect(Collectors.groupingBy(Reply::status));
    // then
    assertThat(replies.keySet()).containsExactlyInAnyOrder(201, 429);
    assertThat(replies.get(201)).hasSizeGreaterThanOrEqualTo(60);
    Reply refused = replies.get(429).getFirst();
    assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(1, 60);
    conference.post(conference.attendee(), "somebody else may post");
  }

  @Test
  void aStormOfRepetitionsIsAnsweredAlikeAndLeavesTheAuthorFreeToPost() throws Exception {
    // given
    UUID key = UUID.randomUUID();
    String id =
        amy.post(posts(), text("once"), key).expect(201).json().path("post").path("id").asText();
    // when
    List<Reply> replies = atOnce(90, () -> amy.post(posts(), text("once"), key));
    // then
    assertThat(replies)
        .allSatisfy(reply ->
            assertThat(reply.expect(201).json().path("post").path("id").asText()).isEqualTo(id));
    conference.post(amy, "the next thing that came to mind");
  }

  @Test
  void reactionsAreCountedOncePerPersonAndToldToViewers() {
    // given
    String id = conference.post(amy, "useful?").path("id").asText();
    String path = posts() + "/" + id + "/reaction";
    TestClient bob = conference.attendee();
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // when
      amy.put(path, Map.of("kind", "useful")).expect(204);
      amy.put(path, Map.of("kind", "question")).expect(204);
      bob.put(path, Map.of("kind", "question")).expect(204);
      // then
      awaitTally(viewer, id, 0, 2, 0);
      bob.put(path, "{\"kind\":null}").expect(204);
      awaitTally(viewer, id, 0, 1, 0);
    }
  }

  private static void awaitTally(
      TestStream viewer, String id, int useful, int question, int disagree) {
    await()
        .untilAsserted(() -> {
          List<JsonNode> tallies =
              viewer.ofType("tally").stream()
                  .flatMap(line -> StreamSupport.stream(line.path("posts").spliterator(), false))
                  .filter(tally -> tally.path("id").asText().equals(id))
                  .toList();
          assertThat(tallies).isNotEmpty();
          JsonNode last = tallies.getLast();
          assertThat(
                  List.of(
                      last.path("useful").asInt(),
                      last.path("question").asInt(),
                      last.path("disagree").asInt()))
              .containsExactly(useful, question, disagree);
        });
  }

  @Test
  void aReactionThatIsNoneOfTheThreeIsRefused() {
    // given
    String id = conference.post(amy, "like?").path("id").asText();
    // when, then
    assertThat(
            amy.put(posts() + "/" + id + "/reaction", Map.of("kind", "like")).expect(400).fields())
        .contains("kind");
  }

  @Test
  void aDisclosureStandsOnThePostItself() {
    // given
    amy.patch("me", Map.of("disclosures", List.of("Speaker fees, Example Pharma"))).expect(200);
    // when
    JsonNode post = conference.post(amy, "drug works");
    // then
    assertThat(post.path("disclosure").asText()).isEqualTo("Speaker fees, Example Pharma");
  }

  @Test
  void whoResumesAfterACursorGetsWhatWasMissedOnceAndInOrder() {
    // given
    long seen;
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      seen =
          viewer.awaitPost(conference.post(amy, "seen").path("id").asText()).path("seq").asLong();
    }
    for (int i = 0; i < 5; i++) {
      conference.post(amy, "missed " + i);
    }
    // when
    try (TestStream back = server.anonymous().watch(conference.path("stream?after=" + seen))) {
      // then
      assertThat(back.numbers())
          .containsExactlyElementsOf(
              java.util.stream.LongStream.rangeClosed(seen + 1, seen + 5).boxed().toList());
    }
  }
}
