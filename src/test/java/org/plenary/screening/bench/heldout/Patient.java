package org.plenary.screening.bench.heldout;

import java.time.LocalDate;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Text;

/** Whom a picture is about. */
final class Patient {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  final Person person;
  private final Dice dice;
  private final Language language;
  private final House house;
  private final String birth;
  private final String number;
  private final String seen;

  Patient(Dice dice, Language language) {
    this(dice, language, House.any(dice, language));
  }

  private Patient(Dice dice, Language language, House house) {
    this.dice = dice;
    this.language = language;
    this.house = house;
    person = new Words(dice, language).person();
    birth = house.day(TODAY.minusYears(person.age()).minusDays(dice.between(1, 360)));
    number = house.number(dice);
    seen = day();
  }

  /** The next one of a list. */
  Patient another() {
    return new Patient(dice, language, house);
  }

  /**
   * @param pattern as in {@link Text#of}
   */
  Text text(String pattern) {
    return Text.of(
        pattern.replace("{dob}", birth).replace("{mrn}", number).replace("{day}", seen), person);
  }

  /** A hole of a text, filled with another day of theirs. */
  String day() {
    return day(dice.between(1, 1500));
  }

  String day(int ago) {
    return house.day(TODAY.minusDays(ago));
  }
}
