package org.plenary.screening.checker;

/**
 * What there is in one square of a picture beside the slide's ground.
 *
 * @param from the ground's colour
 * @param rgb the pixels, row by row
 * @param away how far each one's colour is from the ground's; below zero for the ground's own
 * @param ground how many are the ground's
 * @param chroma of the other ones, in sum: how much stronger the strongest channel is than the
 *     weakest
 * @param direction in which they differ from the ground, in sum of vectors of length 1
 * @param sharpness mean change to the right and down, in colours
 */
record Tones(
    float[] from,
    int[] rgb,
    float[] away,
    int ground,
    double chroma,
    double[] direction,
    double sharpness) {
  static final int SIDE = 2 * LookBlock.SIDE; // pixels of the fine copy
  static final int PIXELS = SIDE * SIDE;

  private static final int NEAR = 9;
  private static final double NEAR_PART = .07;

  static Tones of(Pixels p, int left, int top, float[] from) {
    int[] rgb = new int[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      int x = Math.min(p.width() - 1, left + i % SIDE);
      int y = Math.min(p.height() - 1, top + i / SIDE);
      rgb[i] = p.rgb()[y * p.width() + x];
    }
    double near = NEAR + NEAR_PART * (.3 * from[0] + .59 * from[1] + .11 * from[2]);
    float[] away = new float[PIXELS];
    double[] direction = new double[3];
    int ground = 0;
    int chroma = 0;
    for (int i = 0; i < PIXELS; i++) {
      int r = rgb[i] >> 16 & 255;
      int g = rgb[i] >> 8 & 255;
      int b = rgb[i] & 255;
      float red = r - from[0];
      float green = g - from[1];
      float blue = b - from[2];
      float far = (float) Math.sqrt(red * red + green * green + blue * blue);
      if (Math.max(Math.abs(red), Math.max(Math.abs(green), Math.abs(blue))) < near) {
        away[i] = -far;
        ground++;
      } else {
        away[i] = far;
        chroma += Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
        direction[0] += red / far;
        direction[1] += green / far;
        direction[2] += blue / far;
      }
    }
    return new Tones(from, rgb, away, ground, chroma, direction, sharpness(away));
  }

  private static double sharpness(float[] away) {
    double sum = 0;
    for (int y = 0; y < SIDE - 1; y++) {
      for (int x = 0; x < SIDE - 1; x++) {
        float here = Math.abs(away[y * SIDE + x]);
        sum +=
            Math.abs(here - Math.abs(away[y * SIDE + x + 1]))
                + Math.abs(here - Math.abs(away[(y + 1) * SIDE + x]));
      }
    }
    return sum / ((SIDE - 1) * (SIDE - 1));
  }

  /** Adds those that are not the ground's, by how far they are from it. */
  void count(int[] counts) {
    for (float far : away) {
      if (far > 0) {
        counts[(int) far]++;
      }
    }
  }

  /** How many are that far from the ground's colour. */
  int between(double least, double most) {
    int count = 0;
    for (float a : away) {
      float far = Math.abs(a);
      count += far > least && far < most ? 1 : 0;
    }
    return count;
  }

  /**
   * How many that are not the ground's differ from it in a direction.
   *
   * @param least of the part of it that goes in this direction, for a pixel one step away
   */
  int alike(double[] direction, double least) {
    int count = 0;
    for (int i = 0; i < PIXELS; i++) {
      if (away[i] > 0) {
        double along =
            ((rgb[i] >> 16 & 255) - from[0]) * direction[0]
                + ((rgb[i] >> 8 & 255) - from[1]) * direction[1]
                + ((rgb[i] & 255) - from[2]) * direction[2];
        count += along > least * away[i] ? 1 : 0;
      }
    }
    return count;
  }
}
