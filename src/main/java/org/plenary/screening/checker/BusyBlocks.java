package org.plenary.screening.checker;

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

  /**
   * @param read boxes of text that was read, under which there is nothing to look for
   */
  static BusyBlocks of(Pixels picture, List<Box> read) {
    Pixels small =
        picture.resized(
            Math.max(1, picture.width() / PIXELS_A_STEP),
            Math.max(1, picture.height() / PIXELS_A_STEP));
    BusyBlocks blocks = new BusyBlocks(picture, small);
    for (int i = 0; i < blocks.busy.length; i++) {
      int column = i % blocks.columns;
      int row = i / blocks.columns;
      blocks.busy[i] = range(small, column, row) > RANGE && !blocks.isUnder(read, column, row);
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
    double x = (column + .5) * blockWidth;
    double y = (row + .5) * blockHeight;
    return read.stream()
        .anyMatch(b -> b.x() < x && x < b.x() + b.width() && b.y() < y && y < b.y() + b.height());
  }
}
