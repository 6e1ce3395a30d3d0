package org.plenary.screening.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The check of a post's text, before it is published: a pure function of well under a millisecond.
 *
 * <p>In a post, names, ages and dates are ordinary (speakers, papers, programmes); they count only
 * beside words about a patient. Labelled numbers always count.
 */
public final class TextRules {
  /** From here on a finding is strong. */
  public static final double STRONG = .85;

  /** From here on a finding is reported. */
  public static final double POSSIBLE = .5;

  private static final int NEAR = 40;

  private TextRules() {}

  /**
   * Checks a text in any of the five languages.
   *
   * @return {@link TextVerdict.Suspect} when something in it looks like an identifier, else {@link
   *     TextVerdict.SpecificPatient} when it reads like one patient's story, else {@link
   *     TextVerdict.Clean}
   */
  public static TextVerdict check(String text) {
    NormalText normal = NormalText.of(text);
    String masked = Exempt.masked(normal.text());
    List<TextFinding> candidates = new ArrayList<>(Names.find(masked, Vocabulary.ofTyped(masked)));
    if (masked.chars().anyMatch(c -> Character.isDigit(c) || c == '^' || c == '@')) {
      candidates.addAll(Identifiers.find(masked));
      candidates.addAll(Dates.find(masked));
    }
    List<TextFinding> findings =
        candidates.stream()
            .map(f -> f.scored(score(f, candidates, masked)))
            .filter(f -> f.score() >= POSSIBLE)
            .map(normal::inOriginal)
            .sorted(Comparator.comparingInt(TextFinding::start))
            .toList();
    if (!findings.isEmpty()) {
      return new TextVerdict.Suspect(findings);
    }
    return SpecificPatient.isSpokenOf(masked)
        ? new TextVerdict.SpecificPatient()
        : new TextVerdict.Clean();
  }

  private static double score(TextFinding f, List<TextFinding> all, String text) {
    String near =
        text.substring(Math.max(0, f.start() - NEAR), Math.min(text.length(), f.end() + NEAR));
    boolean patient = Surroundings.ofPatient(near);
    boolean research = Surroundings.ofResearch(near);
    return switch (f.category()) {
      case "name" -> nameScore(f, all, near);
      case "date" -> patient && !research ? .75 : f.score();
      case "day" -> patient && !research ? .6 : f.score();
      case "email" -> patient && !research && !Surroundings.ofSpeaker(near) ? .7 : f.score();
      case "number" -> patient && !research ? .7 : f.score();
      case "age" -> research && !patient ? .4 : f.score();
      case "address" -> patient || Surroundings.ofHome(near) ? .8 : .4;
      default -> f.score();
    };
  }

  private static double nameScore(TextFinding f, List<TextFinding> all, String near) {
    if (f.score() >= POSSIBLE) {
      return f.score();
    }
    if (Surroundings.ofSpeaker(near) || Surroundings.ofResearch(near)) {
      return .2;
    }
    boolean besideNumber =
        all.stream()
            .anyMatch(other ->
                !other.category().equals("name")
                    && !other.category().equals("address")
                    && !other.category().equals("day")
                    && other.distance(f) <= NEAR);
    return besideNumber ? STRONG : f.score();
  }
}
