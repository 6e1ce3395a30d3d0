package org.plenary.screening.checker;

import java.util.Arrays;
import java.util.function.Predicate;
import org.plenary.model.Box;

/**
 * Where brightness goes up and down many times within a short way, as it does in every kind of
 * barcode: a map of blocks of 64 pixels. Charts, logos and bullets have few edges there; text and
 * textures have as many as a barcode, so this says only where there is none.
 */
final class StripedBlocks {
  private static final int BLOCK = 64;
  private static final int THICK =
      4; // pixels across the way that are taken together, against noise
  private static final double SWING = .11; // of the picture's light
  private static final int LEAST_SWING = 10;
  private static final int SWINGS = 4;
  private static final int WAYS = BLOCK / THICK;
  private static final int FEWEST_WAYS = WAYS / 4;

  private final boolean[] striped;
  private final int columns;
  private final int rows;

  private StripedBlocks(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    striped = new boolean[columns * rows];
  }

  /**
   * @param worthALook says it of a block; the other ones are taken to have no stripes
   */
  static StripedBlocks of(Pixels picture, Predicate<Box> worthALook) {
    int width = picture.width();
    int height = picture.height();
    StripedBlocks blocks =
        new StripedBlocks(Math.ceilDiv(width, BLOCK), Math.ceilDiv(height, BLOCK));
    if (Math.min(width, height) < BLOCK) {
      Arrays.fill(blocks.striped, true);
      return blocks;
    }
    int swing = Math.max(LEAST_SWING, (int) (SWING * picture.light()));
    byte[] luma = luma(picture);
    for (int i = 0; i < blocks.striped.length; i++) {
      int x = Math.min(i % blocks.columns * BLOCK, width - BLOCK);
      int y = Math.min(i / blocks.columns * BLOCK, height - BLOCK);
      int start = y * width + x;
      blocks.striped[i] =
          worthALook.test(new Box(x, y, BLOCK, BLOCK))
              && (isStriped(luma, start, 1, width, swing)
                  || isStriped(luma, start, width, 1, swing));
    }
    return blocks;
  }

  /** Whether a barcode may be in this part of the picture. */
  boolean any(Box b) {
    int right = Math.min(columns - 1, (b.x() + b.width()) / BLOCK);
    int bottom = Math.min(rows - 1, (b.y() + b.height()) / BLOCK);
    for (int row = b.y() / BLOCK; row <= bottom; row++) {
      for (int column = b.x() / BLOCK; column <= right; column++) {
        if (striped[row * columns + column]) {
          return true;
        }
      }
    }
    return false;
  }

  private static byte[] luma(Pixels p) {
    byte[] luma = new byte[p.rgb().length];
    for (int i = 0; i < luma.length; i++) {
      int rgb = p.rgb()[i];
      luma[i] = (byte) ((rgb >> 16 & 255) + 2 * (rgb >> 8 & 255) + (rgb & 255) >> 2);
    }
    return luma;
  }

  /** On some of the parallel ways through the block: a barcode may lie across its edge. */
  private static boolean isStriped(byte[] luma, int start, int along, int across, int swing) {
    int ways = 0;
    for (int way = 0; way < WAYS; way++) {
      if (swings(luma, start + way * THICK * across, along, across, swing) >= SWINGS) {
        ways++;
      }
    }
    return ways >= FEWEST_WAYS;
  }

  /** How often the brightness turns after having changed by more than noise does. */
  private static int swings(byte[] luma, int start, int along, int across, int swing) {
    int least = 255;
    int most = 0;
    int swings = 0;
    int direction = 0;
    for (int i = 0; i < BLOCK; i++) {
      int value = 0;
      for (int k = 0; k < THICK; k++) {
        value += luma[start + i * along + k * across] & 255;
      }
      value /= THICK;
      least = Math.min(least, value);
      most = Math.max(most, value);
      if (direction != 1 && value - least > swing) {
        swings++;
        direction = 1;
        most = value;
      } else if (direction != -1 && most - value > swing) {
        swings++;
        direction = -1;
        least = value;
      }
    }
    return swings;
  }
}
