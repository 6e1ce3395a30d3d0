package org.plenary.screening.rules;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The names on a map or in a list of places: where several are known, the others are places too.
 */
final class PlaceNames {
  private static final int SEVERAL = 3;
  private static final int ENOUGH = 6;

  private static final Pattern RATE =
      Pattern.compile(
          "(?:per|je|por|pour|cada|auf) ?(?:1 ?)?[1lI]?[0oO]{1,3}[ .,]?[0oO]{3}|%|(?<!\\p{L})(?:rates?|tasas?|taux|taxas?|"
              + "\\p{L}*inzidenz|incidencia|incid[eê]ncia|incidence|prevalence|\\p{L}*pr[aä]valenz|mortality)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern REGIONS =
      Pattern.compile(
          "(?<!\\p{L})(?:by|nach|por|par) (?:\\p{L}+ )?(?:(?:health )?regions?|districts?|count(?:y|ies)|provinces?|states?|"
              + "\\p{L}*kreisen?|\\p{L}*bezirken?|regionen|bundesl[aä]ndern?|kantonen?|departamentos?|comarcas?|provincias?|"
              + "regi[oó]n(?:es)?|r[eé]gions?|d[eé]partements?|distritos?|concelhos?|munic[ií]pios?|estados?|regi[aã]o|"
              + "regi[oõ]es)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A word or two that begin with capitals, perhaps after a bullet. */
  private static final Pattern PLACE =
      Pattern.compile(
          "[^\\p{L}\\d]{0,3}(?:S(?:t|te|ão|ao|an|ankt)\\.? )?\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}[\\p{L}'’-]+|\\p{Ll}{2,3})){0,2}");

  private final List<String> masked;
  private final List<List<TextFinding>> candidates;

  private PlaceNames(List<String> masked, List<List<TextFinding>> candidates) {
    this.masked = masked;
    this.candidates = candidates;
  }

  /**
   * Tells which lines name places.
   *
   * @param vocabulary of the page, which knows the best known of them
   */
  static IntPredicate of(
      List<String> masked, List<List<TextFinding>> candidates, Vocabulary vocabulary) {
    PlaceNames places = new PlaceNames(masked, candidates);
    int[] all = IntStream.range(0, masked.size()).filter(places::isPlace).toArray();
    long known = IntStream.of(all).filter(i -> places.isKnown(i, vocabulary)).count();
    boolean list = known >= SEVERAL && known * 3 >= all.length && all.length >= ENOUGH;
    boolean map =
        all.length >= SEVERAL
            && masked.stream().anyMatch(t -> RATE.matcher(t).find())
            && masked.stream().anyMatch(t -> REGIONS.matcher(t).find());
    return list || map ? places::isPlace : _ -> false;
  }

  private boolean isPlace(int i) {
    return candidates.get(i).isEmpty() && PLACE.matcher(masked.get(i)).matches();
  }

  private boolean isKnown(int i, Vocabulary vocabulary) {
    for (String word : masked.get(i).split("[^\\p{L}]+")) {
      if (!word.isEmpty()
          && !vocabulary.isPlace(Lexicon.key(word))
          && word.length() > 2
          && !word.equals(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
