package org.plenary.moderation;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Who has the desk of a conference open right now, on whichever node. Call it on a virtual thread.
 */
public final class DeskPresence {
  private static final int SECONDS = 45;
  private static final String SEEN =
      "insert into desk_presence (conference, participant, at) values ($1, $2, now())"
          + " on conflict (conference, participant) do update set at = now()";
  private static final String HERE =
      "select p.id, p.name from desk_presence d join participant p on p.id = d.participant"
          + " where d.conference = $1 and p.removed_at is null and d.at > now() - make_interval(secs => $2)"
          + " order by p.name, p.id";

  private final Pool pool;

  public DeskPresence(Pool pool) {
    this.pool = pool;
  }

  /** Somebody at the desk. */
  public record Here(UUID id, String name) {}

  /**
   * Notes that somebody is there, and answers who is; whoever says nothing for 45 seconds is not.
   */
  public List<Here> seen(String conference, UUID moderator) {
    pool.preparedQuery(SEEN).execute(Tuple.of(conference, moderator)).await();
    List<Here> here = new ArrayList<>();
    for (Row row :
        pool.preparedQuery(HERE).execute(Tuple.of(conference, (double) SECONDS)).await()) {
      here.add(new Here(row.getUUID("id"), row.getString("name")));
    }
    return here;
  }
}
