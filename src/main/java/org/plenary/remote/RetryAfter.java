package org.plenary.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.plenary.fetch.Response;

/**
 * When to ask again, as an answer names it: {@code Retry-After} in seconds or as a date (RFC 9110,
 * 10.2.3), or {@code X-RateLimit-Reset} as Mastodon writes it. At least a second, at most an hour.
 */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  static Duration of(Response response, Duration otherwise) {
    @Nullable String after = response.header("retry-after");
    @Nullable String reset = response.header("x-ratelimit-reset");
    try {
      if (after != null && after.matches("[0-9]{1,9}")) {
        return bounded(Duration.ofSeconds(Long.parseLong(after)));
      }
      if (after != null) {
        return until(ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      }
      return reset == null ? otherwise : until(Instant.parse(reset));
    } catch (DateTimeParseException _) {
      return otherwise;
    }
  }

  private static Duration until(Instant moment) {
    return bounded(Duration.between(Instant.now(), moment));
  }

  private static Duration bounded(Duration pause) {
    Duration least = Duration.ofSeconds(1);
    return pause.compareTo(least) < 0 ? least : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
