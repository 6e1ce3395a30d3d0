package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.intake.PostText;
import org.plenary.json.Json;
import org.plenary.model.RichText;
import org.plenary.model.TextRange;
import org.plenary.model.TextRange.Kind;

class BlueskyPostTest {
  private static final String DID = "did:plc:abcdefghijklmnopqrstuvwx";
  private static final String CID = "bafkreibabcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrs";
  private static final Instant HEARD = Instant.parse("2026-06-20T10:00:00Z");
  private static final BlueskyPost.Place PLACE =
      new BlueskyPost.Place(DID, "3kabcdefghi2x", HEARD, "https://cdn.example");

  private static ObjectNode json(String written) {
    return Json.read(written.replace('\'', '"'), ObjectNode.class);
  }

  private static ObjectNode profile() {
    return json(
        "{'did':'"
            + DID
            + "','handle':'Ana.example','displayName':'Dr Ana','description':'Nephrology','labels':[],"
            + "'createdAt':'2023-05-01T00:00:00.000Z'}");
  }

  /** A post under the hashtag, which stands in its own facet. */
  private static ObjectNode tagged(String before) {
    ObjectNode record = json("{'createdAt':'2026-06-20T09:59:58.000Z','langs':['en']}");
    record.put("text", before + "#Demo26");
    int start = before.getBytes(StandardCharsets.UTF_8).length;
    record.putArray("facets").add(facet(start, start + 7, "tag", "tag", "Demo26"));
    return record;
  }

  private static ObjectNode facet(int start, int end, String type, String field, String value) {
    return Json.mapper()
        .valueToTree(
            Map.of(
                "index",
                Map.of("byteStart", start, "byteEnd", end),
                "features",
                List.of(Map.of("$type", "app.bsky.richtext.facet#" + type, field, value))));
  }

  private static Optional<RemoteEvent> read(JsonNode record, JsonNode profile) {
    return BlueskyPost.read(PLACE, record, profile, "demo26");
  }

  private static RemotePost post(JsonNode record, JsonNode profile) {
    return ((RemoteEvent.Written) read(record, profile).orElseThrow()).post();
  }

  private static RemotePost post(JsonNode record) {
    return post(record, profile());
  }

  private static boolean isUnlisted(JsonNode record, JsonNode profile) {
    return read(record, profile).orElseThrow() instanceof RemoteEvent.Unlisted;
  }

  @Test
  void aPostHasItsAuthorItsPlacesAndItsTime() {
    RemotePost post = post(tagged("Lactate clears late "));

    assertThat(post.id()).isEqualTo("at://" + DID + "/app.bsky.feed.post/3kabcdefghi2x");
    assertThat(post.canonical()).isEqualTo(post.id());
    assertThat(post.url()).isEqualTo("https://bsky.app/profile/" + DID + "/post/3kabcdefghi2x");
    assertThat(post.author())
        .isEqualTo(
            new RemotePost.Author(
                "bluesky:" + DID, "Dr Ana", "@ana.example", "https://bsky.app/profile/" + DID));
    assertThat(post.text().text()).isEqualTo("Lactate clears late #Demo26");
    assertThat(post.writtenAt()).isEqualTo("2026-06-20T09:59:58Z");
    assertThat(post.language()).isEqualTo("en");
    assertThat(post.caution()).isNull();
    assertThat(post.contentWarning()).isNull();
  }

  @Test
  void placesOfFacetsCountBytesAndPlacesHereCountUnitsOfUtf16() {
    // given a letter of two bytes, one of three and one of four
    ObjectNode record = tagged("é€🩺 ");
    // when
    RichText text = post(record).text();
    // then
    TextRange tag = text.ranges().getFirst();
    assertThat(tag.kind()).isEqualTo(Kind.TAG);
    assertThat(text.text().substring(tag.start(), tag.end())).isEqualTo("#Demo26");
  }

  @Test
  void aFacetWithinACharacterOrOverAnotherOneIsOnlyItsLetters() {
    // given
    ObjectNode record = tagged("🩺 ");
    record
        .withArray("facets")
        .add(facet(1, 4, "link", "uri", "https://a.example/"))
        .add(facet(6, 9, "link", "uri", "https://b.example/"))
        .add(facet(-3, 4, "link", "uri", "https://c.example/"))
        .add(facet(9, 2, "link", "uri", "https://d.example/"));
    // when
    RichText text = post(record).text();
    // then
    assertThat(text.text()).isEqualTo("🩺 #Demo26");
    assertThat(text.ranges()).extracting(TextRange::kind).containsExactly(Kind.TAG);
  }

  @Test
  void aLinkThatIsNoWebAddressIsOnlyItsLetters() {
    ObjectNode record = tagged("paper ");
    record.withArray("facets").add(facet(0, 5, "link", "uri", "javascript:alert(1)"));

    assertThat(post(record).text().ranges()).extracting(TextRange::kind).containsExactly(Kind.TAG);
  }

  @Test
  void aTagBesideTheTextCountsAndOneThatIsOnlyWrittenNeedsAPerson() {
    ObjectNode beside = json("{'text':'Note','tags':['DEMO26']}");
    ObjectNode written = json("{'text':'Note (#Demo26)'}");

    assertThat(post(beside).caution()).isNull();
    assertThat(post(written).caution()).isEqualTo("unmarked-tag");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Note", "Note #Demo2600", "https://example.org/x#Demo26", "demo26", "a#Demo26"})
  void whatIsNotUnderTheHashtagIsNotListed(String text) {
    assertThat(isUnlisted(json("{'text':'" + text + "'}"), profile())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'labels':[{'val':'!no-unauthenticated'}]}",
        "{'labels':[{'val':'!hide'}]}",
        "{'labels':[{'val':'!takedown'}]}",
        "{'description':'please #NoBot'}",
        "{'did':'did:plc:another'}",
      })
  void whoDoesNotWantToBeFoundOrIsNotKnownIsNotListed(String said) {
    ObjectNode profile = profile();
    profile.setAll(json(said));

    assertThat(isUnlisted(tagged("Note "), profile)).isTrue();
  }

  @Test
  void aLabelThatWasTakenBackDoesNotCount() {
    ObjectNode profile = profile();
    profile.setAll(json("{'labels':[{'val':'!hide','neg':true}]}"));

    assertThat(post(tagged("Note "), profile).caution()).isNull();
  }

  @Test
  void whatItsAuthorLabelsIsAWarning() {
    ObjectNode record = tagged("Wound ");
    record.set("labels", json("{'values':[{'val':'graphic-media'}]}"));

    assertThat(post(record).contentWarning()).isEqualTo("graphic-media");
    assertThat(post(record).caution()).isEqualTo(RemotePost.WARNED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-06-19T10:00:00Z", "2027-01-01T00:00:00Z", "unknown"})
  void aYoungAccountNeedsAPersonWhateverTimeThePostNames(String since) {
    ObjectNode record = tagged("Note ");
    record.put("createdAt", "2030-01-01T00:00:00Z");
    ObjectNode profile = profile();
    profile.put("createdAt", since);

    assertThat(post(record, profile).caution()).isEqualTo("young-account");
    assertThat(post(record, profile).writtenAt()).isEqualTo(HEARD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'embed':%s}", "{'embed':{'record':{},'media':%s}}"})
  void picturesAreTakenFromTheNamedHostWithTheirDescriptions(String form) {
    // given
    ObjectNode record = tagged("ECG ");
    String images =
        "{'images':[{'alt':'A trace','image':{'ref':{'$link':'%s'}}},{'alt':'','image':{'ref':{'$link':'../../x'}}}]}"
            .formatted(CID);
    record.setAll(json(form.formatted(images)));
    // when
    List<RemotePost.Picture> pictures = post(record).pictures();
    // then
    assertThat(pictures)
        .containsExactly(
            new RemotePost.Picture(
                "https://cdn.example/img/feed_fullsize/plain/" + DID + "/" + CID + "@jpeg",
                "A trace"));
  }

  @Test
  void aCardAndAQuoteAreOnlyLinks() {
    // given
    ObjectNode record = tagged("See ");
    record.setAll(
        json(
            "{'embed':{'record':{'record':{'uri':'at://did:plc:quoted/app.bsky.feed.post/3k'}},"
                + "'media':{'external':{'uri':'https://example.org/paper','thumb':{'ref':{'$link':'"
                + CID
                + "'}}}}}}"));
    // when
    RemotePost post = post(record);
    // then
    assertThat(post.text().text())
        .isEqualTo(
            "See #Demo26\nhttps://example.org/paper\nhttps://bsky.app/profile/did:plc:quoted/post/3k");
    assertThat(post.pictures()).isEmpty();
  }

  @Test
  void aVideoIsNotShown() {
    ObjectNode record = tagged("Echo ");
    record.setAll(json("{'embed':{'video':{'ref':{'$link':'" + CID + "'}}}}"));

    assertThat(post(record).pictures()).isEmpty();
  }

  @Test
  void aCopyOfTheBridgeIsTheOriginalAndOlderThanIt() {
    // given
    ObjectNode record = tagged("Note ");
    record.put("bridgyOriginalUrl", "https://social.example/@ana/1");
    ObjectNode profile = profile();
    profile.put("handle", "ana.social.example.ap.brid.gy");
    // when
    RemotePost copy = post(record, profile);
    // then
    assertThat(copy.canonical()).isEqualTo("https://social.example/@ana/1");
    assertThat(copy.url()).isEqualTo("https://social.example/@ana/1");
    assertThat(copy.revision()).isLessThan(HEARD.minusSeconds(86_400).toEpochMilli());
  }

  @Test
  void nobodyButTheBridgeSpeaksForAnotherPost() {
    ObjectNode record = tagged("Note ");
    record.put("bridgyOriginalUrl", "https://social.example/@ana/1");

    assertThat(post(record).canonical()).startsWith("at://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'text':7}", "{'text':null,'tags':['demo26']}"})
  void whatIsNoPostTellsNothing(String record) {
    assertThat(read(json(record), profile())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"did:plc:../x", "did:web:a/b", "plc", "did:web:a%2Fb"})
  void aNameThatWouldLeadElsewhereTellsNothing(String did) {
    var place = new BlueskyPost.Place(did, "3k", HEARD, "https://cdn.example");

    assertThat(BlueskyPost.read(place, tagged("Note "), profile(), "demo26")).isEmpty();
  }

  @Property
  void whateverFacetsComeItIsATextThatCouldHaveBeenPostedHere(
      @ForAll @StringLength(max = 200) String written,
      @ForAll @Size(max = 12) List<@IntRange(min = -5, max = 700) Integer> places) {
    RichText read = BlueskyText.of(written, facets(places), List.of());

    assertThat(read.text().codePoints().noneMatch(PostText::forbidden)).isTrue();
    assertThat(read.text()).isEqualTo(read.text().strip());
    int after = 0;
    for (TextRange range : read.ranges()) {
      assertThat(range.start()).isGreaterThanOrEqualTo(after);
      assertThat(range.end())
          .isGreaterThan(range.start())
          .isLessThanOrEqualTo(read.text().length());
      after = range.end();
    }
  }

  @Property
  void whateverFacetsComeNoLetterIsLost(
      @ForAll @AlphaChars @StringLength(max = 200) String written,
      @ForAll @Size(max = 12) List<@IntRange(min = -5, max = 250) Integer> places) {
    assertThat(BlueskyText.of(written, facets(places), List.of()).text()).isEqualTo(written);
  }

  private static JsonNode facets(List<Integer> places) {
    var facets = Json.mapper().createArrayNode();
    for (int i = 1; i < places.size(); i++) {
      facets.add(facet(places.get(i - 1), places.get(i), "link", "uri", "https://a.example/"));
    }
    return facets;
  }
}
