package org.plenary.remote;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.json.Json;

/**
 * A post from elsewhere that is to be brought to where it ought to stand.
 *
 * @param wanted null when it is gone
 * @param excess which cap it went over; null when it went over none
 * @param post what it is called here; null before it first came in
 * @param pictures tells which pictures it has here
 */
record RemoteTask(
    UUID id,
    String conference,
    UUID source,
    @Nullable UUID author,
    long revision,
    @Nullable RemotePost wanted,
    @Nullable String excess,
    boolean gone,
    @Nullable UUID post,
    byte @Nullable [] pictures,
    int attempts) {

  static RemoteTask of(Row row) {
    @Nullable String wanted = row.getString("wanted");
    @Nullable Buffer pictures = row.getBuffer("pictures");
    return new RemoteTask(
        row.getUUID("id"),
        row.getString("conference"),
        row.getUUID("source"),
        row.getUUID("author"),
        row.getLong("revision"),
        wanted == null ? null : Json.read(wanted, RemotePost.class),
        row.getString("excess"),
        row.getBoolean("gone"),
        row.getUUID("post"),
        pictures == null ? null : pictures.getBytes(),
        row.getInteger("attempts"));
  }

  @Override
  public String toString() {
    return "RemoteTask[" + id + "]";
  }
}
