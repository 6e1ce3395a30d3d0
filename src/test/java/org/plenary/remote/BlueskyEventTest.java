package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlueskyEventTest {
  private static final String DID = "did:plc:abcdefghijklmnopqrstuvwx";
  private static final long CURSOR = 1_782_000_000_000_000L;

  private static String message(String rest) {
    return "{\"did\":\"%s\",\"time_us\":%d,%s}".formatted(DID, CURSOR, rest.replace('\'', '"'));
  }

  private static String commit(String operation, String rest) {
    return message(
        "'kind':'commit','commit':{'rev':'3k','operation':'%s','collection':'app.bsky.feed.post','rkey':'3kabc'%s}"
            .formatted(operation, rest));
  }

  private static String create(String text) {
    return commit("create", ",'record':{'text':'" + text + "'}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "update"})
  void aPostIsWrittenOrChanged(String operation) {
    BlueskyEvent event =
        BlueskyEvent.read(commit(operation, ",'record':{'text':'Note'}")).orElseThrow();

    assertThat(event).isInstanceOf(BlueskyEvent.Written.class);
    BlueskyEvent.Written written = (BlueskyEvent.Written) event;
    assertThat(written.did()).isEqualTo(DID);
    assertThat(written.key()).isEqualTo("3kabc");
    assertThat(written.record().path("text").asText()).isEqualTo("Note");
    assertThat(written.cursor()).isEqualTo(CURSOR);
  }

  @Test
  void aPostIsDeletedByItsNameAlone() {
    assertThat(BlueskyEvent.read(commit("delete", "")))
        .contains(new BlueskyEvent.Deleted(DID, "3kabc", CURSOR));
  }

  @ParameterizedTest
  @CsvSource({"true,", "false,deactivated", "false,suspended", "false,takendown", "false,deleted"})
  void anAccountGoesAndComesBack(boolean active, String status) {
    String said = "'kind':'account','account':{'active':%s,'status':'%s'}";

    assertThat(BlueskyEvent.read(message(said.formatted(active, status))))
        .contains(new BlueskyEvent.Account(DID, active, CURSOR));
  }

  @Test
  void aHandleMayHaveChanged() {
    assertThat(BlueskyEvent.read(message("'kind':'identity','identity':{'handle':'x.example'}")))
        .contains(new BlueskyEvent.Identity(DID, CURSOR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "7",
        "null",
        "{\"did\":\"did:plc:a\"}",
        "{\"did\":\"did:plc:a\",\"time_us\":\"soon\",\"kind\":\"identity\"}",
        "{\"did\":\"did:plc:a\",\"time_us\":7,\"kind\":\"account\",\"account\":{}}",
        "{\"did\":\"did:plc:a\",\"time_us\":7,\"kind\":\"sync\"}",
        "{\"did\":\"did:plc:a\",\"time_us\":7,\"kind\":\"commit\",\"commit\":"
            + "{\"operation\":\"create\",\"collection\":\"app.bsky.feed.repost\",\"rkey\":\"3k\",\"record\":{}}}",
        "{\"did\":\"did:plc:a\",\"time_us\":7,\"kind\":\"commit\",\"commit\":"
            + "{\"operation\":\"create\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"3k\"}}",
      })
  void whatIsNoneOfTheseTellsNothing(String message) {
    assertThat(BlueskyEvent.read(message)).isEmpty();
  }

  @Property
  void whateverComesIsRead(@ForAll String message) {
    Optional<BlueskyEvent> _ = BlueskyEvent.read(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Note #Demo26", "DEMO26", "D\u00e9mo26", "\\u0064emo26", "\uff24emo26"})
  void aNewPostThatMayHaveTheHashtagIsRead(String text) {
    assertThat(BlueskyEvent.mayConcern(create(text), "demo26")).isTrue();
  }

  @Test
  void aNewPostAboutSomethingElseIsNotRead() {
    assertThat(BlueskyEvent.mayConcern(create("Lunch"), "demo26")).isFalse();
    assertThat(BlueskyEvent.mayConcern(create("Lunch"), "médecine")).isTrue();
  }

  @Test
  void whatMayTakeTheHashtagOffIsReadWithoutIt() {
    assertThat(BlueskyEvent.mayConcern(commit("update", ",'record':{'text':'Note'}"), "demo26"))
        .isTrue();
    assertThat(
            BlueskyEvent.mayConcern(
                commit("update", ",'record':{'text':'Note','x':{'operation':'create'}}"), "demo26"))
        .isTrue();
    assertThat(BlueskyEvent.mayConcern(commit("delete", ""), "demo26")).isTrue();
    assertThat(
            BlueskyEvent.mayConcern(
                message("'kind':'account','account':{'active':false}"), "demo26"))
        .isTrue();
  }
}
