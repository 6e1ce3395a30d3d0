package org.plenary.screening.rules;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in the form the patterns expect: compatibility forms, digits of every script and dashes
 * are made plain, invisible characters are gone. It remembers where each character came from.
 *
 * @param text the plain form
 * @param origin for each of its characters the index in the original; one more entry for the end
 */
record NormalText(String text, int[] origin) {

  static NormalText of(String original) {
    StringBuilder plain = new StringBuilder(original.length());
    int[] origin = new int[original.length() + 17];
    for (int i = 0; i < original.length(); ) {
      int code = original.codePointAt(i);
      if (code < 128 && plain.length() + 1 < origin.length) {
        origin[plain.length()] = i++;
        plain.append((char) code);
        continue;
      }
      String form = form(code);
      if (plain.length() + form.length() >= origin.length) {
        origin = Arrays.copyOf(origin, origin.length * 2 + form.length());
      }
      for (int k = 0; k < form.length(); k++) {
        origin[plain.length() + k] = i;
      }
      plain.append(form);
      i += Character.charCount(code);
    }
    origin[plain.length()] = original.length();
    return new NormalText(plain.toString(), origin);
  }

  static String plain(String original) {
    return of(original).text();
  }

  TextFinding inOriginal(TextFinding f) {
    int end = f.end() >= text.length() ? origin[text.length()] : origin[f.end()];
    return new TextFinding(f.category(), f.score(), origin[f.start()], end);
  }

  private static String form(int code) {
    if (code < 128) {
      return String.valueOf((char) code);
    }
    if (Character.isDigit(code)) {
      return String.valueOf(Character.digit(code, 10));
    }
    return switch (Character.getType(code)) {
      case Character.FORMAT, Character.CONTROL -> "";
      case Character.DASH_PUNCTUATION -> "-";
      case Character.SPACE_SEPARATOR -> " ";
      case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> "'";
      default -> Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC);
    };
  }
}
