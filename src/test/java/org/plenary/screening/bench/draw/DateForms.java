package org.plenary.screening.bench.draw;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** How people and devices write a day. */
final class DateForms {
  private static final List<String> ANYWHERE =
      List.of("yyyy-MM-dd", "yyyyMMdd", "dd-MMM-yyyy", "dd.MM.yyyy", "dd/MM/yyyy", "dd/MM/yy");
  private static final Map<Language, List<String>> OWN =
      Map.of(
          Language.EN,
          List.of(
              "MM/dd/yyyy",
              "d MMM yyyy",
              "MMMM d, yyyy",
              "d MMMM yyyy",
              "M/d/yy",
              "dd-MMM-yy",
              "MMM dd, yyyy",
              "ddMMMyyyy",
              "dd MM yyyy"),
          Language.ES,
          List.of("d 'de' MMMM 'de' yyyy", "dd-MM-yyyy", "dd/MMM/yyyy", "d MMM yyyy"),
          Language.FR,
          List.of("d MMMM yyyy", "dd/MM/yyyy", "dd.MM.yy", "dd MMM yyyy"),
          Language.DE,
          List.of("dd.MM.yyyy", "dd.MM.yy", "d. MMMM yyyy", "d. MMM yyyy"),
          Language.PT,
          List.of("d 'de' MMMM 'de' yyyy", "dd-MM-yy", "dd/MM/yyyy", "dd MMM yyyy"));

  private DateForms() {}

  static String any(Dice dice, Language language, LocalDate day) {
    String form = dice.pick(dice.chance(.4) ? ANYWHERE : OWN.get(language));
    String written = day.format(DateTimeFormatter.ofPattern(form, language.locale()));
    return dice.chance(.15) ? written.toUpperCase(language.locale()) : written;
  }
}
