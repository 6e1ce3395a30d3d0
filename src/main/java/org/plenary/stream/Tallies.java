package org.plenary.stream;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.json.Json;

/** Counts the reactions to posts. */
final class Tallies {
  private static final String COUNTS =
      "count(*) filter (where kind = 'useful') as useful,"
          + " count(*) filter (where kind = 'question') as question,"
          + " count(*) filter (where kind = 'disagree') as disagree";
  private static final String OF_POSTS =
      "select post, " + COUNTS + " from reaction where post = any($1) group by post";
  private static final String OF_LATEST =
      "select post, "
          + COUNTS
          + " from reaction where post in (select id from post where conference = $1 and state = 'published'"
          + " and ($2::uuid is null or session is null or session = $2) order by seq desc limit 200) group by post";

  private final Pool pool;
  private final String conference;

  Tallies(Pool pool, String conference) {
    this.pool = pool;
    this.conference = conference;
  }

  /** How the reactions to a post stand. */
  record Tally(UUID id, long useful, long question, long disagree) {}

  private record Message(String type, Collection<Tally> posts) {}

  /** The counts of these posts, also when they have come down to nothing. */
  Future<Line> of(Collection<UUID> posts) {
    return pool.preparedQuery(OF_POSTS)
        .execute(Tuple.of(posts.toArray(UUID[]::new)))
        .map(rows -> {
          Map<UUID, Tally> tallies = new LinkedHashMap<>();
          posts.forEach(post -> tallies.put(post, new Tally(post, 0, 0, 0)));
          rows.forEach(row -> tallies.put(row.getUUID("post"), tally(row)));
          return line(tallies.values());
        });
  }

  /**
   * The counts of the posts a snapshot has, those without any left out; no line if none has any.
   */
  Future<List<Line>> ofLatest(@Nullable UUID session) {
    return latest(session).map(tallies -> tallies.isEmpty() ? List.of() : List.of(line(tallies)));
  }

  /** The same before it is a line. */
  Future<Set<Tally>> latest(@Nullable UUID session) {
    return pool.preparedQuery(OF_LATEST)
        .execute(Tuple.of(conference, session))
        .map(rows -> {
          Set<Tally> tallies = new LinkedHashSet<>();
          rows.forEach(row -> tallies.add(tally(row)));
          return tallies;
        });
  }

  private static Tally tally(Row row) {
    return new Tally(
        row.getUUID("post"),
        row.getLong("useful"),
        row.getLong("question"),
        row.getLong("disagree"));
  }

  private static Line line(Collection<Tally> tallies) {
    return Line.transientOf(Json.write(new Message("tally", tallies)));
  }
}
