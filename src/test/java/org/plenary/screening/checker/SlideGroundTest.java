package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SlideGroundTest {
  private static final int COLUMNS = 50;
  private static final int ROWS = 30;

  private static SlideGround ground(Consumer<Graphics2D> drawing) {
    var image =
        new BufferedImage(
            COLUMNS * LookBlock.SIDE, ROWS * LookBlock.SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    drawing.accept(g);
    g.dispose();
    Pixels pixels = Pixels.of(image);
    LookBlock[] blocks = new LookBlock[COLUMNS * ROWS];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] =
          LookBlock.of(pixels, i % COLUMNS * LookBlock.SIDE, i / COLUMNS * LookBlock.SIDE, 1);
    }
    return SlideGround.of(pixels, blocks, new boolean[blocks.length], COLUMNS);
  }

  @Test
  void theGroundOfASmallSlideIsFoundInALargeDarkHall() {
    SlideGround ground =
        ground(g -> {
          g.setColor(new Color(20, 20, 20));
          g.fillRect(0, 0, 400, 240);
          g.setColor(new Color(200, 210, 220));
          g.fillRect(80, 80, 160, 80);
        });

    assertThat(ground.exists()).isTrue();
    assertThat(ground.at(15 * COLUMNS + 15)).containsExactly(200, 210, 220);
    assertThat(ground.away(15 * COLUMNS + 15)).isZero();
    assertThat(ground.away(15 * COLUMNS + 35)).isEqualTo(6);
  }

  @Test
  void underAFigureTheGroundIsAsBesideItThoughTheLightFades() {
    SlideGround ground =
        ground(g -> {
          g.setPaint(new GradientPaint(0, 0, Color.WHITE, 400, 0, new Color(120, 120, 120)));
          g.fillRect(0, 0, 400, 240);
          g.setColor(Color.RED);
          g.fillRect(320, 80, 40, 40);
        });

    assertThat(ground.at(12 * COLUMNS + 42)[1]).isBetween(125f, 155f);
    assertThat(ground.at(12 * COLUMNS + 2)[1]).isGreaterThan(235);
  }

  @Test
  void aPictureWithoutAnyLightFlatPartHasNone() {
    assertThat(ground(_ -> {}).exists()).isFalse();
  }
}
