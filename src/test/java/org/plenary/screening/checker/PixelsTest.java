package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PixelsTest {
  private static Pixels grey(int width, int height, int... values) {
    return new Pixels(Arrays.stream(values).map(v -> v * 0x010101).toArray(), width, height);
  }

  private static int[] values(Pixels p) {
    return Arrays.stream(p.rgb()).map(rgb -> rgb & 255).toArray();
  }

  @Test
  void aPixelIsTheMeanOfThoseItStandsFor() {
    Pixels p = grey(4, 2, 0, 100, 10, 20, 200, 100, 30, 40);

    assertThat(values(p.averaged(2, 1))).containsExactly(100, 25);
  }

  @Test
  void aPixelBetweenTwoGoesToEachInPart() {
    Pixels p = grey(3, 3, 0, 90, 30, 0, 90, 30, 0, 90, 30);

    assertThat(values(p.averaged(2, 2))).containsExactly(30, 50, 30, 50);
  }

  @Test
  void coloursAreKeptApart() {
    Pixels p = new Pixels(new int[] {0xFF0000, 0x00FF00, 0x0000FF, 0x000000}, 2, 2);

    assertThat(p.averaged(1, 1).rgb()).containsExactly(0x404040);
  }

  @Test
  void noiseIsAveragedAwayAndTheBrightnessStays() {
    Random random = new Random(7);
    int[] noisy = random.ints(700 * 500, 60, 141).toArray();

    int[] small = values(grey(700, 500, noisy).averaged(160, 90));

    assertThat(Arrays.stream(small).average().orElseThrow()).isBetween(99., 101.);
    assertThat(Arrays.stream(small).min().orElseThrow()).isGreaterThan(75);
    assertThat(Arrays.stream(small).max().orElseThrow()).isLessThan(125);
  }
}
