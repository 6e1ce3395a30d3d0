package org.plenary.screening.rules;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The names on a programme are its speakers, and the one under a saying said it. */
final class Programme {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern TIME =
      Pattern.compile("(?<!\\d)(?:[01]?\\d|2[0-3])[:.h][0-5]\\d(?!\\d)");
  private static final Pattern OCCASION =
      Pattern.compile(
          "(?<!\\p{L})(?:welcome|opening|closing|coffee|tea|lunch|break|panel|discussion|keynote|plenary|workshop|session|agenda|programme?|schedule|speakers?|q"
              + " ?& ?a|registration|poster|debate|"
              + "farewell|despedida|despedidas|verabschiedung|bienvenida|apertura|clausura|caf[eé]|almuerzo|comida|descanso|pausa|mesa|debate|sesi[oó]n|programa|taller|accueil|ouverture|cl[oô]ture|d[eé]jeuner|pause|table"
              + " ronde|s[eé]ance|atelier|"
              + "begr[uü](?:ss|ß|B)ung|er[oö]ffnung|kaffee\\p{L}*|mittag\\p{L}*|diskussion|podium\\p{L}*|programm|"
              + "sitzung|abschluss|schlusswort|"
              + "boas-vindas|abertura|encerramento|almo[cç]o|intervalo|mesa-redonda|sess[aã]o)(?!\\p{L})",
          FLAGS);
  private static final Pattern SAID =
      Pattern.compile("^\\s*[-~] ?\\p{Lu}[\\p{L}.'’ -]{3,40}(?:, (?:1[5-9]|20)\\d\\d)?\\s*$");

  /** Nach Robert Koch, and whom a country has honoured. */
  private static final Pattern ASCRIBED =
      Pattern.compile(
          "\\s*(?:[-~] ?)?(?:(?:attributed to|nach|attribu[eé] [aà]|d'apr[eè]s|atribuid[oa] a|seg[uú]n|segundo)"
              + " \\p{Lu}[\\p{L}.'’ -]{3,40}|\\p{Lu}[\\p{L}.'’ -]{3,40} zugeschrieben|(?:Sir|Dame)"
              + " \\p{Lu}[\\p{L}.'’ -]{3,40})(?:, (?:1[5-9]|20)\\d\\d)?\\s*",
          FLAGS);

  private static final Pattern SAYING = Pattern.compile("[\"“”„«»《》]|^[',](?=\\p{Lu})|'$|''");
  private static final int SEVERAL = 3;

  private static final Pattern OPENED = Pattern.compile("^\\W{0,2}(?:[\"“„«《]|''?\\p{Lu})");
  private static final Pattern CLOSED = Pattern.compile(".*(?:[\"“”»》>.!?]|')\\W{0,2}$");
  private static final Pattern NAME_ONLY =
      Pattern.compile(
          "\\s*(?:\\p{Lu}[\\p{L}'’-]*\\.?)(?: (?:\\p{Lu}[\\p{L}'’-]*\\.?|de|da|do|del|der|di|du|la|van|von|y)){1,4}\\s*");
  private static final int MOST_ROUND_SAYING = 8;

  private Programme() {}

  /**
   * Times, occasions and titles of talks; a list of patients has times too, but neither coffee nor
   * a panel.
   *
   * @param prose how many words of prose each line has
   */
  static boolean is(List<String> lines, int[] prose) {
    long occasions = lines.stream().filter(l -> OCCASION.matcher(l).find()).count();
    long titles = Arrays.stream(prose).filter(words -> words >= SEVERAL).count();
    return lines.stream().filter(l -> TIME.matcher(l).find()).count() >= SEVERAL
        && (occasions >= 2 || occasions == 1 && titles >= SEVERAL);
  }

  /** A short page that is a saying, and right under its closing mark a name and nothing else. */
  static boolean isUnderSaying(int i, List<String> lines) {
    return lines.size() <= MOST_ROUND_SAYING
        && i > 0
        && NAME_ONLY.matcher(lines.get(i)).matches()
        && CLOSED.matcher(lines.get(i - 1)).matches()
        && lines.subList(0, i).stream().anyMatch(l -> OPENED.matcher(l).find());
  }

  /** A saying and who said it: all that is on the page. */
  static boolean isSaying(List<String> lines) {
    return lines.size() <= MOST_ROUND_SAYING
        && IntStream.range(0, lines.size())
            .anyMatch(i -> isAuthorOfSaying(lines.get(i), lines) || isUnderSaying(i, lines));
  }

  /** "- Florence Nightingale, 1859" on a page with a saying in quotation marks. */
  static boolean isAuthorOfSaying(String line, List<String> lines) {
    return (SAID.matcher(line).matches() || ASCRIBED.matcher(line).matches())
        && lines.stream().anyMatch(l -> SAYING.matcher(l).find());
  }
}
