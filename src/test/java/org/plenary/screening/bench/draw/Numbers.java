package org.plenary.screening.bench.draw;

import java.time.LocalDate;

/** Numbers that stand for one person. */
final class Numbers {
  private Numbers() {}

  /** A hospital's own number: 6 to 10 digits, often with letters or strokes. */
  static String record(Dice dice) {
    return dice.pattern(
        dice.pick(
            "999999",
            "9999999",
            "99999999",
            "999999999",
            "9999999999",
            "A999999",
            "A9999999",
            "AA999999",
            "999 9999",
            "99-99-99",
            "999-999-99",
            "H9999999A",
            "99/99999",
            "RX9 99999"));
  }

  static String national(Dice dice, Language language, boolean female, LocalDate born) {
    return switch (language) {
      case EN -> dice.chance(.6) ? nhs(dice) : dice.pattern("299-39-9999");
      case ES ->
          dice.pattern(dice.pick("99999999-", "99999999"))
              + "TRWAGMYFPDXBNJZSQVHLCKE".charAt(dice.between(0, 22));
      case FR ->
          "%d %02d %02d %02d %03d %03d"
              .formatted(
                  female ? 2 : 1,
                  born.getYear() % 100,
                  born.getMonthValue(),
                  dice.between(1, 95),
                  dice.between(1, 990),
                  dice.between(1, 990));
      case DE -> dice.pattern("A999999999");
      case PT -> dice.pattern(dice.chance(.6) ? "999.999.999-99" : "999 999 999");
    };
  }

  /** With the check digit that the NHS uses (modulus 11). */
  private static String nhs(Dice dice) {
    while (true) {
      String nine = dice.digits(9);
      int sum = 0;
      for (int i = 0; i < 9; i++) {
        sum += (nine.charAt(i) - '0') * (10 - i);
      }
      int check = (11 - sum % 11) % 11;
      if (check < 10) {
        return nine.substring(0, 3) + " " + nine.substring(3, 6) + " " + nine.substring(6) + check;
      }
    }
  }

  static String phone(Dice dice, Language language) {
    return dice.pattern(
        switch (language) {
          case EN ->
              dice.pick(
                  "(299) 555-0199",
                  "299-555-0199",
                  "07700 900999",
                  "+44 7700 900999",
                  "020 7946 0999");
          case ES -> dice.pick("699 999 999", "+34 699 99 99 99", "91 999 99 99");
          case FR -> dice.pick("06 99 99 99 99", "+33 6 99 99 99 99", "01.99.99.99.99");
          case DE -> dice.pick("0151 99999999", "+49 170 9999999", "030/9999999");
          case PT -> dice.pick("(11) 99999-9999", "+351 919 999 999", "21 999 99 99");
        });
  }
}
