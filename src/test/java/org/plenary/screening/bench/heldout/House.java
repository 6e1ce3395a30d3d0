package org.plenary.screening.bench.heldout;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Language;

/**
 * How one hospital writes days and numbers: half of them as is usual, half in forms seldom seen.
 *
 * @param days a pattern of {@link DateTimeFormatter}, or {@value #ROMAN}
 * @param numbers a pattern of {@link Dice#pattern}, or {@value #NATIONAL}
 */
record House(Locale locale, String days, String numbers) {
  private static final String ROMAN = "roman";
  private static final String NATIONAL = "national";
  private static final List<String> MONTHS =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  static House any(Dice dice, Language language) {
    String days =
        dice.chance(.5)
            ? dice.pick("dd/MM/yyyy", "dd.MM.yyyy", "yyyy-MM-dd", "d MMM yyyy", "MM/dd/yyyy")
            : dice.pick(
                "d/M-yyyy",
                "d.M.yy",
                "yyyy.MM.dd",
                "yyyy/MM/dd",
                "EEE d MMM yyyy",
                "d-MMM-yyyy",
                "ddMMyy",
                "d M yyyy",
                "MMM d ''yy",
                "dd|MM|yyyy",
                "d. MMMM yyyy",
                ROMAN);
    String numbers =
        dice.chance(.5)
            ? dice.pick("9999999", "99999999", "999999", "AA999999", "999-99-99", NATIONAL)
            : dice.pick(
                "HC 99-99.999",
                "20 999/B",
                "KIS-0099999",
                "P#5999-1999",
                "UR 39 99 99",
                "9999999-9",
                "ZA/2025/09999",
                "199904-9999",
                "99999999999",
                "NHC 599 999",
                "M/09/9999",
                "A-99-A99",
                "4.999.999-9",
                "K99999999A");
    return new House(language.locale(), days, numbers);
  }

  /** A hole of a text, filled with that day. */
  String day(LocalDate on) {
    String written =
        days.equals(ROMAN)
            ? on.getDayOfMonth() + "." + MONTHS.get(on.getMonthValue() - 1) + "." + on.getYear()
            : on.format(DateTimeFormatter.ofPattern(days, locale));
    return "{date=" + written + "}";
  }

  /** A hole of a text, filled with a new number. */
  String number(Dice dice) {
    return numbers.equals(NATIONAL) ? "{nat}" : "{id=" + dice.pattern(numbers) + "}";
  }
}
