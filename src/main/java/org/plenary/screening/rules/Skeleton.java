package org.plenary.screening.rules;

/**
 * A learned word without what the five languages spell differently: tryptase and Triptase,
 * gluconate, gluconato and Glukonat come to the same. So one list of English words serves all.
 */
final class Skeleton {
  private static final String[][] SPELLINGS = {
    {"ph", "f"},
    {"th", "t"},
    {"rh", "r"},
    {"ch", "c"},
    {"k", "c"},
    {"qu", "c"},
    {"y", "i"},
    {"ae", "e"},
    {"oe", "e"},
    {"z", "c"},
  };
  private static final String[] NOUNS = {"aciones", "acion", "acoes", "acao", "ations"};
  private static final String[] ADJECTIVES = {"ical", "ique", "isc", "ic"};
  private static final String[] ENDINGS = {
    "es", "as", "os", "en", "er", "em", "is", "us", "um", "s", "e", "a", "o", "n",
  };
  private static final int LEAST_LEFT = 4;

  private Skeleton() {}

  /**
   * @param key a word in small letters without accents
   */
  static String of(String key) {
    return ofSpelled(spelled(key));
  }

  static String ofSpelled(String spelled) {
    String word = ended(spelled, NOUNS, "ation");
    word = ended(word, ENDINGS, "");
    return ended(word, ADJECTIVES, "ic");
  }

  /** As all of them could spell it, with its ending. */
  static String spelled(String key) {
    String word = key;
    for (String[] spelling : SPELLINGS) {
      word = word.replace(spelling[0], spelling[1]);
    }
    return withoutDoubles(word);
  }

  private static String withoutDoubles(String word) {
    StringBuilder single = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        single.append(word.charAt(i));
      }
    }
    return single.toString();
  }

  private static String ended(String word, String[] endings, String instead) {
    for (String ending : endings) {
      if (word.length() - ending.length() >= LEAST_LEFT && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length()) + instead;
      }
    }
    return word;
  }
}
