package org.plenary.screening.rules;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Variants of proteins on a page about genes: where several are read as they are written (p.R175H),
 * one with its last letter lost or taken for a figure (p.V1085, p.F15261) is no number of
 * somebody's.
 */
final class Variants {
  private static final Pattern WELL_READ =
      Pattern.compile(
          "(?<![\\p{L}\\d])[pP]\\. ?[A-Z][a-z]{0,2}\\d{2,5}(?:[A-Z*=][a-z]{0,2}|fs|del|dup)(?![\\p{L}\\d])");
  private static final Pattern ANYHOW =
      Pattern.compile("(?<![\\p{L}\\d])[pP]\\. ?[A-Z][a-z]{0,2}\\d{2,5}\\*?(?![\\p{L}\\d])");
  private static final int SEVERAL = 2;

  private Variants() {}

  /** The lines, with the numbers of badly read variants blotted out. */
  static List<String> masked(List<String> lines, List<String> asRead) {
    boolean ofGenes = asRead.stream().filter(l -> WELL_READ.matcher(l).find()).count() >= SEVERAL;
    return ofGenes ? lines.stream().map(Variants::masked).toList() : lines;
  }

  private static String masked(String line) {
    return ANYHOW.matcher(line).replaceAll(Variants::withoutDigits);
  }

  private static String withoutDigits(MatchResult variant) {
    return variant.group().replaceAll("\\d", "~");
  }
}
