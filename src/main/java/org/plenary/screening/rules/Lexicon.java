package org.plenary.screening.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What kind of word a word is: an everyday or medical one, a first name, a surname. */
final class Lexicon {
  private static final Lexicon SHARED = new Lexicon();
  private static final Pattern NOT_A_TO_Z = Pattern.compile("[^a-z]");
  private static final Pattern MEDICAL_ENDING =
      Pattern.compile(
          "(?:amol|olol|pril|sartan|statin|umab|ximab|tinib|cillin|mycin|azole|idine|azepam|azolam|"
              + "caine|dipine|floxacin|gliptin|gliflozin|parin|xaban|setron|triptan|amine|"
              + "a?emias?|itis|oses|osis|ectomy|ostomy|otomy|oscopy|plasty|graphy|metry|pathy|"
              + "uria|algia|plegia|dialysis|i[sz]ed|i[sz]ations?|ological)$");
  private static final WordList SHORT_PARTS =
      WordList.of(
          "of to in is at on an as by or vs and the for with are was not per low ecg icu new all age day man men two one six ten");

  /** What is longer is no word, and would only cost time. */
  static final int LONGEST = 40;

  private final WordList words = WordList.load("words");
  private final WordList surnames = WordList.load("surnames");
  private final WordList firstNames = WordList.load("first-names");
  private final WordList terms = WordList.of(MedicalTerms.WORDS);

  private Lexicon() {}

  static Lexicon shared() {
    return SHARED;
  }

  /** Small letters without accents and marks: O'Brien becomes obrien. */
  static String key(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String plain =
        lower.chars().allMatch(c -> c < 128)
            ? lower
            : Normalizer.normalize(lower, Normalizer.Form.NFD);
    return NOT_A_TO_Z.matcher(plain).replaceAll("");
  }

  boolean isFirstName(String key) {
    return firstNames.contains(key);
  }

  boolean isSurname(String key) {
    return surnames.contains(key);
  }

  /** An English word (either spelling), a medical term, or a common word of the other languages. */
  boolean isWord(String key) {
    return isPlainWord(key) || isPlainWord(american(key)) || isInflected(key) || isMedicalForm(key);
  }

  /**
   * Words that were read without the spaces between them ("waiverofconsent"). A known surname never
   * counts as one, although Whitfield could be a whit and a field.
   */
  boolean isRunOfWords(String key) {
    return key.length() >= 6
        && key.length() <= LONGEST
        && !surnames.contains(key)
        && splits(key, 0, 0);
  }

  /** One letter away from a long word: a slip of the reader. */
  boolean isNearlyWord(String key) {
    if (key.length() < 7
        || key.length() > LONGEST
        || surnames.contains(key)
        || firstNames.contains(key)) {
      return false;
    }
    StringBuilder other = new StringBuilder(key);
    for (int i = 0; i < key.length(); i++) {
      char kept = key.charAt(i);
      for (char c = 'a'; c <= 'z'; c++) {
        other.setCharAt(i, c);
        if (isPlainWord(other)) {
          return true;
        }
      }
      other.setCharAt(i, kept);
    }
    for (int i = 0; i <= key.length(); i++) {
      for (char c = 'a'; c <= 'z'; c++) {
        if (isPlainWord(key.substring(0, i) + c + key.substring(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isPlainWord(CharSequence key) {
    return words.contains(key) || terms.contains(key);
  }

  /** Drugs, diseases and procedures are too many for a list; their endings are few. */
  private boolean isMedicalForm(String key) {
    return key.length() >= 7
        && MEDICAL_ENDING.matcher(key).find()
        && !surnames.contains(key)
        && !firstNames.contains(key);
  }

  private boolean isInflected(String key) {
    int n = key.length();
    return n > 4
        && (key.endsWith("s") && isPlainWord(key.substring(0, n - 1))
            || key.endsWith("ed") && isPlainWord(key.substring(0, n - 2))
            || key.endsWith("al") && isPlainWord(key.substring(0, n - 2)));
  }

  private static String american(String key) {
    return key.replace("ae", "e")
        .replace("oe", "e")
        .replace("our", "or")
        .replace("is", "iz")
        .replace("yse", "yze");
  }

  private boolean splits(String key, int from, int parts) {
    if (from == key.length()) {
      return parts > 1;
    }
    for (int to = key.length(); to > from + 1; to--) {
      String part = key.substring(from, to);
      boolean known = part.length() <= 3 ? SHORT_PARTS.contains(part) : isWord(part);
      if (known && parts < 5 && splits(key, to, parts + 1)) {
        return true;
      }
    }
    return false;
  }
}
