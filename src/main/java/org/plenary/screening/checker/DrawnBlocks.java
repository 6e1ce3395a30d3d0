package org.plenary.screening.checker;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which shaded blocks of a picture are surely drawn: clouds of points, bundles of lines, bands,
 * grids of colours. Such a figure has the slide's ground between its marks, few clear colours, and
 * sharp edges; a photograph or a scan has a little of every tone. Seven measures of a block with
 * its neighbours say that together, weighed by a small forest of decision trees, which has learned
 * from drawn and from clinical pictures.
 *
 * <p>A scan's rim stands on the slide's ground, too. So a block is only taken for drawn where no
 * block around it looks photographed.
 */
final class DrawnBlocks {
  private static final SmallForest FOREST = SmallForest.read("/screening/drawn-blocks.txt");
  private static final double SURE = 1;
  private static final double PERHAPS_PHOTOGRAPHED = .5;
  private static final double MOST_DOUBTFUL = .0015; // part of the picture
  private static final double NOT_ASKED = 1e6;
  private static final int REACH = 2; // blocks
  private static final int MOST_AWAY = 442; // of two colours
  private static final double ALIKE = .96; // cosine

  private final Pixels fine;
  private final SlideGround ground;
  private final LookBlock[] blocks;
  private final int columns;
  private final int rows;
  private final Tones[] tones;
  private final double[] scores;

  private DrawnBlocks(Pixels fine, SlideGround ground, LookBlock[] blocks, int columns) {
    this.fine = fine;
    this.ground = ground;
    this.blocks = blocks;
    this.columns = columns;
    rows = blocks.length / columns;
    tones = new Tones[blocks.length];
    scores = new double[blocks.length];
  }

  /**
   * @param fine a copy of the picture in twice the size of that of the blocks
   * @param shaded the blocks to judge
   */
  static DrawnBlocks of(
      Pixels fine, SlideGround ground, LookBlock[] blocks, int columns, boolean[] shaded) {
    DrawnBlocks figures = new DrawnBlocks(fine, ground, blocks, columns);
    for (int i = 0; i < blocks.length; i++) {
      figures.scores[i] =
          !shaded[i] ? NOT_ASKED : ground.exists() ? FOREST.score(figures.measures(i)) : -NOT_ASKED;
    }
    return figures;
  }

  /**
   * The blocks that are surely drawn: none where a good part of the picture may be a photograph.
   */
  boolean[] drawn() {
    boolean[] drawn = new boolean[scores.length];
    if (area(PERHAPS_PHOTOGRAPHED) > MOST_DOUBTFUL) {
      return drawn;
    }
    for (int i = 0; i < scores.length; i++) {
      drawn[i] =
          scores[i] != NOT_ASKED
              && scores[i] > SURE
              && around(i, REACH).allMatch(n -> scores[n] > PERHAPS_PHOTOGRAPHED);
    }
    return drawn;
  }

  /** Whether there is a ground to compare a block with. */
  boolean areOnGround() {
    return ground.exists();
  }

  private double area(double below) {
    boolean[] map = new boolean[scores.length];
    for (int i = 0; i < map.length; i++) {
      map[i] = scores[i] < below;
    }
    return ShadedAreas.largest(map, columns, rows) / (double) map.length;
  }

  private IntStream around(int block, int reach) {
    int left = Math.max(0, block % columns - reach);
    int right = Math.min(columns - 1, block % columns + reach);
    int top = Math.max(0, block / columns - reach);
    int bottom = Math.min(rows - 1, block / columns + reach);
    return IntStream.rangeClosed(top, bottom)
        .flatMap(row -> IntStream.rangeClosed(left, right).map(column -> row * columns + column));
  }

  /**
   * Of a block with those around it: the least part that the ground has of a corner; how clear the
   * colours of the marks are; how much lies midway between ground and marks; how sharp it is; how
   * deep its shades are; the ground's brightness; and how many of the marks' pixels differ from the
   * ground in one direction.
   */
  float[] measures(int block) {
    List<Tones> window = around(block, 1).mapToObj(this::tones).toList();
    int marks = 0;
    double chroma = 0;
    double sharpness = 0;
    double[] direction = new double[3];
    for (Tones t : window) {
      marks += Tones.PIXELS - t.ground();
      chroma += t.chroma();
      sharpness += t.sharpness() / window.size();
      for (int k = 0; k < 3; k++) {
        direction[k] += t.direction()[k];
      }
    }
    double far = far(window);
    double between = 0;
    double alike = 0;
    double length = Math.hypot(Math.hypot(direction[0], direction[1]), direction[2]);
    for (Tones t : window) {
      between += t.between(.3 * far, .75 * far);
      alike += t.alike(direction, ALIKE * length);
    }
    float[] colour = ground.at(block);
    return new float[] {
      (float) leastCorner(block),
      (float) (chroma / Math.max(1, marks) / 255),
      (float) (between / (window.size() * Tones.PIXELS)),
      (float) (sharpness / Math.max(8, far)),
      (float) (blocks[block].deviation() / 255),
      (.3f * colour[0] + .59f * colour[1] + .11f * colour[2]) / 255,
      marks == 0 ? 1 : (float) (alike / marks)
    };
  }

  private Tones tones(int block) {
    if (tones[block] == null) {
      int left = block % columns * Tones.SIDE;
      int top = block / columns * Tones.SIDE;
      tones[block] = Tones.of(fine, left, top, ground.at(block));
    }
    return tones[block];
  }

  /** How far the marks are from the ground, all but a twentieth. */
  private static double far(List<Tones> window) {
    int[] counts = new int[MOST_AWAY];
    window.forEach(t -> t.count(counts));
    int above = Arrays.stream(counts).sum() / 20;
    int far = counts.length;
    for (int seen = 0; far > 1 && seen <= above; ) {
      seen += counts[--far];
    }
    return far;
  }

  private double leastCorner(int block) {
    double least = 1;
    for (int dy = -1; dy <= 1; dy += 2) {
      for (int dx = -1; dx <= 1; dx += 2) {
        int[] corner = {part(block, dx, 0), part(block, 0, dy), part(block, dx, dy)};
        int known = (int) Arrays.stream(corner).filter(p -> p >= 0).count();
        int sum = Arrays.stream(corner).filter(p -> p >= 0).sum();
        least = known == 0 ? least : Math.min(least, sum / (double) (known * Tones.PIXELS));
      }
    }
    return least;
  }

  /** How many pixels of a neighbour are the ground's, or -1 beyond the picture. */
  private int part(int block, int dx, int dy) {
    int column = block % columns + dx;
    int row = block / columns + dy;
    return column < 0 || row < 0 || column >= columns || row >= rows
        ? -1
        : tones(row * columns + column).ground();
  }
}
