package org.plenary.screening.rules;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** NFKBIA and TNFAIP3 on a page about genes; elsewhere capitals may be somebody's name. */
final class GeneSymbols {
  private static final Pattern SUBJECT =
      Pattern.compile(
          "log ?-?2|fold[ -]change|express\\p{L}+|expres[sã]\\p{L}+|(?<!\\p{L})(?:genes?|genom\\p{L}*|transcript\\p{L}*|locus|loci|variants?|"
              + "knock-?(?:out|down)|silenc\\p{L}+|extinction|m?rna|western|blots?|phosphorylat\\p{L}*|pathway|signal\\p{L}*)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NUMBERED =
      Pattern.compile("[ps]?-?\\p{Lu}[\\p{Lu}\\d]{1,6}\\d[\\p{Lu}\\d]{0,2}");
  private static final Pattern INSIDE =
      Pattern.compile("(?<![\\p{L}\\d-])\\p{Lu}{2,5}-?\\d{1,2}\\p{Lu}?(?![\\p{L}\\d])");
  private static final Pattern SYMBOL =
      Pattern.compile("\\W?[a-z]?-?\\p{Lu}[\\p{Lu}\\d-]{1,8}\\W?");
  private static final int SEVERAL = 3;
  private static final int SHORT = 4;
  private static final int LONGEST = 8;

  private GeneSymbols() {}

  /** Tells which lines are a gene's symbol and nothing else; a listed surname is none. */
  static IntPredicate of(List<String> masked, Vocabulary vocabulary) {
    boolean genes =
        masked.stream().anyMatch(t -> SUBJECT.matcher(t).find())
                && masked.stream().filter(t -> NUMBERED.matcher(t).matches()).count() >= SEVERAL
            || masked.stream()
                    .flatMap(t -> INSIDE.matcher(t).results())
                    .map(r -> r.group())
                    .distinct()
                    .count()
                > SEVERAL;
    return !genes
        ? _ -> false
        : i -> SYMBOL.matcher(masked.get(i)).matches() && isNobody(masked.get(i), vocabulary);
  }

  private static boolean isNobody(String symbol, Vocabulary vocabulary) {
    return symbol.chars().anyMatch(Character::isDigit) && symbol.length() <= LONGEST
        || symbol.length() <= SHORT
        || !vocabulary.isName(Lexicon.key(symbol));
  }
}
