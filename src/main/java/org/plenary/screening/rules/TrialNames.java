package org.plenary.screening.rules;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** JUPITER under its year, on a page that tells what trials have shown one after the other. */
final class TrialNames {
  private static final Pattern TRIALS =
      Pattern.compile(
          "(?<!\\p{L})(?:trials|ensayos|essais|studien|ensaios|estudos|estudios|[eé]tudes)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern YEAR = Pattern.compile("\\W?(?:19[6-9]|20[0-4])\\d\\W?");
  private static final Pattern NAME =
      Pattern.compile("\\W?\\p{Lu}[\\p{Lu}\\d-]{2,12}(?: [IVX\\d]{1,3})?\\W?");
  private static final int SEVERAL = 3;
  private static final int HEADS = 3;

  private TrialNames() {}

  /** Tells which lines are a trial's name in capitals. */
  static IntPredicate of(List<String> masked) {
    boolean history =
        masked.stream().limit(HEADS).anyMatch(t -> TRIALS.matcher(t).find())
            && masked.stream().filter(t -> YEAR.matcher(t).matches()).count() >= SEVERAL;
    return history ? i -> NAME.matcher(masked.get(i)).matches() : _ -> false;
  }
}
