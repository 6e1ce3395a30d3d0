package org.plenary.screening.checker;

/** The ground of a table, a chart or a text: pixels of about one brightness. */
final class EvenGround {
  private static final double ONE_SHADE = .12; // of the light there: moire is no deeper
  private static final double LIGHT = .98;

  private EvenGround() {}

  /** Part of a picture's pixels that are of the shade that most of them are of. */
  static double part(Pixels picture) {
    int n = picture.rgb().length;
    int[] upTo = new int[257];
    for (int i = 0; i < n; i++) {
      upTo[1 + picture.luma(i % picture.width(), i / picture.width())]++;
    }
    for (int v = 0; v < 256; v++) {
      upTo[v + 1] += upTo[v];
    }
    int light = 0;
    while (upTo[light + 1] < LIGHT * n) {
      light++;
    }
    int reach = (int) (ONE_SHADE * light);
    int most = 0;
    for (int darkest = 0; darkest + reach < 256; darkest++) {
      most = Math.max(most, upTo[darkest + reach + 1] - upTo[darkest]);
    }
    return (double) most / n;
  }
}
