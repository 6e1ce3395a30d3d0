package org.plenary.screening.rules;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of word a word is: an everyday or medical one, a first name, a surname. */
final class Lexicon {
  /** What is longer is no word, and would only cost time. */
  static final int LONGEST = 40;

  /** What is longer was read without its spaces, whatever it ends in. */
  private static final int LONGEST_FORM = 18;

  private static final Pattern PREFIX =
      Pattern.compile(
          "anti|bi|de|dis|inter|intra|micro|mis|multi|non|over|peri|post|pre|re|sub|trans|tri|ultra|un|under");
  private static final int SHORTEST_PREFIX = 2;
  private static final int FEWEST_BEHIND_PREFIX = 6;
  private static final Pattern NOT_A_TO_Z = Pattern.compile("[^a-z]");
  private static final Pattern SHARP_S_READ_AS_B = Pattern.compile("(?<=\\p{Ll})[Bβ](?=\\p{Ll}|$)");

  /** After the patterns, which it needs. */
  private static final Lexicon SHARED = new Lexicon();

  private final List<WordList> words;
  private final WordList surnames = WordList.load("surnames");
  private final WordList firstNames = WordList.load("first-names");
  private final WordList science = WordList.load("science", Skeleton::of);
  private final WordList terms =
      WordList.of(MedicalTerms.WORDS + ClinicalWords.WORDS + LabWords.WORDS + Companies.NAMES);
  private final WordList places =
      WordList.of(Places.WORDS + " " + ProperPhrases.countriesOfOneWord());
  private final WordList ambiguousFirstNames = WordList.of(NamesThatAreWords.FIRST_NAMES);

  private Lexicon() {
    words = Arrays.stream(Language.values()).map(Language::load).toList();
  }

  static Lexicon shared() {
    return SHARED;
  }

  /** Small letters without accents and marks: O'Brien becomes obrien. */
  static String key(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (word.indexOf('B') <= 0 && isAtoZ(lower)) {
      return lower;
    }
    if (lower.chars().allMatch(c -> c < 128)) {
      return NOT_A_TO_Z
          .matcher(
              word.indexOf('B') > 0
                  ? SHARP_S_READ_AS_B.matcher(word).replaceAll("ss").toLowerCase(Locale.ROOT)
                  : lower)
          .replaceAll("");
    }
    String german = SHARP_S_READ_AS_B.matcher(word).replaceAll("ss").toLowerCase(Locale.ROOT);
    return NOT_A_TO_Z
        .matcher(Normalizer.normalize(latin(german), Normalizer.Form.NFD))
        .replaceAll("");
  }

  private static boolean isAtoZ(String lower) {
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) < 'a' || lower.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  /** Letters that are no letter with an accent. */
  private static String latin(String lower) {
    return lower
        .replace("ß", "ss")
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace('ø', 'o')
        .replace('ł', 'l')
        .replace('đ', 'd')
        .replace('ð', 'd')
        .replace('ı', 'i')
        .replace("þ", "th");
  }

  boolean isFirstName(String key) {
    return firstNames.contains(key);
  }

  boolean isSurname(String key) {
    return surnames.contains(key);
  }

  /** Grace, Rosa, Wolf: given to many a person, though it is a word too. */
  boolean isFirstNameAndWord(String key) {
    return ambiguousFirstNames.contains(key);
  }

  /** A word of medicine, of statistics or of the calendar. */
  boolean isTerm(String key) {
    return terms.contains(key);
  }

  boolean isPlace(String key) {
    return places.contains(key);
  }

  /** Stands in the language's own list. */
  boolean has(Language language, String key) {
    return list(language).contains(key);
  }

  /** Stands in the language's list, or among the terms of medicine that all of them share. */
  boolean knows(Language language, CharSequence key) {
    return list(language).contains(key) || terms.contains(key);
  }

  /** As {@link #knows}, also in the other spelling or inflected, which the English list needs. */
  boolean isWord(Language language, String key) {
    return knows(language, key)
        || language == Language.ENGLISH
            && (isBritish(key) || isInflected(language, key) || isPrefixed(key));
  }

  /** One letter changed or added. */
  boolean isNearly(Language language, String key) {
    StringBuilder changed = new StringBuilder(key);
    StringBuilder longer = new StringBuilder(key.length() + 1).append(' ').append(key);
    for (int i = 0; i <= key.length(); i++) {
      for (char c = 'a'; c <= 'z'; c++) {
        longer.setCharAt(i, c);
        if (knows(language, longer)) {
          return true;
        }
        if (i < key.length()) {
          changed.setCharAt(i, c);
          if (knows(language, changed)) {
            return true;
          }
        }
      }
      if (i < key.length()) {
        changed.setCharAt(i, key.charAt(i));
        longer.setCharAt(i, key.charAt(i));
      }
    }
    return false;
  }

  /** Drugs, diseases and procedures are too many for a list; their forms are few. */
  boolean isMedicalForm(String key) {
    return LearnedWords.isCombining(key) && !isSurname(key) && !isFirstName(key)
        || key.length() >= 7
            && key.length() <= LONGEST_FORM
            && !isSurname(key)
            && !isFirstName(key)
            && (MedicalTerms.hasForm(key)
                || MedicalStems.begin(key)
                || LearnedWords.isOne(key)
                || isScience(Skeleton.spelled(key)));
  }

  private boolean isScience(String spelled) {
    return science.contains(Skeleton.ofSpelled(spelled)) || DrugNames.isOne(spelled);
  }

  private WordList list(Language language) {
    return words.get(language.ordinal());
  }

  /** Deroofing, biphasic, rescanning: no list has them all. */
  private boolean isPrefixed(String key) {
    if (key.length() < SHORTEST_PREFIX + FEWEST_BEHIND_PREFIX) {
      return false;
    }
    Matcher prefix = PREFIX.matcher(key);
    return prefix.lookingAt()
        && key.length() - prefix.end() >= FEWEST_BEHIND_PREFIX
        && knows(Language.ENGLISH, key.substring(prefix.end()))
        && !isSurname(key)
        && !isFirstName(key);
  }

  private boolean isInflected(Language language, String key) {
    int n = key.length();
    return n > 4
        && (key.endsWith("s") && knows(language, key.substring(0, n - 1))
            || key.endsWith("ed") && knows(language, key.substring(0, n - 2))
            || key.endsWith("al") && knows(language, key.substring(0, n - 2)));
  }

  private boolean isBritish(String key) {
    String american = american(key);
    return !american.equals(key) && knows(Language.ENGLISH, american);
  }

  private static String american(String key) {
    return key.replace("ae", "e")
        .replace("oe", "e")
        .replace("our", "or")
        .replace("is", "iz")
        .replace("yse", "yze");
  }
}
