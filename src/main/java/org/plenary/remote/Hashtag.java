package org.plenary.remote;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of a hashtag, so that two that are spelled differently and mean the same are equal:
 * compatibility forms are one, neither case nor the accents of Latin letters count, and only
 * letters, digits, underscores and middle dots are part of it. Mastodon compares them so.
 */
final class Hashtag {
  private Hashtag() {}

  static String normalized(String tag) {
    String lower = Normalizer.normalize(tag, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String bare =
        Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("(?<=\\p{IsLatin})\\p{M}+", "");
    return Normalizer.normalize(bare, Normalizer.Form.NFC)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}_·]", "");
  }
}
