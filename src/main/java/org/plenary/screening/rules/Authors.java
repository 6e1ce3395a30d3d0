package org.plenary.screening.rules;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Which lines name those who speak or have written, and no patient.
 *
 * @param masked the lines as read, without what is exempt
 * @param spaced the same with words taken apart
 * @param candidates what was found in each line
 * @param programme the page is a programme, on which every name is a speaker's
 * @param houses where the authors work
 */
record Authors(
    Page page,
    List<String> masked,
    List<String> spaced,
    List<List<TextFinding>> candidates,
    boolean programme,
    IntPredicate houses) {
  private static final int FEWEST_OF_MANY = 4;
  private static final int MANY_DIGITS = 7;
  private static final Pattern YEAR_OR_TIME =
      Pattern.compile("(?<!\\d)(?:(?:19|20)\\d\\d|[0-2]?\\d[.:h][0-5]\\d)(?!\\d)");
  private static final Pattern LISTED = Pattern.compile(",| (?:and|und|et|y|e|&) ");
  private static final Pattern HANDLE = Pattern.compile("(?<!\\S)@\\p{L}{3}|\\p{L}@\\p{L}+\\.");
  private static final Pattern WITH_INITIALS =
      Pattern.compile(
          "(?:\\W{0,2}(?:(?:\\p{Lu}|1)\\. ?){1,3}\\p{Lu}[\\p{L}'’-]+ ?[\\d¹²³⁴*†]{0,2}(?:, ?|; ?| and | & |\\W*$| (?=f[uü]r d|en nombre|em nome|pour l|on behalf))){2,}"
              + "(?:(?:f[uü]r d\\p{L}+|en nombre|em nome|pour l\\p{L}+|on behalf)(?!\\p{L}).*)?");

  /**
   * Names with credentials or a title, a list of several names, or names right above an
   * affiliation; never with a number or a date.
   */
  boolean are(int i) {
    List<TextFinding> here = candidates.get(i);
    boolean strong = here.stream().anyMatch(f -> f.score() >= TextRules.POSSIBLE);
    if (strong
        || here.stream().anyMatch(Authors::isFigure)
        || Identifiers.digits(YEAR_OR_TIME.matcher(masked.get(i)).replaceAll("")) >= MANY_DIGITS) {
      return false;
    }
    if (programme
        || houses.test(i)
        || Programme.isAuthorOfSaying(masked.get(i), masked)
        || Programme.isUnderSaying(i, masked)) {
      return true;
    }
    String text = spaced.get(i);
    if (Surroundings.ofSpeaker(text) || Surroundings.ofAffiliation(text)) {
      return !Surroundings.ofPatient(text);
    }
    List<TextFinding> names = here.stream().filter(f -> f.category().equals("name")).toList();
    return WITH_INITIALS.matcher(masked.get(i)).matches()
            && (hasAffiliationBelow(i) || areMany(masked.get(i)) && !figuresNear(i))
        || areSeveral(names) && LISTED.matcher(text).find() && !figuresNear(i)
        || !names.isEmpty() && hasAffiliationBelow(i);
  }

  /** Beside this line stands a date or a number of somebody's. */
  boolean figuresNear(int i) {
    return page.near(i).anyMatch(j -> candidates.get(j).stream().anyMatch(Authors::isFigure));
  }

  private static boolean isFigure(TextFinding f) {
    return switch (f.category()) {
      case "date", "number", "id", "dob", "phone" -> true;
      default -> false;
    };
  }

  private boolean hasAffiliationBelow(int i) {
    return page.below(i)
        .anyMatch(j ->
            j != i
                && (Surroundings.ofAffiliation(spaced.get(j))
                    || Surroundings.ofSpeaker(spaced.get(j))
                    || HANDLE.matcher(masked.get(j)).find()));
  }

  /** K. Washington, B. Sithole, V. Dvorakova */
  private static boolean areMany(String text) {
    return text.split("[,;]").length >= FEWEST_OF_MANY;
  }

  /** Two at least, and not one that was found in two ways. */
  private static boolean areSeveral(List<TextFinding> names) {
    return names.stream().anyMatch(a -> names.stream().anyMatch(b -> a.end() <= b.start()));
  }
}
