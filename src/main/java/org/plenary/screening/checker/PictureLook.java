package org.plenary.screening.checker;

import java.awt.Color;
import java.util.List;
import org.plenary.model.Box;

/**
 * What a picture looks like apart from its text: a slide is flat areas, lines, even gradients and
 * text; a scan, a monitor or a photograph has shades. Works on a small grey copy whose averaging
 * removes the camera's noise, in blocks, and looks for the largest area of shaded blocks that lie
 * together, so that a scan inside a slide counts as one.
 *
 * @param dark part of the picture that is dark and flat
 * @param black part of the picture that is black
 * @param darkShaded part that is shaded and dark
 * @param shaded part of the picture that is shaded
 * @param largest part of the picture that its largest shaded area is
 * @param largestRough part of the picture that its largest area of speckle or grain is
 * @param hues how many clear colours there are, of six
 */
record PictureLook(
    double dark,
    double black,
    double darkShaded,
    double shaded,
    double largest,
    double largestRough,
    int hues) {
  private static final int SIDE = 400;
  private static final double MOST_GAIN = 2;
  private static final int WHITE = 235;
  private static final int BLACK = 42;
  private static final int DARK = 130;
  private static final int BRIGHT = 160; // the moire of a screen is brighter, a scan is darker
  private static final double DEVIATION = 7;
  private static final double REST = 2.5;
  private static final double BETWEEN = .3;
  private static final double SLOPE = .9;
  private static final double SLOPE_BETWEEN = .35;
  private static final double BEND = .4;
  private static final double CLEAR = .4;
  private static final double HUE = .0015;

  /** A scan's or a monitor's screen: shades on black, or traces and figures in many colours. */
  boolean deviceLike() {
    return dark > .25 && darkShaded > .06 && photoLike() || black > .25 && hues >= 4;
  }

  /** A photograph, or a slide with one in it. */
  boolean photoLike() {
    // A reflection on a screen is shaded as well, and larger than a small scan, but smooth.
    return largest + 3 * largestRough > .045 || shaded > .12;
  }

  static PictureLook of(Pixels picture, List<Box> text) {
    double scale = Math.min(1, (double) SIDE / Math.max(picture.width(), picture.height()));
    Pixels small =
        picture.resized(
            Math.max(LookBlock.SIDE, (int) (picture.width() * scale)),
            Math.max(LookBlock.SIDE, (int) (picture.height() * scale)));
    double gain = gain(small);
    int columns = small.width() / LookBlock.SIDE;
    int rows = small.height() / LookBlock.SIDE;
    LookBlock[] blocks = new LookBlock[columns * rows];
    boolean[] flat = new boolean[blocks.length];
    for (int i = 0; i < blocks.length; i++) {
      int left = i % columns * LookBlock.SIDE;
      int top = i / columns * LookBlock.SIDE;
      blocks[i] = LookBlock.of(small, left, top, gain);
      flat[i] = hasText(left, top, scale, text);
    }
    boolean[] rough = new boolean[blocks.length];
    boolean[] shaded = new boolean[blocks.length];
    int dark = 0;
    int darkShaded = 0;
    int all = 0;
    for (int i = 0; i < blocks.length; i++) {
      rough[i] = !flat[i] && isRough(blocks[i]);
      shaded[i] = rough[i] || !flat[i] && isBent(blocks, flat, columns, i);
      all += shaded[i] ? 1 : 0;
      dark += blocks[i].mean() < BLACK && blocks[i].deviation() < DEVIATION ? 1 : 0;
      darkShaded += shaded[i] && blocks[i].mean() < DARK ? 1 : 0;
    }
    double n = blocks.length;
    return new PictureLook(
        dark / n,
        black(small, gain),
        darkShaded / n,
        all / n,
        ShadedAreas.largest(shaded, columns, rows) / n,
        ShadedAreas.largest(rough, columns, rows) / n,
        hues(small, gain));
  }

  /** Makes the lightest hundredth of a dark picture white, as far as its noise allows. */
  private static double gain(Pixels small) {
    return Math.clamp((double) WHITE / Math.max(1, small.light()), 1, MOST_GAIN);
  }

  /** Speckle, grain, skin, cloth: more than a slope, and not the edge of two flat areas. */
  private static boolean isRough(LookBlock b) {
    return b.deviation() >= DEVIATION
        && b.rest() >= REST
        && b.between() > BETWEEN
        && b.mean() < BRIGHT;
  }

  /** The smooth shades of a film. A slide's gradient is even: its slope is its neighbours' too. */
  private static boolean isBent(LookBlock[] blocks, boolean[] flat, int columns, int i) {
    if (!isSlope(blocks[i]) || blocks[i].slope() < SLOPE) {
      return false;
    }
    int column = i % columns;
    return column > 0 && bends(blocks, flat, i, i - 1)
        || column < columns - 1 && bends(blocks, flat, i, i + 1)
        || i >= columns && bends(blocks, flat, i, i - columns)
        || i + columns < blocks.length && bends(blocks, flat, i, i + columns);
  }

  private static boolean bends(LookBlock[] blocks, boolean[] flat, int i, int neighbour) {
    return !flat[neighbour]
        && isSlope(blocks[neighbour])
        && blocks[i].bend(blocks[neighbour]) >= BEND;
  }

  private static boolean isSlope(LookBlock b) {
    return b.between() > SLOPE_BETWEEN;
  }

  /** Not merely dark: a slide's navy is none. */
  private static double black(Pixels small, double gain) {
    int count = 0;
    for (int rgb : small.rgb()) {
      int lightest = Math.max(rgb >> 16 & 255, Math.max(rgb >> 8 & 255, rgb & 255));
      count += lightest * gain < 50 ? 1 : 0;
    }
    return (double) count / small.rgb().length;
  }

  private static int hues(Pixels small, double gain) {
    int[] counts = new int[6];
    for (int rgb : small.rgb()) {
      float[] hsb = Color.RGBtoHSB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, null);
      if (hsb[1] > CLEAR && hsb[2] * gain > CLEAR) {
        counts[(int) (hsb[0] * 6 + .5) % 6]++;
      }
    }
    int hues = 0;
    for (int count : counts) {
      hues += count > HUE * small.rgb().length ? 1 : 0;
    }
    return hues;
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
