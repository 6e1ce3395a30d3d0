package org.plenary.remote;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a message that came by webhook (Standard Webhooks 1.0): HMAC-SHA-256 over its
 * id, its time and its bytes, in the headers {@code webhook-id}, {@code webhook-timestamp} and
 * {@code webhook-signature}.
 */
final class WebhookSignature {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final String VERSION = "v1,";

  private WebhookSignature() {}

  /** The headers that go with a body. */
  record Headers(@Nullable String id, @Nullable String timestamp, @Nullable String signatures) {}

  /** Whether one of the secrets has signed these bytes, not long ago. */
  static boolean isValid(Headers headers, byte[] body, List<byte[]> secrets, Instant now) {
    if (headers.id() == null || headers.timestamp() == null || headers.signatures() == null) {
      return false;
    }
    if (!isRecent(headers.timestamp(), now)) {
      return false;
    }
    boolean valid = false;
    for (byte[] secret : secrets) {
      byte[] expected = sign(headers.id(), headers.timestamp(), body, secret);
      for (String each : headers.signatures().split(" ")) {
        valid |= each.startsWith(VERSION) && isSame(expected, each.substring(VERSION.length()));
      }
    }
    return valid;
  }

  /** Whether a message was sent within five minutes of now, in either direction. */
  static boolean isRecent(String timestamp, Instant now) {
    if (!timestamp.matches("[0-9]{1,12}")) {
      return false;
    }
    Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
    return age.compareTo(TOLERANCE) <= 0;
  }

  private static boolean isSame(byte[] expected, String base64) {
    try {
      return MessageDigest.isEqual(expected, Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static byte[] sign(String id, String timestamp, byte[] body, byte[] secret) {
    return hmac(secret, id + "." + timestamp + ".", body);
  }

  static byte[] hmac(byte[] secret, String before, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
      mac.update(before.getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
