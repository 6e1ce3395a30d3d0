package org.plenary.remote;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Addresses that others have written. */
final class Web {
  private static final int LONGEST = 2_048;

  private Web() {}

  /** The address, if it is one of the web that can be shown as a link; else null. */
  static @Nullable String address(String written) {
    try {
      URI uri = URI.create(written);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && written.length() <= LONGEST ? written : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
