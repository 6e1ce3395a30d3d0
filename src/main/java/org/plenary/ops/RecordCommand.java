package org.plenary.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.journal.DecisionRecord.Action;
import org.plenary.journal.DecisionRecord.Chain;
import org.plenary.journal.DecisionRecord.Entry;
import org.plenary.journal.DecisionRecord.Redaction;
import org.plenary.json.Json;

/**
 * What {@code scripts/verify-record} runs: computes the hash chain of every conference's record
 * anew, with the server's settings, or those of {@code --config FILE}. Ends with 0 and one line a
 * conference; with 1 where a row was altered or is missing, naming the first that does not fit.
 */
public final class RecordCommand {
  private static final String ROWS =
      "select conference, number, at, item, by, action, clause, note, boxes::text as boxes, chain"
          + " from decision order by conference, number";

  /** What was found of one conference. */
  private static final class Found {
    final Chain chain = new Chain();
    long rows;
    long broken;
  }

  private RecordCommand() {}

  public static void main(String[] args) {
    List<String> lines = new ArrayList<>();
    boolean whole = false;
    try {
      whole = run(List.of(args), System.getenv(), lines);
    } catch (StartRefused e) {
      lines.add("!! " + e.getMessage());
    } catch (IOException | SQLException e) {
      lines.add("!! " + String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString()));
    }
    lines.forEach(System.out::println);
    System.exit(whole ? 0 : 1);
  }

  /**
   * @param lines what there is to say
   * @return whether every record is whole
   */
  static boolean run(List<String> arguments, Map<String, String> environment, List<String> lines)
      throws IOException, SQLException {
    boolean configured = arguments.size() == 2 && arguments.getFirst().equals("--config");
    if (!configured && !arguments.isEmpty()) {
      throw new StartRefused("expected nothing, or --config FILE");
    }
    Settings settings = Settings.load(configured ? Path.of(arguments.get(1)) : null, environment);
    Logging.apply(settings);
    return CommandDatabase.use(settings, url -> verify(url, lines));
  }

  static boolean verify(DatabaseUrl url, List<String> lines) throws SQLException {
    Map<String, Found> all = new LinkedHashMap<>();
    try (Connection connection = DriverManager.getConnection(url.jdbc(), url.jdbcProperties());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ROWS)) {
      while (rows.next()) {
        String conference = rows.getString("conference");
        Found found = all.computeIfAbsent(conference, _ -> new Found());
        found.rows++;
        if (found.broken == 0 && !found.chain.continuesWith(conference, entry(rows))) {
          found.broken = rows.getLong("number");
        }
      }
    }
    if (all.isEmpty()) {
      lines.add("There are no decisions yet.");
    }
    all.forEach((conference, found) ->
        lines.add(
            found.broken == 0
                ? conference
                    + ": "
                    + found.rows
                    + " decisions, whole; the last hash is "
                    + found.chain.last()
                : "!! "
                    + conference
                    + ": decision "
                    + found.broken
                    + " does not fit those before it: it was altered, or one is missing"));
    return all.values().stream().allMatch(found -> found.broken == 0);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("number"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("item", UUID.class),
        row.getObject("by", UUID.class),
        null,
        Json.constant(Action.class, row.getString("action")),
        row.getString("clause"),
        row.getString("note"),
        List.of(Json.read(row.getString("boxes"), Redaction[].class)),
        HexFormat.of().formatHex(row.getBytes("chain")));
  }
}
