package org.plenary.remote;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a request from Slack, version 0: HMAC-SHA-256 over {@code v0:time:bytes}, in the
 * headers {@code X-Slack-Request-Timestamp} and {@code X-Slack-Signature}.
 */
final class SlackSignature {
  private static final String VERSION = "v0";

  private SlackSignature() {}

  /** Whether one of the secrets has signed these bytes, not long ago. */
  static boolean isValid(
      @Nullable String timestamp,
      @Nullable String signature,
      byte[] body,
      List<byte[]> secrets,
      Instant now) {
    if (timestamp == null || signature == null || !WebhookSignature.isRecent(timestamp, now)) {
      return false;
    }
    boolean valid = false;
    for (byte[] secret : secrets) {
      String expected =
          VERSION
              + "="
              + HexFormat.of()
                  .formatHex(WebhookSignature.hmac(secret, VERSION + ":" + timestamp + ":", body));
      valid |=
          MessageDigest.isEqual(
              expected.getBytes(StandardCharsets.US_ASCII),
              signature.getBytes(StandardCharsets.UTF_8));
    }
    return valid;
  }
}
