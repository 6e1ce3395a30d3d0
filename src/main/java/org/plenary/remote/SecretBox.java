package org.plenary.remote;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets for the database (AES-256-GCM, NIST SP 800-38D), with a key that the database
 * does not have. What was put in for one source cannot be read as another's.
 */
public final class SecretBox {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String HMAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;
  private final SecretKeySpec markKey;

  /**
   * @param secret of any length, with at least 128 bits that nobody can guess
   */
  public SecretBox(String secret) {
    try {
      key =
          new SecretKeySpec(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)),
              "AES");
      markKey = new SecretKeySpec(hmac(key.getEncoded(), "marks"), HMAC);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] lock(byte[] secret, String belongsTo) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, secret, belongsTo);
    byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
    return whole;
  }

  /**
   * @throws IllegalStateException when it was not locked with this key for this owner
   */
  byte[] unlock(byte[] locked, String belongsTo) {
    return apply(
        Cipher.DECRYPT_MODE,
        Arrays.copyOf(locked, NONCE_BYTES),
        Arrays.copyOfRange(locked, NONCE_BYTES, locked.length),
        belongsTo);
  }

  /** The same for the same text, and nobody without the key can tell whose it is. */
  byte[] mark(String text) {
    return hmac(markKey.getEncoded(), text);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] apply(int mode, byte[] nonce, byte[] bytes, String belongsTo) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be read with this server's key", e);
    }
  }
}
