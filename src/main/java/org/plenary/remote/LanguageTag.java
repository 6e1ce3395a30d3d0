package org.plenary.remote;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The name of a language as others write it. */
final class LanguageTag {
  private static final int LONGEST = 35;

  private LanguageTag() {}

  /** As BCP 47 has it; null for what is none. */
  static @Nullable String of(@Nullable String said) {
    if (said == null || said.length() > LONGEST) {
      return null;
    }
    String tag = Locale.forLanguageTag(said.strip().replace('_', '-')).toLanguageTag();
    return tag.equals("und") ? null : tag;
  }
}
