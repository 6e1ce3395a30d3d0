package org.plenary.screening.bench.draw;

/** Where invented people live. */
final class Addresses {
  private Addresses() {}

  static String any(Dice dice, Language language) {
    int number = dice.between(2, 240);
    return switch (language) {
      case EN ->
          dice.pick(
                  "%d Larkspur Lane",
                  "%d Mill Street",
                  "%d Cobblers Row",
                  "Flat 3, %d Kestrel Road",
                  "%d W. Alder Avenue")
              .formatted(number);
      case ES ->
          dice.pick(
                  "C/ Olivares %d, 3º B",
                  "Avda. del Puerto %d", "Calle Santa Lucía %d", "Plaza Mayor %d")
              .formatted(number);
      case FR ->
          dice.pick(
                  "%d rue des Tilleuls",
                  "%d bis avenue Foch", "%d chemin du Moulin", "%d boulevard Voltaire")
              .formatted(number);
      case DE ->
          dice.pick("Lindenweg %d", "Goethestr. %d", "Am Alten Markt %d", "Hauptstraße %d")
              .formatted(number);
      case PT ->
          dice.pick(
                  "Rua das Acácias, %d",
                  "Av. Beira-Mar %d, apto 12", "Travessa do Carmo %d", "R. Dom Pedro II, %d")
              .formatted(number);
    };
  }
}
