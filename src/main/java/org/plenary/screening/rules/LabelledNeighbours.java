package org.plenary.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Forms and tables: the label stands on its own, and its value beside it or below it. */
final class LabelledNeighbours {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*(?:"
              + Languages.ID_LABELS
              + "|"
              + Languages.BIRTH_LABELS
              + "|"
              + Languages.NAME_LABELS
              + "|ssn|phone|tel(?:ephone)?|address)\\W*(?:"
              + Languages.NUMBER_WORD
              + ")?\\W*",
          FLAGS);
  private static final Pattern HEAD =
      Pattern.compile(
          "\\s*(?:patients?|name|mrn|dob|sex|age|bed|room|ward|arrival|complaint|chief complaint|"
              + "attending|physician|nurse|acuity|diagnosis|admitted|allergies|nhs(?: no)?|"
              + "paciente|cama|nombre|nhc|edad|ingreso|m[eé]dico|"
              + "nom|chambre|lit|ipp|[aâ]ge|entr[eé]e|patientin|bett|zimmer|alter|aufnahme|arzt|"
              + "doente|utente|idade|leito|processo)[.:]?\\s*",
          FLAGS);
  private static final Pattern FIGURE = Pattern.compile(".*\\d[\\d .,/-]{2,}\\d.*");

  private LabelledNeighbours() {}

  /** A label with nothing behind it: its value stands elsewhere. */
  static boolean isLabel(String text) {
    return LABEL.matcher(text).matches();
  }

  static boolean isTableHead(String text) {
    return HEAD.matcher(text).matches();
  }

  /** The value is the next thing to the right, or the column below until something else stands. */
  static List<LineFinding> find(Page page, List<String> masked, Vocabulary vocabulary) {
    List<LineFinding> findings = new ArrayList<>();
    for (int i = 0; i < masked.size(); i++) {
      if (LABEL.matcher(masked.get(i)).matches()) {
        page.rightOf(i).stream()
            .limit(1)
            .filter(j -> isValue(masked.get(j), vocabulary))
            .forEach(j -> findings.add(value(j, masked)));
        page.column(i).stream()
            .takeWhile(j -> isValue(masked.get(j), vocabulary))
            .forEach(j -> findings.add(value(j, masked)));
      }
    }
    return findings;
  }

  private static LineFinding value(int line, List<String> masked) {
    return new LineFinding(line, new TextFinding("id", .9, 0, masked.get(line).length()));
  }

  private static boolean isValue(String text, Vocabulary vocabulary) {
    return !LABEL.matcher(text).matches()
        && text.length() < 40
        && (FIGURE.matcher(text).matches()
            || Names.find(text, vocabulary).stream()
                .anyMatch(f -> f.end() - f.start() >= text.strip().length() - 4));
  }
}
