package org.plenary.screening.checker;

import java.util.Arrays;

/**
 * The ground that a slide is drawn on, block by block as the light falls on it: the largest area of
 * flat blocks whose colour goes over from one to the next. Between them, under figures, it is taken
 * to be as in the nearest of these blocks. A dark hall around the slide is not taken for it.
 */
final class SlideGround {
  private static final double FLAT = 7; // deviation
  private static final int STEP = 14; // of a channel from block to block
  private static final int HALL = 42;

  private final float[][] colours;
  private final int[] away;

  private SlideGround(float[][] colours, int[] away) {
    this.colours = colours;
    this.away = away;
  }

  /**
   * @param picture a small copy
   * @param blocks its blocks, row by row
   */
  static SlideGround of(Pixels picture, LookBlock[] blocks, boolean[] text, int columns) {
    float[][] colours = new float[blocks.length][];
    boolean[] flat = new boolean[blocks.length];
    for (int i = 0; i < blocks.length; i++) {
      colours[i] = colour(picture, i % columns * LookBlock.SIDE, i / columns * LookBlock.SIDE);
      flat[i] = !text[i] && blocks[i].deviation() < FLAT;
    }
    int[] largest = {};
    boolean[] left = flat.clone();
    int[] queue = new int[blocks.length];
    for (int i = 0; i < blocks.length; i++) {
      if (left[i]) {
        int[] area = area(left, colours, columns, queue, i);
        double light = Arrays.stream(area).mapToDouble(b -> blocks[b].mean()).average().orElse(0);
        if (light > HALL && area.length > largest.length) {
          largest = area;
        }
      }
    }
    return spread(largest, colours, columns);
  }

  private static float[] colour(Pixels p, int left, int top) {
    float[] sums = new float[3];
    int n = LookBlock.SIDE * LookBlock.SIDE;
    for (int i = 0; i < n; i++) {
      int rgb = p.rgb()[(top + i / LookBlock.SIDE) * p.width() + left + i % LookBlock.SIDE];
      sums[0] += (rgb >> 16 & 255) / (float) n;
      sums[1] += (rgb >> 8 & 255) / (float) n;
      sums[2] += (rgb & 255) / (float) n;
    }
    return sums;
  }

  private static int[] area(
      boolean[] left, float[][] colours, int columns, int[] queue, int start) {
    int size = 0;
    int next = 0;
    queue[size++] = start;
    left[start] = false;
    while (next < size) {
      int i = queue[next++];
      for (int n : neighbours(i, columns, left.length)) {
        if (n >= 0 && left[n] && isNear(colours[i], colours[n])) {
          left[n] = false;
          queue[size++] = n;
        }
      }
    }
    return Arrays.copyOf(queue, size);
  }

  private static boolean isNear(float[] a, float[] b) {
    return Math.abs(a[0] - b[0]) < STEP
        && Math.abs(a[1] - b[1]) < STEP
        && Math.abs(a[2] - b[2]) < STEP;
  }

  private static int[] neighbours(int i, int columns, int count) {
    return new int[] {
      i % columns > 0 ? i - 1 : -1,
      i % columns < columns - 1 ? i + 1 : -1,
      i - columns,
      i + columns < count ? i + columns : -1
    };
  }

  /** From the ground's blocks outwards. */
  private static SlideGround spread(int[] ground, float[][] colours, int columns) {
    float[][] spread = new float[colours.length][];
    int[] away = new int[colours.length];
    int[] queue = Arrays.copyOf(ground, colours.length);
    for (int i : ground) {
      spread[i] = colours[i];
    }
    int end = ground.length;
    for (int next = 0; next < end; next++) {
      int i = queue[next];
      for (int n : neighbours(i, columns, colours.length)) {
        if (n >= 0 && spread[n] == null) {
          spread[n] = spread[i];
          away[n] = away[i] + 1;
          queue[end++] = n;
        }
      }
    }
    return new SlideGround(spread, away);
  }

  /** Whether there is any. */
  boolean exists() {
    return colours.length > 0 && colours[0] != null;
  }

  /** Red, green and blue, each from 0 to 255. */
  float[] at(int block) {
    return colours[block];
  }

  /** How many blocks it is to the ground. */
  int away(int block) {
    return away[block];
  }
}
