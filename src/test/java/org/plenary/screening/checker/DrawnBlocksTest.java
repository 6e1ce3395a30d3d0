package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawnBlocksTest {
  private static final int COLUMNS = 50;
  private static final int ROWS = 28;

  /** Of a slide on white, all blocks that are rough are asked about. */
  private static DrawnBlocks judged(Consumer<Graphics2D> drawing) {
    var image = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 1600, 900);
    drawing.accept(g);
    g.dispose();
    Pixels picture = Pixels.of(image);
    Pixels small = picture.resized(400, 225);
    LookBlock[] blocks =
        IntStream.range(0, COLUMNS * ROWS)
            .mapToObj(i ->
                LookBlock.of(small, i % COLUMNS * LookBlock.SIDE, i / COLUMNS * LookBlock.SIDE, 1))
            .toArray(LookBlock[]::new);
    boolean[] shaded = new boolean[blocks.length];
    for (int i = 0; i < shaded.length; i++) {
      shaded[i] = blocks[i].deviation() > 7 && blocks[i].between() > .3;
    }
    return DrawnBlocks.of(
        picture.resized(800, 450),
        SlideGround.of(small, blocks, new boolean[blocks.length], COLUMNS),
        blocks,
        COLUMNS,
        shaded);
  }

  private static long count(boolean[] map) {
    return IntStream.range(0, map.length).filter(i -> map[i]).count();
  }

  private static void points(Graphics2D g) {
    Random random = new Random(5);
    g.setColor(new Color(40, 90, 200));
    for (int i = 0; i < 1800; i++) {
      int x = (int) (450 + 110 * random.nextGaussian());
      g.fillOval(x, (int) (450 + 110 * random.nextGaussian()), 5, 5);
    }
  }

  private static void film(Graphics2D g) {
    Random random = new Random(7);
    for (int i = 0; i < 60 * 60; i++) {
      int grey =
          Math.clamp((int) (90 + 40 * Math.sin(i * .002) + 30 * random.nextGaussian()), 0, 255);
      g.setColor(new Color(grey, grey, grey));
      g.fillRect(1000 + i % 60 * 6, 300 + i / 60 * 6, 6, 6);
    }
  }

  @Test
  void aCloudOfPointsIsDrawn() {
    DrawnBlocks blocks = judged(DrawnBlocksTest::points);

    assertThat(count(blocks.drawn())).as("six would hold the slide").isGreaterThan(6);
  }

  @Test
  void aGrainyFilmIsPhotographed() {
    DrawnBlocks blocks = judged(DrawnBlocksTest::film);

    assertThat(count(blocks.drawn())).isZero();
  }

  @Test
  void besideAFilmNothingIsTakenForDrawn() {
    DrawnBlocks blocks =
        judged(g -> {
          points(g);
          film(g);
        });

    assertThat(count(blocks.drawn())).isZero();
  }
}
