package org.plenary.screening.checker;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plenary.model.Box;

/**
 * Where a picture is shaded, by blocks: rough as speckle, grain and cloth are, or smoothly bent as
 * the shades of a film.
 *
 * <p>The waves that a camera sees on a screen are shades too. They differ from a photograph's in
 * two ways: blocks that touch have them in one direction, and they lie over everything, so that the
 * picture's middle block has them nearly as deep as any. What is deeper stands out.
 */
final class Shades {
  private static final double DEVIATION = 5;
  private static final double TWO_TONES = 55; // of a barcode, of a letter
  private static final double BETWEEN = .3;
  private static final double ACROSS = 12;
  private static final double EVERY_WAY = .15;
  private static final Bend FILM = new Bend(.9, .35, .4, .3);
  private static final Bend SKIN = new Bend(.45, .25, .2, .25);
  private static final double MOST_NOISE = 12;
  private static final double DEEPER = 2;
  private static final double DEEPEST_WAVES = .12;
  private static final double STEEPEST_WAVES = .018;
  private static final double TONES_BETWEEN = .15;
  private static final int FEWEST_BLOCKS = 20;

  private final LookBlock[] blocks;
  private final boolean[] text;
  private final int columns;
  private final int rows;
  private final double noise;
  private final double waves;
  private final double steepness;
  private final boolean[] rough;
  private final boolean[] shaded;
  private final boolean[] drawn;

  /**
   * What a smooth shade has at least.
   *
   * @param turn sine of the angle by which its direction changes from block to block
   */
  private record Bend(double slope, double between, double bend, double turn) {}

  /**
   * @param blocks row by row
   * @param text which of them have text, that tells nothing of shades
   */
  Shades(LookBlock[] blocks, boolean[] text, int columns) {
    this.blocks = blocks;
    this.text = text;
    this.columns = columns;
    rows = blocks.length / columns;
    noise = Math.min(MOST_NOISE, median(where(_ -> true).mapToDouble(i -> blocks[i].flattest())));
    waves = Math.min(DEEPEST_WAVES, DEEPER * depth());
    steepness =
        Math.min(
            STEEPEST_WAVES,
            median(onGround().mapToDouble(i -> steepness(blocks[i].steepest(), i))));
    rough = map(this::isRough);
    shaded = map(i -> rough[i] || isBent(i, FILM));
    drawn = new boolean[blocks.length];
  }

  private Shades(Shades all, boolean[] drawn) {
    blocks = all.blocks;
    text = all.text;
    columns = all.columns;
    rows = all.rows;
    noise = all.noise;
    waves = all.waves;
    steepness = all.steepness;
    rough = map(i -> all.rough[i] && !drawn[i]);
    shaded = map(i -> all.shaded[i] && !drawn[i]);
    this.drawn = drawn;
  }

  /** The same but for blocks that are drawn, and hence not shaded. */
  Shades without(boolean[] drawn) {
    return new Shades(this, drawn);
  }

  boolean at(int i) {
    return shaded[i];
  }

  boolean[] map() {
    return shaded.clone();
  }

  /** Part of the picture that is shaded. */
  double all() {
    return part((int) where(i -> shaded[i]).count());
  }

  /** Part of the picture that is paper with a net, as heart curves are printed on. */
  double netted() {
    return part((int) where(i -> shaded[i] && blocks[i].rose()).count());
  }

  /** Part of the picture that its largest shaded area is. */
  double largest() {
    return part(ShadedAreas.largest(shaded, columns, rows));
  }

  /** The rectangle around the largest shaded area, in pixels; of no width if there is none. */
  Box around() {
    ShadedAreas.Area area = ShadedAreas.largestArea(shaded, columns, rows);
    return new Box(
        area.left() * LookBlock.SIDE,
        area.top() * LookBlock.SIDE,
        (area.right() + 1 - area.left()) * LookBlock.SIDE,
        (area.bottom() + 1 - area.top()) * LookBlock.SIDE);
  }

  /** The same of what is deeper than waves over the whole picture are. */
  double deep() {
    return part(ShadedAreas.largest(map(i -> shaded[i] && isDeep(i)), columns, rows));
  }

  double deepRough() {
    return part(ShadedAreas.largest(map(i -> rough[i] && isDeep(i)), columns, rows));
  }

  /** The same of fainter shades, where the colour is one of skin, as hardly any on a slide is. */
  double skin() {
    return part(
        ShadedAreas.largest(
            map(i -> blocks[i].flesh() && !drawn[i] && isBent(i, SKIN)), columns, rows));
  }

  /**
   * How many times as bright as the dark ones the light shaded blocks are. Waves lie on a ground of
   * one brightness, or of two with nothing between them, which counts as one; a film has them all.
   */
  double range() {
    double[] means = where(i -> shaded[i]).mapToDouble(i -> blocks[i].mean()).sorted().toArray();
    if (means.length < FEWEST_BLOCKS) {
      return 1;
    }
    double dark = means[means.length / 10];
    double light = means[means.length * 9 / 10];
    double third = (light - dark) / 3;
    long between = Arrays.stream(means).filter(m -> m > dark + third && m < light - third).count();
    return between < TONES_BETWEEN * means.length ? 1 : light / Math.max(LookBlock.DARKEST, dark);
  }

  /** Of the picture's middle block. */
  private double depth() {
    return median(onGround().mapToDouble(i -> blocks[i].depth(noise)));
  }

  private IntStream onGround() {
    return where(i -> blocks[i].mean() > LookBlock.DARKEST);
  }

  private double steepness(double energy, int i) {
    double mean = Math.max(LookBlock.DARKEST, blocks[i].mean());
    return Math.max(0, energy - noise) / (mean * mean);
  }

  private boolean isDeep(int i) {
    return blocks[i].depth(noise) > waves;
  }

  /** Speckle, grain, skin, cloth: more than a slope, and not the edge of two flat areas. */
  private boolean isRough(int i) {
    LookBlock b = blocks[i];
    double across = b.flattest() - noise;
    return !text[i]
        && b.deviation() >= DEVIATION
        && b.deviation() < TWO_TONES
        && b.between() > BETWEEN
        && across > ACROSS
        && steepness(b.flattest(), i) > steepness // an edge under waves is steep two ways, too
        && across > EVERY_WAY * (b.steepest() - noise);
  }

  /** A slide's gradient, and a wave, goes on as its neighbours do. */
  private boolean isBent(int i, Bend least) {
    if (!isSlope(i, least) || blocks[i].slope() < least.slope()) {
      return false;
    }
    int column = i % columns;
    return column > 0 && bends(i, i - 1, least)
        || column < columns - 1 && bends(i, i + 1, least)
        || i >= columns && bends(i, i - columns, least)
        || i + columns < blocks.length && bends(i, i + columns, least);
  }

  private boolean bends(int i, int neighbour, Bend least) {
    return isSlope(neighbour, least)
        && blocks[neighbour].slope() >= least.slope() / 2
        && blocks[i].bend(blocks[neighbour]) >= least.bend()
        && blocks[i].turn(blocks[neighbour]) >= least.turn();
  }

  private boolean isSlope(int i, Bend least) {
    return !text[i] && blocks[i].between() > least.between();
  }

  private IntStream where(IntPredicate test) {
    return IntStream.range(0, blocks.length).filter(i -> !text[i] && test.test(i));
  }

  private boolean[] map(IntPredicate test) {
    boolean[] map = new boolean[blocks.length];
    for (int i = 0; i < map.length; i++) {
      map[i] = test.test(i);
    }
    return map;
  }

  private double part(int count) {
    return count / (double) blocks.length;
  }

  /** Nothing can be said of a few. */
  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted.length < FEWEST_BLOCKS ? 0 : sorted[sorted.length / 2];
  }
}
