package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class EvenGroundTest {
  private static Pixels grey(IntUnaryOperator brightness) {
    int[] rgb = new int[60 * 60];
    for (int i = 0; i < rgb.length; i++) {
      int v = brightness.applyAsInt(i);
      rgb[i] = new Color(v, v, v).getRGB();
    }
    return new Pixels(rgb, 60, 60);
  }

  @Test
  void linesOnAGroundLeaveMostOfIt() {
    Pixels chart = grey(i -> i / 60 % 10 < 2 ? 30 : 240);

    assertThat(EvenGround.part(chart)).isBetween(.79, .81);
  }

  @Test
  void wavesOverAGroundLeaveItTheGround() {
    Pixels chart = grey(i -> i / 60 % 10 < 2 ? 30 : (int) (220 + 12 * Math.sin(i % 60 / 2.)));

    assertThat(EvenGround.part(chart)).isGreaterThan(.7);
  }

  @Test
  void shadesHaveNoGround() {
    Pixels face = grey(i -> 60 + 2 * (i % 60) + i / 60);

    assertThat(EvenGround.part(face)).isLessThan(.35);
  }

  @Test
  void shadesInTheDarkHaveNoGround() {
    Pixels face = grey(i -> (60 + 2 * (i % 60) + i / 60) / 6);

    assertThat(EvenGround.part(face)).isLessThan(.4);
  }
}
