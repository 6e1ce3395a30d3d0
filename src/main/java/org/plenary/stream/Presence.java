package org.plenary.stream;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Attendance;
import org.plenary.model.Role;
import org.plenary.people.Identity;

/**
 * How many watch a conference at this node, on site and elsewhere. Who has not signed in counts as
 * remote; a screen in the hall is nobody. Loops write, the tail reads.
 */
final class Presence {
  private final AtomicInteger onsite = new AtomicInteger();
  private final AtomicInteger remote = new AtomicInteger();
  private @Nullable Line told;
  private String toldText = "";

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
    int here = onsite.get();
    int elsewhere = remote.get();
    String now =
        "{\"type\":\"presence\",\"viewers\":%d,\"onsite\":%d,\"remote\":%d}"
            .formatted(here + elsewhere, here, elsewhere);
    if (now.equals(toldText)) {
      return null;
    }
    toldText = now;
    told = Line.transientOf(now);
    return told;
  }

  /** What was last told; null before anybody has been counted. */
  @Nullable Line told() {
    return told;
  }
}
