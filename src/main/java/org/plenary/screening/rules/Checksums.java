package org.plenary.screening.rules;

import java.util.Locale;

/** Check digits of national numbers: a match makes chance unlikely. */
final class Checksums {
  private Checksums() {}

  /** The NHS number of England and Wales: ten digits, modulo 11. */
  static boolean nhs(String s) {
    int[] d = digits(s);
    if (d.length != 10) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += d[i] * (10 - i);
    }
    return (11 - sum % 11) % 11 == d[9];
  }

  /** The Spanish DNI: eight digits and a letter, modulo 23. */
  static boolean dni(String s) {
    int[] d = digits(s);
    if (d.length != 8) {
      return false;
    }
    int number = 0;
    for (int digit : d) {
      number = number * 10 + digit;
    }
    char letter = Character.toUpperCase(s.charAt(s.length() - 1));
    return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23) == letter;
  }

  /** The French NIR: thirteen digits (2A and 2B stand for Corsica) and a key, modulo 97. */
  static boolean nir(String s) {
    String plain =
        s.replace(" ", "").toUpperCase(Locale.ROOT).replace("2A", "19").replace("2B", "18");
    if (!plain.matches("\\d{15}")) {
      return false;
    }
    long number = Long.parseLong(plain.substring(0, 13));
    return 97 - number % 97 == Long.parseLong(plain.substring(13));
  }

  /** The Brazilian CPF: eleven digits, two of them check digits, modulo 11. */
  static boolean cpf(String s) {
    int[] d = digits(s);
    return d.length == 11 && cpfDigit(d, 9) == d[9] && cpfDigit(d, 10) == d[10];
  }

  private static int cpfDigit(int[] d, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += d[i] * (count + 1 - i);
    }
    return sum * 10 % 11 % 10;
  }

  private static int[] digits(String s) {
    return s.chars().filter(Character::isDigit).map(c -> c - '0').toArray();
  }
}
