package org.plenary.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestServer;

/** What a later start finds of the demo. */
class DemoIT {
  private static final String PATH = "conferences/demo26";

  private static void talk(TestClient admin, DemoTalk talk) {
    admin
        .post(
            PATH + "/sessions",
            Map.of(
                "title", talk.title(),
                "speaker", talk.speaker(),
                "hall", talk.hall(),
                "startsAt", "2026-01-05T08:00:00Z",
                "endsAt", "2026-01-05T16:00:00Z"))
        .expect(201);
  }

  @Test
  void talksOfYesterdayAreHeldAgainAndNothingIsMadeTwice() throws Exception {
    try (TestServer server = TestServer.start(Map.of())) {
      // given
      TestClient admin = server.admin();
      admin
          .post("conferences", Map.of("slug", "demo26", "name", "Demo", "hashtag", "#demo26"))
          .expect(201);
      talk(admin, DemoDecks.lactate());
      talk(admin, DemoDecks.ultrasound());
      String code =
          admin
              .post(PATH + "/invitations", Map.of("role", "attendee"))
              .expect(201)
              .json()
              .path("code")
              .asText();
      server
          .anonymous()
          .join(code, "Yesterday's Guest")
          .post(PATH + "/posts", Map.of("text", "See you tomorrow"))
          .expect(201);
      // when
      UUID first =
          new Demo(server.plenary().parts(), server.plenary().links(), server.dataDir())
              .fill()
              .id();
      // then
      JsonNode sessions = server.anonymous().get(PATH).expect(200).json().path("sessions");
      assertThat(sessions).hasSize(2);
      assertThat(sessions.get(0).path("id").asText()).isEqualTo(first.toString());
      assertThat(sessions)
          .allMatch(each -> Instant.parse(each.path("startsAt").asText()).isBefore(Instant.now()))
          .allMatch(each -> Instant.parse(each.path("endsAt").asText()).isAfter(Instant.now()));
      assertThat(server.anonymous().get(PATH + "/posts").expect(200).json().path("posts"))
          .hasSize(1);
    }
  }
}
