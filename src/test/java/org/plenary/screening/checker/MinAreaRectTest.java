package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinAreaRectTest {
  @ParameterizedTest
  @ValueSource(ints = {-40, -10, 0, 5, 30, 44})
  void aTurnedRectangleIsFoundAgain(int degrees) {
    double angle = Math.toRadians(degrees);
    double[] xy = pointsIn(200, 30, angle);

    TextQuad quad = MinAreaRect.around(xy, .9);

    assertThat(quad.x()).isCloseTo(300, within(1.0));
    assertThat(quad.y()).isCloseTo(200, within(1.0));
    assertThat(quad.length()).isCloseTo(200, within(1.0));
    assertThat(quad.height()).isCloseTo(30, within(1.0));
    assertThat(quad.dx()).isCloseTo(Math.cos(angle), within(.02));
    assertThat(quad.dy()).isCloseTo(Math.sin(angle), within(.02));
  }

  /** The corners and a thousand points between them, around (300, 200). */
  private static double[] pointsIn(double length, double height, double angle) {
    Random random = new Random(1);
    double[] xy = new double[2 * 1004];
    for (int i = 0; i < 1004; i++) {
      double u = i < 4 ? (i & 1) - .5 : random.nextDouble() - .5;
      double v = i < 4 ? (i >> 1) - .5 : random.nextDouble() - .5;
      xy[2 * i] = 300 + u * length * Math.cos(angle) - v * height * Math.sin(angle);
      xy[2 * i + 1] = 200 + u * length * Math.sin(angle) + v * height * Math.cos(angle);
    }
    return xy;
  }
}
