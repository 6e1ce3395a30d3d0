package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.model.Box;
import org.plenary.model.Finding;
import org.plenary.model.Outcome;

class CheckReportTest {
  private static CheckReport report(Outcome outcome, String reason, Finding... findings) {
    return new CheckReport(
        outcome,
        reason,
        List.of(findings),
        List.of(),
        10,
        10,
        "v",
        "m",
        7,
        Map.of(Stage.FACES, 3L));
  }

  @ParameterizedTest
  @CsvSource({
    "PASS, PASS, PASS",
    "PASS, REVIEW, REVIEW",
    "REVIEW, PASS, REVIEW",
    "REVIEW, BLOCKED, BLOCKED",
    "BLOCKED, PASS, BLOCKED",
  })
  void ofTwoFramesTheGraverDecides(Outcome first, Outcome second, Outcome both) {
    Finding weak = new Finding("face", .6, new Box(1, 1, 2, 2));
    Finding strong = new Finding("id", .9, new Box(3, 3, 2, 2));

    CheckReport report =
        report(first, "reason-" + first, weak).and(report(second, "reason-" + second, strong));

    assertThat(report.outcome()).isEqualTo(both);
    assertThat(report.reason()).isEqualTo("reason-" + both);
    assertThat(report.findings()).containsExactly(strong, weak);
    assertThat(report.millis()).isEqualTo(14);
    assertThat(report.cpuMicros()).containsExactly(Map.entry(Stage.FACES, 6L));
  }
}
