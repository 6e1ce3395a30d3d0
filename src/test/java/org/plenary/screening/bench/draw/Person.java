package org.plenary.screening.bench.draw;

import java.time.LocalDate;
import java.util.Locale;

/** An invented person; the same key has the same value, however often it is asked for. */
public final class Person {
  /** Today, for everything that is drawn. */
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Language language;
  private final boolean female;
  private final String given;
  private final String family;
  private final LocalDate born;
  private final int age;
  private final String birthday;
  private final String today;
  private final String time;
  private final String record;
  private final String national;
  private final String accession;
  private final String phone;
  private final String address;
  private final String mail;

  Person(Dice dice, Language language, boolean female, String given, String family) {
    this.language = language;
    this.female = female;
    this.given = given;
    this.family = family;
    born = LocalDate.ofEpochDay(dice.between(-14000, 18500));
    age = born.until(TODAY).getYears();
    birthday = DateForms.any(dice, language, born);
    today = DateForms.any(dice, language, TODAY.minusDays(dice.between(1, 900)));
    time = "%02d:%02d".formatted(dice.between(0, 23), dice.between(0, 59));
    record = Numbers.record(dice);
    national = Numbers.national(dice, language, female, born);
    accession =
        dice.pattern(dice.pick("A9999999", "99-999999", "AAA999999", "E99.99999", "99A9999999"));
    phone = Numbers.phone(dice, language);
    address = Addresses.any(dice, language);
    mail =
        plain(given)
            + "."
            + plain(family)
            + dice.between(1, 99)
            + "@"
            + dice.pick("mail", "post", "inbox")
            + ".example";
  }

  private static String plain(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z]", "")
        .toLowerCase(Locale.ROOT);
  }

  public boolean female() {
    return female;
  }

  public int age() {
    return age;
  }

  public String given() {
    return given;
  }

  public String family() {
    return family;
  }

  /**
   * What stands for a hole in a text.
   *
   * @param key {@code name}, {@code NAME}, {@code lastfirst} (Okonkwo, Ngozi), {@code LASTFIRST},
   *     {@code LASTfirst}, {@code dicom}, {@code first}, {@code last}, {@code LAST}, {@code
   *     initials}, {@code initlast}, {@code dob}, {@code day} (a recent one), {@code time}, {@code
   *     mrn}, {@code nat}, {@code acc}, {@code phone}, {@code address}, {@code mail}, {@code old}
   *     (an age over 89), or, of no identifier, {@code age}, {@code sex}
   */
  String value(String key) {
    return switch (key) {
      case "name" -> given + " " + family;
      case "NAME" -> (given + " " + family).toUpperCase(Locale.ROOT);
      case "lastfirst" -> family + ", " + given;
      case "LASTFIRST" -> (family + ", " + given).toUpperCase(Locale.ROOT);
      case "LASTfirst" -> family.toUpperCase(Locale.ROOT) + " " + given;
      case "dicom" -> (family + "^" + given).toUpperCase(Locale.ROOT).replace(' ', '^');
      case "first" -> given;
      case "last" -> family;
      case "nick" -> given.substring(0, Math.min(3, given.length())) + (female ? "ie" : "o");
      case "LAST" -> family.toUpperCase(Locale.ROOT);
      case "initials" -> given.charAt(0) + "." + family.charAt(0) + ".";
      case "initlast" -> given.charAt(0) + ". " + family;
      case "dob" -> birthday;
      case "day" -> today;
      case "time" -> time;
      case "mrn" -> record;
      case "nat" -> national;
      case "acc" -> accession;
      case "phone" -> phone;
      case "address" -> address;
      case "mail" -> mail;
      case "old" -> String.valueOf(90 + age % 13);
      case "age" -> String.valueOf(age);
      case "sex" -> sex();
      default -> throw new IllegalArgumentException("no such key: " + key);
    };
  }

  private String sex() {
    return switch (language) {
      case EN, FR, PT -> female ? "F" : "M";
      case ES -> female ? "M" : "V";
      case DE -> female ? "w" : "m";
    };
  }

  static String category(String key) {
    return switch (key) {
      case "dob", "day" -> "date";
      case "mrn", "nat", "acc" -> "id";
      case "phone", "address", "mail" -> key;
      case "old" -> "age";
      case "age", "sex", "time" -> Mark.PLAIN;
      default -> "name";
    };
  }
}
