package org.plenary.moderation;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Who reports: an account, or, where nobody is signed in, the address it came from. Of the address
 * only a keyed hash is made, which is enough to count by.
 */
public record Reporter(@Nullable UUID account, byte[] origin) {

  /**
   * @param key a secret of this installation, so that nobody can try all addresses
   */
  public static Reporter of(@Nullable UUID account, String address, byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return new Reporter(
          account, mac.doFinal(("report " + address).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "Reporter[" + account + "]";
  }
}
