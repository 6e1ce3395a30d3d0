package org.plenary.model;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes identifiers: UUID version 7 (RFC 9562, 5.7), so that ids sort by the millisecond they were
 * made in.
 */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  public static UUID next() {
    long random = RANDOM.nextLong();
    long high = (System.currentTimeMillis() << 16) | 0x7000L | (random >>> 52);
    long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
