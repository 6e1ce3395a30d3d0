package org.plenary.remote;

import java.util.regex.Pattern;

/** What people write about themselves to be left alone by services like this one. */
final class ProfileWords {
  private static final Pattern LEFT_ALONE =
      Pattern.compile("#(?:nobot|noindex|noarchive|nobridge)\\b", Pattern.CASE_INSENSITIVE);

  private ProfileWords() {}

  static boolean optOut(String said) {
    return LEFT_ALONE.matcher(said).find();
  }
}
