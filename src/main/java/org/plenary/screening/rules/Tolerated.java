package org.plenary.screening.rules;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which lines may stand on a slide although their words are unknown: a bar that was read as a
 * letter, the rest of a citation, a firm's name, a sum in a table, or a slip of the reader among
 * sentences.
 */
final class Tolerated {
  private static final double READABLE = .75;
  private static final int SEVERAL = 3;
  private static final int WORDS_OF_SENTENCE = 3;
  private static final int ENOUGH_SENTENCES = 4;
  private static final int DIGITS_OF_STAND = 3;
  private static final int FEWEST_OF_TITLE = 3;
  private static final int FEWEST_TICKS = 5;

  private static final Pattern TICK =
      Pattern.compile("\\d{1,3}(?:[.,]\\d+)?\\s?%?|(?:19|20)\\d\\d|(?i:" + Languages.MONTHS + ")");

  private static final Pattern COUNTS =
      Pattern.compile(
          "\\d{1,4}/\\d{1,4}|\\d{1,2}[.,]\\d{1,2} ?\\(\\d{1,2}[.,]\\d{1,2} ?[-,;] ?\\d{1,2}[.,]\\d{1,2}\\)");

  /** 203 750 in a table of costs or counts. */
  private static final Pattern SUM = Pattern.compile("\\d{1,3}(?: \\d{3}){1,2}");

  /** 5. Petrovic-Lang A. How to read a funnel plot. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\W{0,2}\\d{1,3}[.)\\]]? ?\\p{Lu}[\\p{L}'’-]+ (?-i:\\p{Lu}{1,3})[.,:;] ?\\p{Lu}?\\p{L}+ .*");

  /** What is known of a page by now. */
  record Known(
      List<RecognisedLine> lines,
      Page page,
      List<String> masked,
      int[] prose,
      boolean[] understood,
      List<List<TextFinding>> candidates,
      SlideLanguage language,
      IntPredicate studies,
      Authors authors) {}

  private final Known known;
  private final boolean bibliography;
  private final boolean legible;
  private final boolean firms;
  private final boolean sums;
  private final IntPredicate onThisPage;
  private final IntPredicate shortForms;
  private final IntPredicate houses;

  /**
   * @param personal the page is a paper or a screen about one person
   * @param nobodys it has no number of anybody's and speaks of nobody
   * @param firms it names firms
   */
  Tolerated(Known known, boolean personal, boolean nobodys, boolean firms) {
    this.known = known;
    this.firms = firms;
    bibliography =
        IntStream.range(0, known.masked.size()).filter(this::isOfLiterature).count() >= SEVERAL;
    legible = !personal && isMostlyProse();
    shortForms = ShortForms.of(known.masked, known.page);
    houses = personal ? _ -> false : NumberedHouses.of(known.masked);
    onThisPage = nobodys ? ofNobodys() : _ -> false;
    sums =
        nobodys && known.masked.stream().filter(t -> SUM.matcher(t).matches()).count() >= SEVERAL;
  }

  /** What a page may have on which nothing is of anybody. */
  private IntPredicate ofNobodys() {
    Vocabulary vocabulary = known.language.vocabulary();
    return PlaceNames.of(known.masked, known.candidates, vocabulary)
        .or(GeneSymbols.of(known.masked, vocabulary))
        .or(TrialNames.of(known.masked))
        .or(CountsOfAll.of(known.masked))
        .or(OddWords.of(known));
  }

  /** The page is a list of literature. */
  boolean bibliography() {
    return bibliography;
  }

  boolean is(int i) {
    return isStray(i)
        || shortForms.test(i)
        || houses.test(i)
        || isOfCitation(i)
        || isOfFirm(i)
        || isSlip(i)
        || isOfMeeting(i)
        || onThisPage.test(i) && !known.authors.figuresNear(i)
        || sums && SUM.matcher(known.masked.get(i)).matches();
  }

  /** In a list of literature: its number, who wrote it, and its title, which is prose. */
  boolean isEntry(int i) {
    String text = known.masked.get(i);
    return bibliography
        && ENTRY.matcher(text).matches()
        && known.prose[i] >= WORDS_OF_SENTENCE
        && !Surroundings.ofPatient(text)
        && known.candidates.get(i).stream().allMatch(f -> f.category().equals("name"));
  }

  /** Firms are called as they like; they have no numbers but that of their stand. */
  boolean isOfFirm(int i) {
    String text = known.masked.get(i);
    return Companies.isOne(text)
        || firms && Identifiers.digits(text) <= DIGITS_OF_STAND && Figures.explains(text);
  }

  /** At the edge of a slide, the meeting's name and year; the rest of it was read badly. */
  private boolean isOfMeeting(int i) {
    return known.candidates.get(i).isEmpty()
        && (i == 0 || known.page.isFoot(i))
        && Meeting.isNamed(known.masked.get(i));
  }

  /** A title over the ticks of axes. */
  static boolean isChart(List<String> masked, int lineCount, int proseWords) {
    return lineCount == 1
        && proseWords >= FEWEST_OF_TITLE
        && masked.stream().filter(Tolerated::isTick).count() >= FEWEST_TICKS;
  }

  /** Also the counts and intervals beside the rows of a forest plot. */
  private static boolean isTick(String text) {
    return TICK.matcher(text).matches()
        || COUNTS.matcher(text).matches() && Figures.explains(text) && Dates.find(text).isEmpty();
  }

  private boolean isMostlyProse() {
    long sentences =
        IntStream.range(0, known.prose.length)
            .filter(i -> known.understood[i] && known.prose[i] >= WORDS_OF_SENTENCE)
            .count();
    long others = IntStream.range(0, known.prose.length).filter(i -> !known.understood[i]).count();
    return sentences >= ENOUGH_SENTENCES && sentences >= 2 * others;
  }

  /** Among sentences, one whose words in small letters were read badly: no name begins so. */
  private boolean isSlip(int i) {
    return legible
        && known.candidates.get(i).isEmpty()
        && known.language.isBadlyReadProse(known.masked.get(i))
        && !known.authors.figuresNear(i);
  }

  /** In a list of literature, the rest of an entry: titles and journals wrap as they like. */
  private boolean isOfCitation(int i) {
    String text = known.masked.get(i);
    return bibliography
        && Figures.explains(Dates.masked(text))
        && (!Surroundings.ofPatient(text) || Surroundings.ofResearch(text))
        && LineWords.of(text, known.language.vocabulary()).known() >= 2
        && known.page.near(i).anyMatch(j -> j != i && isOfLiterature(j));
  }

  private boolean isOfLiterature(int i) {
    return known.studies.test(i) || SlideLanguage.isCitation(known.masked.get(i));
  }

  /** Bars and arrows of a chart that were read as a sign or two. */
  private boolean isStray(int i) {
    String text = known.masked.get(i).strip();
    return text.length() <= 1 && !text.isEmpty() && !Character.isDigit(text.charAt(0))
        || text.length() == 2 && known.lines.get(i).confidence() < READABLE;
  }
}
