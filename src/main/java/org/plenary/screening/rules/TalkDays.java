package org.plenary.screening.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which dates are the day of a talk or a meeting, and nobody's.
 *
 * @param page how the lines stand to each other
 * @param masked the lines as read, without what is exempt
 * @param spaced the same with words taken apart
 * @param candidates what was found in each line
 * @param language the page's
 */
record TalkDays(
    Page page,
    List<String> masked,
    List<String> spaced,
    List<List<TextFinding>> candidates,
    SlideLanguage language) {
  private static final int FEWEST_OF_TITLE = 3;
  private static final Pattern CAPITALS_AND_DAY =
      Pattern.compile(
          "(?<!\\p{L})(?:\\p{Lu}{3,}|\\p{Lu}\\.? ?\\p{Lu}\\.?)(?=,? ?\\*?\\d{1,2}[ ./-])");
  private static final Pattern WRITTEN_OUT =
      Pattern.compile(
          "\\W*\\d{1,2}\\.?(?:er|st|nd|rd|th|º)?,? ?(?:de )?"
              + Languages.MONTHS
              + ",? ?(?:de )?20\\d\\d\\W*",
          Pattern.CASE_INSENSITIVE);

  boolean is(int i) {
    return Meeting.lastsDays(masked.get(i))
        || page.isFoot(i) && !isCapitalsAndDay(masked.get(i))
        || isBesideOccasion(i)
        || isAloneAtFoot(i);
  }

  /** Initials or a name, which are no word. */
  private boolean isCapitalsAndDay(String text) {
    return CAPITALS_AND_DAY
        .matcher(text)
        .results()
        .map(r -> Lexicon.key(r.group()))
        .anyMatch(
            key -> !language.vocabulary().isListed(key) && !language.vocabulary().isPlace(key));
  }

  /** The day of a talk stands beside the speaker, the place or the meeting. */
  private boolean isBesideOccasion(int i) {
    return page.near(i)
        .anyMatch(j ->
            j != i
                && !Surroundings.ofPatient(spaced.get(j))
                && (Surroundings.ofSpeaker(spaced.get(j))
                    || Surroundings.ofAffiliation(spaced.get(j))
                    || Surroundings.ofResearch(spaced.get(j))));
  }

  /** A saying or a title, and the day under it: nothing on the page could be somebody's. */
  private boolean isAloneAtFoot(int i) {
    return WRITTEN_OUT.matcher(masked.get(i)).matches()
        && page.isLowest(i)
        && spaced.stream().anyMatch(text -> language.proseWords(text) >= FEWEST_OF_TITLE)
        && IntStream.range(0, masked.size())
            .filter(j -> j != i)
            .allMatch(j -> candidates.get(j).isEmpty() && language.understands(masked.get(j)));
  }
}
