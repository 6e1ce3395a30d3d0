package org.plenary.ops;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the nodes of a cluster know and nobody else does. It is never used or sent itself: for each
 * purpose another secret is derived from it (HMAC-SHA-256), the same on every node.
 */
public final class SharedSecret {
  private static final int FEWEST_LETTERS = 32;

  private final String text;

  private SharedSecret(String text) {
    this.text = text;
  }

  /**
   * @throws IllegalArgumentException if it is too short to be one; the message does not repeat it
   */
  static SharedSecret parse(String text) {
    if (text.length() < FEWEST_LETTERS) {
      throw new IllegalArgumentException(
          "expected at least "
              + FEWEST_LETTERS
              + " characters, as `openssl rand -base64 32` makes");
    }
    return new SharedSecret(text);
  }

  /** 256 bits as 43 letters of base64url, different for every purpose. */
  public String derived(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "SharedSecret";
  }
}
