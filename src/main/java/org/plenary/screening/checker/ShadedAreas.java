package org.plenary.screening.checker;

/** Blocks that lie together. Single ones count for nothing: an icon has some, a chart has some. */
final class ShadedAreas {
  private static final int COMPANY = 3;

  private ShadedAreas() {}

  /** How many shaded blocks there are in the area that has most of them. */
  static int largest(boolean[] shaded, int columns, int rows) {
    boolean[] area = new boolean[shaded.length];
    for (int i = 0; i < area.length; i++) {
      area[i] = around(shaded, columns, rows, i) >= COMPANY;
    }
    int largest = 0;
    int[] stack = new int[area.length];
    for (int i = 0; i < area.length; i++) {
      if (area[i]) {
        largest = Math.max(largest, flood(area, shaded, columns, rows, stack, i));
      }
    }
    return largest;
  }

  /** Counts and takes away the area that a block belongs to. */
  private static int flood(
      boolean[] area, boolean[] shaded, int columns, int rows, int[] stack, int start) {
    int size = 0;
    int count = 0;
    stack[size++] = start;
    area[start] = false;
    while (size > 0) {
      int i = stack[--size];
      count += shaded[i] ? 1 : 0;
      for (int y = Math.max(0, i / columns - 1); y <= Math.min(rows - 1, i / columns + 1); y++) {
        for (int x = Math.max(0, i % columns - 1);
            x <= Math.min(columns - 1, i % columns + 1);
            x++) {
          int n = y * columns + x;
          if (area[n]) {
            area[n] = false;
            stack[size++] = n;
          }
        }
      }
    }
    return count;
  }

  private static int around(boolean[] shaded, int columns, int rows, int i) {
    int count = 0;
    for (int y = Math.max(0, i / columns - 1); y <= Math.min(rows - 1, i / columns + 1); y++) {
      for (int x = Math.max(0, i % columns - 1); x <= Math.min(columns - 1, i % columns + 1); x++) {
        count += shaded[y * columns + x] ? 1 : 0;
      }
    }
    return count;
  }
}
