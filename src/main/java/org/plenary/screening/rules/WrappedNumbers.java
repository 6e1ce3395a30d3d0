package org.plenary.screening.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Literature's numbers whose label stands at the end of the line above. */
final class WrappedNumbers {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:PM[I1l]D|PMC|doi|NCT|ISRCTN|EudraCT|ISSN|ISBN)\\s?[:.]?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("^\\s*[\\d./-]{4,}");

  private WrappedNumbers() {}

  /** The lines with such numbers blotted out. */
  static List<String> masked(List<String> lines, Page page) {
    List<String> masked = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (LABEL.matcher(lines.get(i)).find()) {
        next(page, i).ifPresent(j -> masked.set(j, blotted(lines.get(j))));
      }
    }
    return masked;
  }

  /** The highest of the lines that begin below this one. */
  private static Optional<Integer> next(Page page, int i) {
    return page.below(i).boxed().min(Comparator.comparingInt(j -> page.lines().get(j).box().y()));
  }

  private static String blotted(String line) {
    Matcher number = NUMBER.matcher(line);
    return number.find()
        ? number.group().replaceAll("\\d", "~") + line.substring(number.end())
        : line;
  }
}
