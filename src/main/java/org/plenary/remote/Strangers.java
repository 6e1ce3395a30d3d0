package org.plenary.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Posts of authors whom the AppView does not know: of a new account the stream may tell sooner.
 * They are looked up again for an hour.
 */
final class Strangers {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST = 1_000;

  private record Waiting(BlueskyEvent.Written post, Instant since) {}

  private final LinkedHashMap<String, Waiting> waiting = new LinkedHashMap<>();

  void add(String uri, BlueskyEvent.Written post, Instant now) {
    Waiting before = waiting.get(uri);
    waiting.put(uri, new Waiting(post, before == null ? now : before.since()));
    if (waiting.size() > MOST) {
      waiting.pollFirstEntry();
    }
  }

  /** It was deleted, or its author is known now. */
  void remove(String uri) {
    waiting.remove(uri);
  }

  /** Some to be looked up again, those that have waited longest for it. */
  List<BlueskyEvent.Written> some(Instant now) {
    waiting.values().removeIf(each -> each.since().isBefore(now.minus(LONGEST)));
    List<BlueskyEvent.Written> some = new ArrayList<>();
    for (Map.Entry<String, Waiting> each :
        waiting.entrySet().stream().limit(BlueskyApi.MOST).map(Map.Entry::copyOf).toList()) {
      some.add(each.getValue().post());
      waiting.putLast(each.getKey(), each.getValue());
    }
    return some;
  }

  /** From where the stream has to be read so that they are told again. */
  long floor(long cursor) {
    return waiting.values().stream()
        .mapToLong(each -> each.post().cursor())
        .reduce(cursor, Math::min);
  }
}
