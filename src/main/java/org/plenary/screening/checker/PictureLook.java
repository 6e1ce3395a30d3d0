package org.plenary.screening.checker;

import java.util.Arrays;
import java.util.List;
import org.plenary.model.Box;

/**
 * What a picture looks like apart from its text: a slide is flat areas and text; a scan, a monitor
 * or a photograph has shades. Works on a small grey copy whose averaging removes the camera's
 * noise.
 *
 * @param dark part of the picture that is nearly black
 * @param shaded part of the picture whose brightness changes without text standing there
 * @param darkShaded part that is shaded and stands on black
 */
record PictureLook(double dark, double shaded, double darkShaded) {
  private static final int SIDE = 400;
  private static final int BLOCK = 8;
  private static final int BLACK = 42;
  private static final double DEVIATION = 7;
  private static final double BETWEEN = .3;

  /** A scan's or a monitor's screen: shades on black. */
  boolean deviceLike() {
    return dark > .25 && darkShaded > .06;
  }

  /** A photograph, or a slide with one in it. */
  boolean photoLike() {
    return shaded > .03;
  }

  static PictureLook of(Pixels picture, List<Box> text) {
    double scale = Math.min(1, (double) SIDE / Math.max(picture.width(), picture.height()));
    int width = Math.max(BLOCK, (int) (picture.width() * scale));
    int height = Math.max(BLOCK, (int) (picture.height() * scale));
    Pixels small = picture.resized(width, height);
    int blocks = 0;
    int dark = 0;
    int shaded = 0;
    int darkShaded = 0;
    for (int y = 0; y + BLOCK <= height; y += BLOCK) {
      for (int x = 0; x + BLOCK <= width; x += BLOCK) {
        blocks++;
        double[] stats = stats(small, x, y);
        if (stats[0] < BLACK && stats[1] < DEVIATION) {
          dark++;
        }
        if (stats[1] >= DEVIATION && stats[2] > BETWEEN && !hasText(x, y, scale, text)) {
          shaded++;
          if (stats[0] < 130) {
            darkShaded++;
          }
        }
      }
    }
    return new PictureLook(
        (double) dark / blocks, (double) shaded / blocks, (double) darkShaded / blocks);
  }

  /** Mean, deviation, and the part of a block that is neither its dark nor its light. */
  private static double[] stats(Pixels p, int x0, int y0) {
    double sum = 0;
    double squares = 0;
    for (int y = y0; y < y0 + BLOCK; y++) {
      for (int x = x0; x < x0 + BLOCK; x++) {
        int l = p.luma(x, y);
        sum += l;
        squares += (double) l * l;
      }
    }
    double n = BLOCK * BLOCK;
    double mean = sum / n;
    return new double[] {
      mean, Math.sqrt(Math.max(0, squares / n - mean * mean)), between(p, x0, y0)
    };
  }

  /** An edge between two flat areas has few shades between them; speckle and skin have many. */
  private static double between(Pixels p, int x0, int y0) {
    int[] lumas = new int[BLOCK * BLOCK];
    for (int i = 0; i < lumas.length; i++) {
      lumas[i] = p.luma(x0 + i % BLOCK, y0 + i / BLOCK);
    }
    Arrays.sort(lumas);
    int darkest = lumas[0];
    int quarter = (lumas[lumas.length - 1] - darkest) / 4;
    return Arrays.stream(lumas)
            .filter(l -> l > darkest + quarter && l < darkest + 3 * quarter)
            .count()
        / (double) lumas.length;
  }

  private static boolean hasText(int x, int y, double scale, List<Box> text) {
    double left = (x - BLOCK) / scale;
    double top = (y - BLOCK) / scale;
    double right = (x + 2 * BLOCK) / scale;
    double bottom = (y + 2 * BLOCK) / scale;
    return text.stream()
        .anyMatch(b ->
            b.x() < right
                && b.x() + b.width() > left
                && b.y() < bottom
                && b.y() + b.height() > top);
  }
}
