package org.plenary.screening.checker;

/** Blocks that lie together. Single ones count for nothing: an icon has some, a chart has some. */
final class ShadedAreas {
  private static final int COMPANY = 3;

  private ShadedAreas() {}

  /**
   * Some blocks that lie together, and the rectangle around them.
   *
   * @param blocks how many of them are shaded
   * @param left first column
   * @param right last column
   */
  record Area(int blocks, int left, int top, int right, int bottom) {
    static final Area NONE = new Area(0, 0, 0, -1, -1);
  }

  /** How many shaded blocks there are in the area that has most of them. */
  static int largest(boolean[] shaded, int columns, int rows) {
    return largestArea(shaded, columns, rows).blocks();
  }

  static Area largestArea(boolean[] shaded, int columns, int rows) {
    boolean[] area = new boolean[shaded.length];
    for (int i = 0; i < area.length; i++) {
      area[i] = around(shaded, columns, rows, i) >= COMPANY;
    }
    Area largest = Area.NONE;
    int[] stack = new int[area.length];
    for (int i = 0; i < area.length; i++) {
      if (area[i]) {
        Area next = flood(area, shaded, columns, rows, stack, i);
        largest = next.blocks() > largest.blocks() ? next : largest;
      }
    }
    return largest;
  }

  /** Takes away the area that a block belongs to. */
  private static Area flood(
      boolean[] area, boolean[] shaded, int columns, int rows, int[] stack, int start) {
    int size = 0;
    int count = 0;
    int left = columns;
    int right = 0;
    int top = rows;
    int bottom = 0;
    stack[size++] = start;
    area[start] = false;
    while (size > 0) {
      int i = stack[--size];
      count += shaded[i] ? 1 : 0;
      left = Math.min(left, i % columns);
      right = Math.max(right, i % columns);
      top = Math.min(top, i / columns);
      bottom = Math.max(bottom, i / columns);
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
    return new Area(count, left, top, right, bottom);
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
