package org.plenary.screening.checker;

import java.util.Arrays;

/**
 * One square of a small grey copy of a picture.
 *
 * @param mean brightness, 0 to 255
 * @param deviation of the brightness
 * @param between part of the pixels that are neither near the block's darkest nor its lightest: few
 *     at an edge between two flat areas, many in speckle, on skin and in a gradient
 * @param slopeX brightness a pixel to the right
 * @param slopeY brightness a pixel down
 * @param steepest square of the changes from pixel to pixel, in the direction that has most of them
 * @param flattest the same in the direction across: of an edge, a gradient and the waves of a
 *     screen's moire only noise is left there, of a texture nearly as much
 * @param flesh whether its colour is one of skin or of what is under it
 * @param rose whether it is as pale a red as the paper of heart curves
 */
record LookBlock(
    double mean,
    double deviation,
    double between,
    double slopeX,
    double slopeY,
    double steepest,
    double flattest,
    boolean flesh,
    boolean rose) {
  static final int SIDE = 8;

  /** Of less brightness than that a part says nothing. */
  static final int DARKEST = 20;

  private static final int PIXELS = SIDE * SIDE;
  private static final int DARKEST_SKIN = 50;
  private static final int DARKEST_PAPER = 110;
  private static final double ORANGE = .58;
  private static final double MIDDLE = (SIDE - 1) / 2.0;
  private static final double SPREAD = (SIDE * SIDE - 1) / 12.0;
  private static final double STEPS = (SIDE - 1) * (SIDE - 1);

  /**
   * @param gain what brightness is multiplied by, so that a dark room's pictures are like others
   */
  static LookBlock of(Pixels p, int left, int top, double gain) {
    int[] values = new int[PIXELS];
    double sum = 0;
    double squares = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < PIXELS; i++) {
      int column = i % SIDE;
      int row = i / SIDE;
      int value = (int) Math.min(255, gain * p.luma(left + column, top + row));
      values[i] = value;
      sum += value;
      squares += (double) value * value;
      x += value * (column - MIDDLE);
      y += value * (row - MIDDLE);
    }
    double mean = sum / PIXELS;
    double variance = Math.max(0, squares / PIXELS - mean * mean);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int row = 0; row < SIDE - 1; row++) {
      for (int column = 0; column < SIDE - 1; column++) {
        int at = row * SIDE + column;
        int falling = values[at + SIDE + 1] - values[at];
        int rising = values[at + 1] - values[at + SIDE];
        double right = (falling + rising) / 2.0;
        double down = (falling - rising) / 2.0;
        xx += right * right;
        yy += down * down;
        xy += right * down;
      }
    }
    double[] colour = colour(p, left, top);
    double middle = (xx + yy) / 2 / STEPS;
    double reach = Math.hypot((xx - yy) / 2, xy) / STEPS;
    return new LookBlock(
        mean,
        Math.sqrt(variance),
        between(values),
        x / (PIXELS * SPREAD),
        y / (PIXELS * SPREAD),
        middle + reach,
        Math.max(0, middle - reach),
        isFlesh(colour, gain),
        isRose(colour, gain));
  }

  /** The mean of red, of green and of blue. */
  private static double[] colour(Pixels p, int left, int top) {
    double[] means = new double[3];
    for (int i = 0; i < PIXELS; i++) {
      int rgb = p.rgb()[(top + i / SIDE) * p.width() + left + i % SIDE];
      means[0] += (rgb >> 16 & 255) / (double) PIXELS;
      means[1] += (rgb >> 8 & 255) / (double) PIXELS;
      means[2] += (rgb & 255) / (double) PIXELS;
    }
    return means;
  }

  /** From pale to dark, in warm light and cold: between red and orange, neither grey nor gaudy. */
  private static boolean isFlesh(double[] c, double gain) {
    double colour = c[0] - Math.min(c[1], c[2]);
    return c[0] * gain > DARKEST_SKIN
        && c[0] > c[1]
        && c[1] >= .95 * c[2]
        && colour > .2 * c[0]
        && colour < .75 * c[0]
        && c[1] - c[2] < ORANGE * (c[0] - c[2]);
  }

  private static boolean isRose(double[] c, double gain) {
    double colour = c[0] - Math.min(c[1], c[2]);
    return c[0] * gain > DARKEST_PAPER
        && c[0] > Math.max(c[1], c[2])
        && Math.abs(c[1] - c[2]) < .35 * colour
        && colour > .035 * c[0]
        && colour < .2 * c[0];
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

  /** The sine of the angle between its slope and its neighbour's; 0 if they are opposite, too. */
  double turn(LookBlock neighbour) {
    double both = slope() * neighbour.slope();
    return both == 0 ? 0 : Math.abs(slopeX * neighbour.slopeY - slopeY * neighbour.slopeX) / both;
  }

  /** How deep its shades are as a part of its brightness, without what is noise. */
  double depth(double noise) {
    return Math.sqrt(Math.max(0, deviation * deviation - noise)) / Math.max(DARKEST, mean);
  }
}
