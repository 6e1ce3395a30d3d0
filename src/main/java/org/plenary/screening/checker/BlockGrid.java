package org.plenary.screening.checker;

import java.util.List;
import org.plenary.model.Box;

/**
 * A picture as the look sees it: a small copy, cut into blocks.
 *
 * @param scale pixels of the copy per pixel of the picture
 * @param gain that makes a dark picture's lightest hundredth white, as far as its noise allows
 * @param withText the blocks that text stands in
 * @param columns how many blocks are in a row
 */
record BlockGrid(
    Pixels small, double scale, double gain, LookBlock[] blocks, boolean[] withText, int columns) {
  private static final int SIDE = 400;
  private static final double MOST_GAIN = 2;
  private static final int WHITE = 235;

  static BlockGrid of(Pixels picture, List<Box> text) {
    double scale = Math.min(1, (double) SIDE / Math.max(picture.width(), picture.height()));
    Pixels small =
        picture.resized(
            Math.max(LookBlock.SIDE, (int) (picture.width() * scale)),
            Math.max(LookBlock.SIDE, (int) (picture.height() * scale)));
    double gain = Math.clamp((double) WHITE / Math.max(1, small.light()), 1, MOST_GAIN);
    int columns = small.width() / LookBlock.SIDE;
    int rows = small.height() / LookBlock.SIDE;
    LookBlock[] blocks = new LookBlock[columns * rows];
    boolean[] withText = new boolean[blocks.length];
    for (int i = 0; i < blocks.length; i++) {
      int left = i % columns * LookBlock.SIDE;
      int top = i / columns * LookBlock.SIDE;
      blocks[i] = LookBlock.of(small, left, top, gain);
      withText[i] = hasText(left, top, scale, text);
    }
    return new BlockGrid(small, scale, gain, blocks, withText, columns);
  }

  Shades shades() {
    return new Shades(blocks, withText, columns);
  }

  /**
   * @param picture that this is of
   * @param shaded the blocks to judge
   */
  DrawnBlocks figures(Pixels picture, boolean[] shaded) {
    return DrawnBlocks.of(
        picture.resized(2 * small.width(), 2 * small.height()),
        SlideGround.of(small, blocks, withText, columns),
        blocks,
        columns,
        shaded);
  }

  private static boolean hasText(int x, int y, double scale, List<Box> text) {
    double margin = LookBlock.SIDE / 2.0;
    double left = (x - margin) / scale;
    double top = (y - margin) / scale;
    double right = (x + LookBlock.SIDE + margin) / scale;
    double bottom = (y + LookBlock.SIDE + margin) / scale;
    return text.stream()
        .anyMatch(b ->
            b.x() < right
                && b.x() + b.width() > left
                && b.y() < bottom
                && b.y() + b.height() > top);
  }
}
