package org.plenary.screening;

import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import org.plenary.json.Json;
import org.plenary.screening.checker.CheckReport;

/**
 * Writes what a check came to. The recognised text goes with the quarantined picture, and is
 * destroyed with it.
 */
final class Verdicts {
  private Verdicts() {}

  static void write(SqlClient sql, UUID id, UUID media, CheckReport report) {
    sql.preparedQuery(
            "insert into verdict (id, media, outcome, reason, findings, checker_version, model_sha, millis)"
                + " values ($1, $2, $3, $4, $5::text::jsonb, $6, $7, $8)")
        .execute(
            Tuple.of(
                id,
                media,
                Json.name(report.outcome()),
                report.reason(),
                Json.write(report.findings()),
                report.checkerVersion(),
                report.modelSha(),
                report.millis()))
        .await();
    sql.preparedQuery("update quarantine set recognised = $2::text::jsonb where media = $1")
        .execute(Tuple.of(media, Json.write(report.lines())))
        .await();
  }
}
