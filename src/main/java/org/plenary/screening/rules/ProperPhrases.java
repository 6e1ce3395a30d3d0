package org.plenary.screening.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of two and more words that look like a person's and are nobody's: Burkina Faso, Monte
 * Carlo. The countries are those of the Java runtime, in the five languages.
 */
final class ProperPhrases {
  private static final List<String> OTHERS = List.of("Monte Carlo", "Care UK", "Creative Commons");

  private static final Pattern PHRASE =
      Pattern.compile(
          "(?<!\\p{L})(?:"
              + Stream.concat(countries().filter(c -> c.matches(".*[ -].*")), OTHERS.stream())
                  .map(ProperPhrases::spelled)
                  .distinct()
                  .sorted(Comparator.comparingInt(String::length).reversed())
                  .collect(Collectors.joining("|"))
              + ")(?!\\p{L})");

  private static final int SHORTEST = 4;

  private ProperPhrases() {}

  /** The line with their letters blotted out. */
  static String masked(String line) {
    Matcher m = PHRASE.matcher(line);
    return m.replaceAll(found -> "~".repeat(found.group().length()));
  }

  /** Countries of one word, in small letters without accents; people are called like some. */
  static String countriesOfOneWord() {
    return countries()
        .filter(c -> c.matches("\\p{L}+") && c.length() >= SHORTEST)
        .map(Lexicon::key)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> countries() {
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> Locale.of("", code))
        .flatMap(country ->
            Stream.of("en", "es", "fr", "de", "pt")
                .map(language -> country.getDisplayCountry(Locale.of(language))));
  }

  /** As it is printed, and as it is read: without accents. */
  private static String spelled(String phrase) {
    String bare =
        java.text.Normalizer.normalize(phrase, java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    return Stream.of(phrase, bare).distinct().map(Pattern::quote).collect(Collectors.joining("|"));
  }
}
