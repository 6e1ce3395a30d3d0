package org.plenary.screening.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words of the languages that a page or a post is written in; English is always one of them.
 * Other languages' words stay unknown, because many a name is a word somewhere. It remembers what
 * it was asked, so it lives for one page and belongs to one thread.
 */
final class Vocabulary {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
  private static final Lexicon LEXICON = Lexicon.shared();

  /** Elsewhere it is how names end: Namgung. */
  private static final Pattern GERMAN_FORM = Pattern.compile("(?:ung|heit|keit)$");

  private static final int ENOUGH_LETTERS = 10;
  private static final int NEAR_LENGTH = 7;

  private final Set<Language> languages;
  private final boolean misread;
  private final Map<String, Boolean> words = new HashMap<>();

  /** They are the same in all languages. */
  private final Map<String, Boolean> forms;

  private final Map<String, List<String>> runs = new HashMap<>();
  private final Map<String, Boolean> nearly = new HashMap<>();

  /**
   * @param misread the text was read by a machine, which drops spaces and takes letters for others
   */
  Vocabulary(Set<Language> languages, boolean misread) {
    this(languages, misread, new HashMap<>());
  }

  private Vocabulary(Set<Language> languages, boolean misread, Map<String, Boolean> forms) {
    this.languages = Set.copyOf(languages);
    this.misread = misread;
    this.forms = forms;
  }

  /** Of a text that somebody typed. */
  static Vocabulary ofTyped(String text) {
    return of(List.of(text), false);
  }

  /** Of the lines that were read in a picture. */
  static Vocabulary ofRead(List<String> lines) {
    return of(lines, true);
  }

  /** Beside English the one language that most of what is not English belongs to. */
  private static Vocabulary of(List<String> texts, boolean misread) {
    Vocabulary english = new Vocabulary(Set.of(Language.ENGLISH), misread);
    Set<String> foreign = new HashSet<>();
    Set<String> learned = new HashSet<>();
    Set<String> small = new HashSet<>();
    int[] told = new int[Language.values().length];
    for (String text : texts) {
      Matcher m = WORD.matcher(LineWords.elided(text));
      while (m.find()) {
        String key = Lexicon.key(LineWords.unelided(m.group()));
        if (key.length() > 2 && !english.isListed(key) && !isName(m.group(), key)) {
          (english.isWord(key) ? learned : foreign).add(key);
          if (Character.isLowerCase(m.group().charAt(0)) && !english.isWord(key)) {
            small.add(key);
          }
        } else if (key.length() > 2 && LEXICON.isTerm(key) && !LEXICON.has(Language.ENGLISH, key)) {
          learned.add(key);
        }
        count(m.group().toLowerCase(Locale.ROOT), told);
      }
    }
    foreign.removeIf(english::isRunOfWords);
    small.retainAll(foreign);
    return best(english, foreign, learned, letters(small.isEmpty() ? foreign : small), told);
  }

  private static void count(String lowerCase, int[] told) {
    for (Language l : Language.values()) {
      told[l.ordinal()] += l.isToldBy(lowerCase) ? 1 : 0;
    }
  }

  /**
   * @param learned words that are medicine by their form or are terms in all of the languages; only
   *     a language's own list can tell whose they are
   */
  private static Vocabulary best(
      Vocabulary english, Set<String> foreign, Set<String> learned, int all, int[] told) {
    Vocabulary best = english;
    int most = 0;
    for (Language l : Language.values()) {
      if (l == Language.ENGLISH || foreign.isEmpty()) {
        continue;
      }
      Vocabulary candidate =
          new Vocabulary(Set.of(Language.ENGLISH, l), english.misread, english.forms);
      List<String> own = new ArrayList<>(foreign);
      own.removeIf(key -> !candidate.isWord(key) && !candidate.isRunOfWords(key));
      int known =
          letters(own) + letters(learned.stream().filter(key -> LEXICON.has(l, key)).toList());
      int whole = letters(own.stream().filter(candidate::isWord).toList());
      boolean enough =
          known >= ENOUGH_LETTERS && known * 3 >= all
              || told[l.ordinal()] > 0 && known > 0 && known * 2 >= all;
      // Any language can take words apart: what it has whole tells more.
      int weight = known + whole + 16 * told[l.ordinal()];
      if (enough && weight > most) {
        most = weight;
        best = candidate;
      }
    }
    return best;
  }

  private static int letters(Iterable<String> words) {
    int letters = 0;
    for (String word : words) {
      letters += word.length();
    }
    return letters;
  }

  private static boolean isName(String word, String key) {
    return Character.isUpperCase(word.charAt(0))
        && (LEXICON.isSurname(key) || LEXICON.isFirstName(key));
  }

  /** Beside English another language is in use. */
  boolean isForeign() {
    return languages.size() > 1;
  }

  boolean has(Language language) {
    return languages.contains(language);
  }

  /** One of the small words that sentences are full of. */
  boolean isSmall(String key) {
    return languages.stream().anyMatch(l -> l.hasSmall(key));
  }

  /** A word in use, a medical term, or one that its form shows to be one. */
  boolean isWord(String key) {
    return isListed(key)
        || forms.computeIfAbsent(key, LEXICON::isMedicalForm)
            && (languages.contains(Language.GERMAN) || !GERMAN_FORM.matcher(key).find());
  }

  /** A word in use. */
  boolean isListed(String key) {
    return words.computeIfAbsent(key, this::lookUp);
  }

  private boolean lookUp(String key) {
    for (Language l : languages) {
      if (LEXICON.isWord(l, key)) {
        return true;
      }
    }
    return false;
  }

  boolean isPlace(String key) {
    return LEXICON.isPlace(key);
  }

  /** A name of the lists, and no word in use. */
  boolean isName(String key) {
    return (LEXICON.isSurname(key) || LEXICON.isFirstName(key)) && !isWord(key);
  }

  /** Words that were read without the spaces between them, or that German writes as one. */
  boolean isRunOfWords(String key) {
    return !runOfWords(key).isEmpty();
  }

  /** How many words a word is; 0 when it is none. */
  int wordsIn(String key) {
    return isWord(key) ? 1 : runOfWords(key).size();
  }

  List<String> runOfWords(String key) {
    if (!misread && !languages.contains(Language.GERMAN)) {
      return List.of();
    }
    List<String> known = runs.get(key);
    if (known == null) {
      known = Segments.of(key, this);
      runs.put(key, known);
    }
    return known;
  }

  /** The reader saw a letter that is not there. */
  boolean hasLetterTooMany(String key) {
    return misread
        && key.length() >= NEAR_LENGTH
        && IntStream.range(0, key.length())
            .anyMatch(i -> isListed(key.substring(0, i) + key.substring(i + 1)));
  }

  /** Letters were taken for others that look like them. */
  boolean isMisreadWord(String key) {
    return misread
        && !LEXICON.isSurname(key)
        && !LEXICON.isFirstName(key)
        && Misreadings.of(key).anyMatch(this::isListed);
  }

  /** Fallzahi: of a word that German made of two, a letter was taken for one that looks like it. */
  boolean isMisreadCompound(String key) {
    return misread
        && languages.contains(Language.GERMAN)
        && key.length() >= NEAR_LENGTH
        && key.length() <= Lexicon.LONGEST
        && !LEXICON.isSurname(key)
        && !LEXICON.isFirstName(key)
        && Misreadings.of(key).anyMatch(this::isRunOfWords);
  }

  /** One letter away from a word and one taken for another that looks like it. */
  boolean isTwiceMisread(String key) {
    return misread
        && key.length() <= Lexicon.LONGEST
        && Misreadings.of(key).anyMatch(k -> isNearlyWord(k));
  }

  /** One letter away from a long word, or letters taken for others: a slip of the reader. */
  boolean isNearlyWord(String key) {
    return isNearlyWord(key, NEAR_LENGTH);
  }

  /**
   * @param atLeast letters; shorter words are near to too many others
   */
  boolean isNearlyWord(String key, int atLeast) {
    if (!misread || LEXICON.isSurname(key) || LEXICON.isFirstName(key)) {
      return false;
    }
    return Misreadings.of(key).anyMatch(this::isListed)
        || key.length() >= atLeast
            && key.length() <= Lexicon.LONGEST
            && nearly.computeIfAbsent(
                key, k -> languages.stream().anyMatch(l -> LEXICON.isNearly(l, k)));
  }
}
