package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.model.Box;

class TurnTest {
  private static final int RED = 0xFF0000;

  @ParameterizedTest
  @EnumSource(Turn.class)
  void aBoxInTheTurnedPictureIsFoundAgainInThePictureAsItWas(Turn turn) {
    Pixels picture = new Pixels(new int[70 * 40], 70, 40);
    Box mark = new Box(50, 5, 12, 3);
    fill(picture, mark);

    Pixels turned = turn.apply(picture);

    assertThat(turn.back(markIn(turned), 70, 40)).isEqualTo(mark);
  }

  @ParameterizedTest
  @EnumSource(Turn.class)
  void aTurnAndHalfATurnMoreIsTheSameAsBothInTurn(Turn turn) {
    Pixels picture = new Pixels(new int[70 * 40], 70, 40);
    fill(picture, new Box(50, 5, 12, 3));

    assertThat(turn.andHalf().apply(picture).rgb())
        .isEqualTo(Turn.HALF.apply(turn.apply(picture)).rgb());
  }

  private static void fill(Pixels p, Box b) {
    for (int y = b.y(); y < b.y() + b.height(); y++) {
      for (int x = b.x(); x < b.x() + b.width(); x++) {
        p.rgb()[y * p.width() + x] = RED;
      }
    }
  }

  private static Box markIn(Pixels p) {
    int left = p.width();
    int top = p.height();
    int right = 0;
    int bottom = 0;
    for (int i = 0; i < p.rgb().length; i++) {
      if (p.rgb()[i] == RED) {
        left = Math.min(left, i % p.width());
        right = Math.max(right, i % p.width());
        top = Math.min(top, i / p.width());
        bottom = Math.max(bottom, i / p.width());
      }
    }
    return new Box(left, top, right - left + 1, bottom - top + 1);
  }
}
