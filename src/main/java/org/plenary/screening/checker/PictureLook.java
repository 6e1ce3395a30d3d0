package org.plenary.screening.checker;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
 * @param range how many times as bright as the dark the light shades are
 * @param deep part of the picture that its largest area of shades is that are deeper than waves
 *     over the whole picture
 * @param deepRough the same of speckle or grain
 * @param skin part of the picture that its largest shaded area of skin's colours is
 * @param netted part of the picture that is the paper of heart curves
 * @param greyOnBlack part of a black ground within the picture that is grey
 * @param hues how many clear colours there are in thin traces on black, of six
 * @param scans where a photograph or a scan is, if there is one in it; in pixels of the picture
 */
record PictureLook(
    double dark,
    double black,
    double darkShaded,
    double shaded,
    double largest,
    double range,
    double deep,
    double deepRough,
    double skin,
    double netted,
    double greyOnBlack,
    int hues,
    List<Box> scans) {
  private static final int BLACK = 42;
  private static final int DARK = 130;
  private static final double DEVIATION = 7;
  private static final double MOST_SHADED = .25; // more is no figure's
  private static final double MOST_COVERED = .5; // of more, too little would be left

  /** A scan's or a monitor's screen: shades on black, or traces and figures in many colours. */
  boolean deviceLike() {
    return dark > .25 && darkShaded > .06 && photoLike() || black > .25 && hues >= 4;
  }

  /** A photograph, or a slide with one in it. */
  boolean photoLike() {
    // A lamp in the glass stands out as well; it turns only around its middle and is never rough,
    // and what shades it has are hardly deeper than the waves over the whole picture.
    return deep + 8 * deepRough > .028
        || range > 1.6 && (largest > (deep > .01 ? .045 : .12) || shaded > .14)
        || skin > .015
        || netted > .12
        || greyOnBlack > .05;
  }

  /**
   * Looks twice, for a scan on a slide is small beside a dark hall: at the whole and at what is
   * lit.
   */
  static PictureLook withAndWithoutTheHall(Pixels picture, List<Box> text) {
    Box lit = BusyBlocks.content(picture);
    PictureLook whole = of(picture, text);
    PictureLook part =
        of(
            picture.part(lit),
            text.stream()
                .map(b -> new Box(b.x() - lit.x(), b.y() - lit.y(), b.width(), b.height()))
                .toList());
    return !whole.deviceLike() && (part.deviceLike() || part.photoLike())
        ? part.moved(lit.x(), lit.y())
        : whole;
  }

  static PictureLook of(Pixels picture, List<Box> text) {
    BlockGrid grid = BlockGrid.of(picture, text);
    boolean[] inText = pixels(text, grid.scale(), grid.small());
    Shades shades = grid.shades();
    PictureLook look = of(picture, grid, shades, inText);
    if (!look.deviceLike() && !look.photoLike() || shades.all() > MOST_SHADED) {
      return look;
    }
    DrawnBlocks figures = grid.figures(picture, shades.map());
    return of(picture, grid, shades.without(figures.drawn()), inText);
  }

  private static PictureLook of(Pixels picture, BlockGrid grid, Shades shades, boolean[] inText) {
    Pixels small = grid.small();
    LookBlock[] blocks = grid.blocks();
    int dark = 0;
    int darkShaded = 0;
    for (int i = 0; i < blocks.length; i++) {
      dark += blocks[i].mean() < BLACK && blocks[i].deviation() < DEVIATION ? 1 : 0;
      darkShaded += shades.at(i) && blocks[i].mean() < DARK ? 1 : 0;
    }
    double n = blocks.length;
    BlackInset.Ground black = BlackInset.greyest(small, grid.gain(), inText);
    return new PictureLook(
        dark / n,
        black(small, grid.gain()),
        darkShaded / n,
        shades.all(),
        shades.largest(),
        shades.range(),
        shades.deep(),
        shades.deepRough(),
        shades.skin(),
        shades.netted(),
        black.grey(),
        ColouredTraces.hues(small, grid.gain()),
        Stream.of(black.around(), shades.around())
            .filter(b -> b.width() > 0)
            .filter(b -> b.width() * b.height() < MOST_COVERED * small.rgb().length)
            .map(b -> enlarged(b, small, picture))
            .toList());
  }

  private static Box enlarged(Box b, Pixels from, Pixels to) {
    double across = (double) to.width() / from.width();
    double down = (double) to.height() / from.height();
    return new Box(
        (int) (b.x() * across),
        (int) (b.y() * down),
        (int) (b.width() * across),
        (int) (b.height() * down));
  }

  private PictureLook moved(int right, int down) {
    return new PictureLook(
        dark,
        black,
        darkShaded,
        shaded,
        largest,
        range,
        deep,
        deepRough,
        skin,
        netted,
        greyOnBlack,
        hues,
        scans.stream()
            .map(b -> new Box(b.x() + right, b.y() + down, b.width(), b.height()))
            .toList());
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

  /** Which pixels of the small copy belong to text. */
  private static boolean[] pixels(List<Box> text, double scale, Pixels small) {
    boolean[] map = new boolean[small.rgb().length];
    for (Box b : text) {
      int left = Math.clamp((int) (b.x() * scale), 0, small.width());
      int right = Math.clamp((int) Math.ceil((b.x() + b.width()) * scale), left, small.width());
      int top = Math.max(0, (int) (b.y() * scale));
      int bottom = Math.min(small.height(), (int) Math.ceil((b.y() + b.height()) * scale));
      for (int y = top; y < bottom; y++) {
        Arrays.fill(map, y * small.width() + left, y * small.width() + right, true);
      }
    }
    return map;
  }
}
