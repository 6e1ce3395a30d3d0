package org.plenary.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;

class RecordCommandIT {
  private final TestServer server = TestServer.shared();

  private TestConference withThreeDecisions() {
    TestConference conference = TestConference.open(server);
    TestClient moderator = conference.moderator();
    for (int n = 1; n <= 3; n++) {
      String post = conference.post(conference.attendee(), "Post " + n).path("id").asText();
      moderator
          .post(
              conference.item(post, "/decision"),
              Map.of("action", "remove", "clause", "off-topic", "note", "“" + n + "” – ä"))
          .expect(200);
    }
    return conference;
  }

  private String said(TestConference conference) throws SQLException {
    List<String> lines = new ArrayList<>();
    RecordCommand.verify(server.database(), lines);
    return lines.stream()
        .filter(line -> line.contains(conference.slug()))
        .findFirst()
        .orElseThrow();
  }

  private void past(String sql, TestConference conference) throws SQLException {
    server.execute("alter table decision disable trigger decision_is_append_only");
    try {
      server.execute(sql + " and conference = ?", conference.slug());
    } finally {
      server.execute("alter table decision enable trigger decision_is_append_only");
    }
  }

  @Test
  void aRecordThatNobodyTouchedIsWhole() throws SQLException {
    TestConference conference = withThreeDecisions();

    assertThat(said(conference))
        .startsWith(conference.slug() + ": 3 decisions, whole; the last hash is ")
        .endsWith(conference.log(conference.moderator()).getFirst().path("chain").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update decision set note = 'another' where number = 2",
        "update decision set by = null where number = 2",
        "update decision set at = at + interval '1 second' where number = 2",
        "update decision set boxes = '[{\"media\": \"01a20770-b3b9-7022-9795-b9f415c10ad8\", \"box\": {\"x\": 1, \"y\": 1, \"width\": 1, \"height\": 1}}]' where number = 2",
      })
  void anAlteredDecisionIsNamed(String alteration) throws SQLException {
    // given
    TestConference conference = withThreeDecisions();
    // when
    past(alteration, conference);
    // then
    assertThat(said(conference)).startsWith("!! " + conference.slug() + ": decision 2 ");
  }

  @Test
  void aDecisionAfterAMissingOneIsNamed() throws SQLException {
    // given
    TestConference conference = withThreeDecisions();
    // when
    past("delete from decision where number = 2", conference);
    // then
    assertThat(said(conference)).startsWith("!! " + conference.slug() + ": decision 3 ");
  }

  @Test
  void whatItDoesNotUnderstandIsSaid() {
    assertThatThrownBy(() -> RecordCommand.run(List.of("all"), Map.of(), new ArrayList<>()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("--config");
  }
}
