package org.plenary.stream;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Sign-ins that have ended a moment ago. Somebody may have been admitted just before and take their
 * seat just after the word went round; they are looked up here.
 */
final class Revocations {
  private static final long MOMENT = TimeUnit.SECONDS.toNanos(30);

  private final Map<UUID, Long> ended = new ConcurrentHashMap<>();

  void add(UUID signIn) {
    long now = System.nanoTime();
    ended.values().removeIf(at -> now - at > MOMENT);
    ended.put(signIn, now);
  }

  boolean recent(UUID signIn) {
    Long at = ended.get(signIn);
    return at != null && System.nanoTime() - at < MOMENT;
  }
}
