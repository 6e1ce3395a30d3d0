package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.json.Json;
import org.plenary.model.Rejected;

/** Events as Slack documents them; the people and the workspace are invented. */
class SlackMessageTest {
  private static final URI FILES = URI.create("https://files.slack.com");
  private static final String WRITTEN =
      """
      {"type": "message", "channel": "C1", "channel_type": "channel", "user": "U1", "team": "T1",
       "client_msg_id": "x", "text": "Fluids early <@U2>", "ts": "1763887200.000200",
       "event_ts": "1763887200.000200", "blocks": [{"type": "rich_text"}]}
      """;

  private static RemoteSource source(String tag) {
    return RemoteSources.asIf(
        new RemoteSources.NewSource(
            RemoteSource.Kind.SLACK,
            URI.create("https://slack.com"),
            tag,
            SourcePolicy.HOLD,
            "s",
            "b",
            null,
            null,
            null));
  }

  private static Optional<SlackMessage> read(String event) {
    try {
      return SlackMessage.read(Json.mapper().readTree(event));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static RemoteEvent event(RemoteSource source, String event) {
    return read(event).orElseThrow().event(source, id -> "Name " + id, FILES);
  }

  private static RemotePost written(String event) {
    return ((RemoteEvent.Written) event(source(null), event)).post();
  }

  @Test
  void aMessageIsAPostWithoutALink() {
    // given
    RemoteSource source = source(null);
    String own = "webhook:" + source.id() + ":";
    // when
    RemotePost post = ((RemoteEvent.Written) event(source, WRITTEN)).post();
    // then
    assertThat(read(WRITTEN).orElseThrow().people()).containsExactly("U1", "U2");
    assertThat(post.id()).isEqualTo("C1:1763887200.000200");
    assertThat(post.canonical()).isEqualTo(own + "C1:1763887200.000200");
    assertThat(post.author())
        .isEqualTo(new RemotePost.Author(own + "U1", "Name U1", "@Name U1", null));
    assertThat(post.text().text()).isEqualTo("Fluids early @Name U2");
    assertThat(post.writtenAt()).isEqualTo(Instant.parse("2025-11-23T08:40:00Z"));
    assertThat(post.url()).isNull();
    assertThat(post.pictures()).isEmpty();
  }

  @Test
  void anEditHasItsOwnRevisionAndADeletionNamesTheMessage() {
    // when
    RemotePost edited =
        written(
            """
            {"type": "message", "subtype": "message_changed", "hidden": true, "channel": "C1", "channel_type": "channel",
             "ts": "1763887260.000300", "event_ts": "1763887260.000300",
             "message": {"type": "message", "user": "U1", "text": "Fluids very early", "ts": "1763887200.000200",
                         "edited": {"user": "U1", "ts": "1763887260.000000"}},
             "previous_message": {"type": "message", "user": "U1", "text": "Fluids early", "ts": "1763887200.000200"}}
            """);
    // then
    assertThat(edited.id()).isEqualTo(written(WRITTEN).id());
    assertThat(edited.revision()).isGreaterThan(written(WRITTEN).revision());
    assertThat(edited.text().text()).isEqualTo("Fluids very early");
    assertThat(
            event(
                source(null),
                """
                {"type": "message", "subtype": "message_deleted", "channel": "C1", "ts": "1763887270.000100",
                 "deleted_ts": "1763887200.000200"}
                """))
        .isEqualTo(new RemoteEvent.Deleted("C1:1763887200.000200"));
    assertThat(
            event(
                source(null),
                """
                {"type": "message", "subtype": "message_changed", "channel": "C1", "channel_type": "channel",
                 "event_ts": "1763887270.000100", "message": {"type": "message", "subtype": "tombstone",
                 "text": "This message was deleted.", "user": "USLACKBOT", "ts": "1763887200.000200"}}
                """))
        .isEqualTo(new RemoteEvent.Deleted("C1:1763887200.000200"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'reaction_added','user':'U1'}",
        "{'type':'message','channel':'D1','channel_type':'im','user':'U1','text':'x','ts':'1.000001'}",
        "{'type':'message','channel':'G1','channel_type':'group','user':'U1','text':'x','ts':'1.000001'}",
        "{'type':'message','channel':'G1','channel_type':'mpim','user':'U1','text':'x','ts':'1.000001'}",
        "{'type':'message','channel':'C1','user':'U1','text':'x','ts':'1.000001'}",
        "{'type':'message','channel':'C1','channel_type':'channel','bot_id':'B1','user':'U1','text':'x','ts':'1.000001'}",
        "{'type':'message','subtype':'bot_message','channel':'C1','channel_type':'channel','text':'x','ts':'1.000001'}",
        "{'type':'message','subtype':'channel_join','channel':'C1','channel_type':'channel','user':'U1','text':'x','ts':'1.000001'}",
        "{'type':'message','subtype':'ekm_access_denied','channel':'C1','channel_type':'channel','user':'U1','text':'x','ts':'1.000001'}",
        "{'type':'message','channel':'C1','channel_type':'channel','text':'x','ts':'1.000001'}",
        "{'type':'message','channel':'C1','channel_type':'channel','user':'u&x=1','text':'x','ts':'1.000001'}",
        "{'type':'message','subtype':'message_changed','channel':'D1','channel_type':'im','event_ts':'2.000001',"
            + "'message':{'user':'U1','text':'x','ts':'1.000001'}}",
        "{'type':'message','subtype':'message_changed','channel':'C1','channel_type':'channel','event_ts':'2.000001',"
            + "'message':{'user':'U1','bot_id':'B1','text':'x','ts':'1.000001'}}",
      })
  void whatIsNotWrittenByAPersonInAPublicChannelIsNotRead(String event) {
    assertThat(read(event.replace('\'', '"'))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'message','channel':'C1','channel_type':'channel','user':'U1','text':'x','ts':'1'}",
        "{'type':'message','channel':'C1','channel_type':'channel','user':'U1','text':'x','ts':'999999999999.000001'}",
        "{'type':'message','channel':'../x','channel_type':'channel','user':'U1','text':'x','ts':'1.000001'}",
        "{'type':'message','subtype':'message_deleted','channel':'C1','channel_type':'channel'}",
      })
  void whatNamesNoMessageIsRefused(String event) {
    assertThatThrownBy(() -> read(event.replace('\'', '"'))).isInstanceOf(Rejected.class);
  }

  @Test
  void onlyPicturesAtSlackItselfAreTaken() {
    // when
    RemotePost post =
        written(
            WRITTEN.replace(
                "\"blocks\"",
                """
                "files": [
                  {"mimetype": "image/png", "mode": "hosted", "url_private": "https://files.slack.com/files-pri/T1-F1/a.png",
                   "alt_txt": "a curve"},
                  {"mimetype": "image/png", "mode": "external", "url_private": "https://evil.example/a.png"},
                  {"mimetype": "image/png", "url_private": "https://files.slack.com@evil.example/a.png"},
                  {"mimetype": "image/png", "url_private": "http://files.slack.com/a.png"},
                  {"mimetype": "image/png", "url_private": "https://files.slack.com:8443/a.png"},
                  {"mimetype": "application/pdf", "url_private": "https://files.slack.com/a.pdf"},
                  {"mode": "tombstone"}
                ], "blocks"
                """));
    // then
    assertThat(post.pictures())
        .isEqualTo(
            List.of(
                new RemotePost.Picture(
                    "https://files.slack.com/files-pri/T1-F1/a.png", "a curve")));
  }

  @Test
  void withAHashtagOnlyWhatHasItIsTakenAndWithoutOneNoReplies() {
    // given
    String reply = WRITTEN.replace("\"user\"", "\"thread_ts\": \"1763887100.000100\", \"user\"");
    String tagged = reply.replace("Fluids", "#Icem26 Fluids");
    // when, then
    assertThat(event(source(null), reply)).isInstanceOf(RemoteEvent.Unlisted.class);
    assertThat(event(source("icem26"), reply)).isInstanceOf(RemoteEvent.Unlisted.class);
    assertThat(event(source("icem26"), tagged)).isInstanceOf(RemoteEvent.Written.class);
    assertThat(event(source("icem2"), tagged)).isInstanceOf(RemoteEvent.Unlisted.class);
  }

  @Test
  void theSignatureIsTheOneThatSlackDocuments() {
    // given
    byte[] body =
        ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
            .getBytes(StandardCharsets.UTF_8);
    List<byte[]> secrets =
        List.of("8f742231b10e8888abcd99yyyzzz85a5".getBytes(StandardCharsets.US_ASCII));
    String time = "1531420618";
    String signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    Instant then = Instant.ofEpochSecond(1531420618);
    // when, then
    assertThat(SlackSignature.isValid(time, signature, body, secrets, then)).isTrue();
    assertThat(SlackSignature.isValid(time, signature, body, secrets, then.plusSeconds(301)))
        .isFalse();
    assertThat(SlackSignature.isValid(time, signature, body, secrets, then.minusSeconds(301)))
        .isFalse();
    assertThat(SlackSignature.isValid("1531420619", signature, body, secrets, then)).isFalse();
    assertThat(SlackSignature.isValid(time, signature.substring(3), body, secrets, then)).isFalse();
    assertThat(SlackSignature.isValid(time, signature, body, List.of(), then)).isFalse();
  }
}
