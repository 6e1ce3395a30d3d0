package org.plenary.stream;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Attendance;
import org.plenary.model.Role;
import org.plenary.people.Identity;

/**
 * How many watch a stream at all nodes, on site and remote. Who has not signed in counts as remote;
 * a screen in the hall is nobody. Loops count those of this node; all else is for the tail's
 * context only.
 */
final class Presence {
  private final AtomicInteger onsite = new AtomicInteger();
  private final AtomicInteger remote = new AtomicInteger();
  private final Elsewhere elsewhere;
  private @Nullable Line told;
  private String toldText = "";

  Presence(Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
  }

  void joined(@Nullable Identity identity) {
    count(identity, 1);
  }

  void left(@Nullable Identity identity) {
    count(identity, -1);
  }

  private void count(@Nullable Identity identity, int change) {
    if (identity != null && identity.role() == Role.WALL) {
      return;
    }
    if (identity == null || identity.attendance() == Attendance.REMOTE) {
      remote.addAndGet(change);
    } else {
      onsite.addAndGet(change);
    }
  }

  /** The line to tell; null when it has been told already. */
  @Nullable Line news() {
    int inTheHall = onsite.get() + elsewhere.onsite();
    int away = remote.get() + elsewhere.remote();
    String now =
        "{\"type\":\"presence\",\"viewers\":%d,\"onsite\":%d,\"remote\":%d}"
            .formatted(inTheHall + away, inTheHall, away);
    if (now.equals(toldText)) {
      return null;
    }
    toldText = now;
    told = Line.transientOf(now);
    return told;
  }

  /** Those of this node, for the other nodes. */
  JsonObject here() {
    return elsewhere.told(onsite.get(), remote.get());
  }

  /** What was last told; null before anybody has been counted. */
  @Nullable Line told() {
    return told;
  }
}
