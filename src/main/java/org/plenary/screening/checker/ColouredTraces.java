package org.plenary.screening.checker;

import java.awt.Color;

/**
 * Clear colours in thin lines and figures on black, as a monitor draws its curves. A chart's areas
 * count for nothing, however many colours they have, and neither do marks on a slide's light ground
 * in a dark hall.
 */
final class ColouredTraces {
  private static final double CLEAR = .4;
  private static final double LEAST = .0015; // part of the picture
  private static final int HUES = 6;
  private static final int REACH = 3; // pixels to both sides of what is an area
  private static final int AROUND = 7; // pixels to where a figure's ground is seen
  private static final int MOST_SIDES = 5; // of eight that are not black
  private static final int BLACK = 50;

  private final int width;
  private final int height;
  private final byte[] hues;
  private final boolean[] black;
  private final boolean[] inside;

  private ColouredTraces(Pixels small, double gain) {
    width = small.width();
    height = small.height();
    hues = new byte[width * height];
    inside = new boolean[hues.length];
    black = new boolean[hues.length];
    for (int i = 0; i < hues.length; i++) {
      int rgb = small.rgb()[i];
      float[] hsb = Color.RGBtoHSB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, null);
      black[i] = hsb[2] * 255 * gain < BLACK;
      boolean clear = hsb[1] > CLEAR && hsb[2] * gain > CLEAR;
      hues[i] = clear ? (byte) (1 + (int) (hsb[0] * HUES + .5) % HUES) : 0;
    }
    for (int i = 0; i < hues.length; i++) {
      inside[i] = hues[i] > 0 && isInside(i);
    }
  }

  /**
   * How many of six hues there are.
   *
   * @param small a small copy of a picture
   * @param gain what brightness is multiplied by
   */
  static int hues(Pixels small, double gain) {
    ColouredTraces traces = new ColouredTraces(small, gain);
    int[] counts = new int[HUES + 1];
    for (int i = 0; i < traces.hues.length; i++) {
      int hue = traces.hues[i];
      counts[hue] += hue > 0 && !traces.isOfArea(i) && traces.isOnBlack(i) ? 1 : 0;
    }
    int found = 0;
    for (int count : counts) {
      found += count > LEAST * traces.hues.length ? 1 : 0;
    }
    return found;
  }

  /** Whether the same hue goes on in all directions. */
  private boolean isInside(int i) {
    for (int dy = -REACH; dy <= REACH; dy += REACH) {
      for (int dx = -REACH; dx <= REACH; dx += REACH) {
        if (hues[at(i, dx, dy)] != hues[i]) {
          return false;
        }
      }
    }
    return true;
  }

  /** The rim of an area is of the area. */
  private boolean isOfArea(int i) {
    for (int dy = -REACH; dy <= REACH; dy += REACH) {
      for (int dx = -REACH; dx <= REACH; dx += REACH) {
        int n = at(i, dx, dy);
        if (inside[n] && hues[n] == hues[i]) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOnBlack(int i) {
    int light = 0;
    for (int dy = -AROUND; dy <= AROUND; dy += AROUND) {
      for (int dx = -AROUND; dx <= AROUND; dx += AROUND) {
        light += dx == 0 && dy == 0 || black[at(i, dx, dy)] ? 0 : 1;
      }
    }
    return light <= MOST_SIDES;
  }

  private int at(int i, int dx, int dy) {
    int x = Math.clamp(i % width + dx, 0, width - 1);
    int y = Math.clamp(i / width + dy, 0, height - 1);
    return y * width + x;
  }
}
