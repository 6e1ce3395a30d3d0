package org.plenary.screening.checker;

import java.util.Arrays;

/**
 * One square of a small grey copy of a picture.
 *
 * @param mean brightness, 0 to 255
 * @param deviation of the brightness
 * @param rest of the deviation, when what each row and each column have in common is taken away:
 *     nothing is left of a bar's edge and a gradient, most of a texture
 * @param between part of the pixels that are neither near the block's darkest nor its lightest: few
 *     at an edge between two flat areas, many in speckle, on skin and in a gradient
 * @param slopeX brightness a pixel to the right
 * @param slopeY brightness a pixel down
 */
record LookBlock(
    double mean, double deviation, double rest, double between, double slopeX, double slopeY) {
  static final int SIDE = 8;

  private static final int PIXELS = SIDE * SIDE;
  private static final double MIDDLE = (SIDE - 1) / 2.0;
  private static final double SPREAD = (SIDE * SIDE - 1) / 12.0;

  /**
   * @param gain what brightness is multiplied by, so that a dark room's pictures are like others
   */
  static LookBlock of(Pixels p, int left, int top, double gain) {
    int[] values = new int[PIXELS];
    double sum = 0;
    double squares = 0;
    double x = 0;
    double y = 0;
    double[] rows = new double[SIDE];
    double[] columns = new double[SIDE];
    for (int i = 0; i < PIXELS; i++) {
      int column = i % SIDE;
      int row = i / SIDE;
      int value = (int) Math.min(255, gain * p.luma(left + column, top + row));
      values[i] = value;
      sum += value;
      squares += (double) value * value;
      rows[row] += value;
      columns[column] += value;
      x += value * (column - MIDDLE);
      y += value * (row - MIDDLE);
    }
    double mean = sum / PIXELS;
    double variance = Math.max(0, squares / PIXELS - mean * mean);
    double slopeX = x / (PIXELS * SPREAD);
    double slopeY = y / (PIXELS * SPREAD);
    double rest = Math.max(0, variance - variance(rows, mean) - variance(columns, mean));
    return new LookBlock(
        mean, Math.sqrt(variance), Math.sqrt(rest), between(values), slopeX, slopeY);
  }

  /** Of the means of rows or columns, whose sums these are. */
  private static double variance(double[] sums, double mean) {
    return Arrays.stream(sums).map(s -> (s / SIDE - mean) * (s / SIDE - mean)).sum() / SIDE;
  }

  private static double between(int[] values) {
    Arrays.sort(values);
    int darkest = values[0];
    int range = values[PIXELS - 1] - darkest;
    return Arrays.stream(values)
            .filter(v -> v > darkest + range / 4 && v < darkest + range / 4 * 3)
            .count()
        / (double) PIXELS;
  }

  double slope() {
    return Math.hypot(slopeX, slopeY);
  }

  /** By how much its slope is another one than its neighbour's. */
  double bend(LookBlock neighbour) {
    return Math.hypot(slopeX - neighbour.slopeX, slopeY - neighbour.slopeY);
  }
}
