package org.plenary.screening.checker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.plenary.model.Box;

/**
 * Where a picture is more than a flat ground and text that was read: a map of blocks of about 30
 * pixels, each of which is busy when its brightness changes by more than a camera's noise does.
 */
final class BusyBlocks {
  private static final int PIXELS_A_STEP = 8; // averages the noise away
  private static final int BLOCK = 4;
  private static final int RANGE = 12;
  private static final int FAINT = 6;

  private final boolean[] busy;
  private final int columns;
  private final int rows;
  private final double blockWidth;
  private final double blockHeight;

  private BusyBlocks(Pixels picture, Pixels small) {
    columns = Math.ceilDiv(small.width(), BLOCK);
    rows = Math.ceilDiv(small.height(), BLOCK);
    blockWidth = BLOCK * (double) picture.width() / small.width();
    blockHeight = BLOCK * (double) picture.height() / small.height();
    busy = new boolean[columns * rows];
  }

  /** The part of a picture outside of which it is quite flat, with some room around it. */
  static Box content(Pixels picture) {
    BusyBlocks blocks = of(picture, List.of(), FAINT);
    int left = blocks.columns;
    int top = blocks.rows;
    int right = 0;
    int bottom = 0;
    for (int i = 0; i < blocks.busy.length; i++) {
      if (blocks.busy[i]) {
        left = Math.min(left, i % blocks.columns);
        right = Math.max(right, i % blocks.columns);
        top = Math.min(top, i / blocks.columns);
        bottom = Math.max(bottom, i / blocks.columns);
      }
    }
    int x = (int) Math.max(0, (left - 1) * blocks.blockWidth);
    int y = (int) Math.max(0, (top - 1) * blocks.blockHeight);
    int w = (int) Math.min(picture.width(), (right + 2) * blocks.blockWidth) - x;
    int h = (int) Math.min(picture.height(), (bottom + 2) * blocks.blockHeight) - y;
    return w <= 0 || h <= 0
        ? new Box(0, 0, picture.width(), picture.height())
        : new Box(x, y, w, h);
  }

  /**
   * @param read boxes of text that was read, under which there is nothing to look for
   */
  static BusyBlocks of(Pixels picture, List<Box> read) {
    return of(picture, read, RANGE);
  }

  private static BusyBlocks of(Pixels picture, List<Box> read, int least) {
    Pixels small =
        picture.resized(
            Math.max(1, picture.width() / PIXELS_A_STEP),
            Math.max(1, picture.height() / PIXELS_A_STEP));
    BusyBlocks blocks = new BusyBlocks(picture, small);
    for (int i = 0; i < blocks.busy.length; i++) {
      int column = i % blocks.columns;
      int row = i / blocks.columns;
      blocks.busy[i] = range(small, column, row) > least && !blocks.isUnder(read, column, row);
    }
    return blocks;
  }

  /** Whether anything in this part of the picture is worth a look. */
  boolean any(int x, int y, int width, int height) {
    int left = Math.max(0, (int) (x / blockWidth));
    int right = Math.min(columns - 1, (int) ((x + width) / blockWidth));
    int bottom = Math.min(rows - 1, (int) ((y + height) / blockHeight));
    for (int row = Math.max(0, (int) (y / blockHeight)); row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        if (busy[row * columns + column]) {
          return true;
        }
      }
    }
    return false;
  }

  /** Boxes around busy blocks that lie together, the largest first. */
  List<Box> areas() {
    boolean[] left = busy.clone();
    List<Box> areas = new ArrayList<>();
    for (int i = 0; i < left.length; i++) {
      if (left[i]) {
        areas.add(area(left, i));
      }
    }
    areas.sort(Comparator.comparingInt((Box b) -> b.width() * b.height()).reversed());
    return areas;
  }

  private Box area(boolean[] left, int start) {
    Deque<Integer> next = new ArrayDeque<>(List.of(start));
    left[start] = false;
    int x0 = columns;
    int y0 = rows;
    int x1 = 0;
    int y1 = 0;
    while (!next.isEmpty()) {
      int i = next.pop();
      int x = i % columns;
      int y = i / columns;
      x0 = Math.min(x0, x);
      x1 = Math.max(x1, x);
      y0 = Math.min(y0, y);
      y1 = Math.max(y1, y);
      for (int ny = Math.max(0, y - 1); ny <= Math.min(rows - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(columns - 1, x + 1); nx++) {
          if (left[ny * columns + nx]) {
            left[ny * columns + nx] = false;
            next.push(ny * columns + nx);
          }
        }
      }
    }
    return new Box(
        (int) (x0 * blockWidth),
        (int) (y0 * blockHeight),
        (int) ((x1 - x0 + 1) * blockWidth),
        (int) ((y1 - y0 + 1) * blockHeight));
  }

  private static int range(Pixels small, int column, int row) {
    int least = 255;
    int most = 0;
    for (int y = row * BLOCK; y < Math.min(small.height(), (row + 1) * BLOCK); y++) {
      for (int x = column * BLOCK; x < Math.min(small.width(), (column + 1) * BLOCK); x++) {
        int luma = small.luma(x, y);
        least = Math.min(least, luma);
        most = Math.max(most, luma);
      }
    }
    return most - least;
  }

  private boolean isUnder(List<Box> read, int column, int row) {
    double left = column * blockWidth;
    double top = row * blockHeight;
    double right = left + blockWidth;
    double bottom = top + blockHeight;
    return read.stream()
        .anyMatch(b ->
            b.x() < right
                && b.x() + b.width() > left
                && b.y() < bottom
                && b.y() + b.height() > top);
  }
}
