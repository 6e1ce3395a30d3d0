package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.model.Box;
import org.plenary.model.Finding;
import org.plenary.model.Outcome;

class DecisionTest {
  private static final PictureLook PLAIN =
      PictureLook.of(new Pixels(white(640 * 360), 640, 360), List.of());

  private final List<LineReading> lines =
      Stream.of("Results", "Conclusion").map(DecisionTest::wellRead).toList();

  @Test
  void onlyTextThatIsNotUnderstoodOrNotReadIsReadOnceMore() {
    assertThat(decision("unclear").isAboutReading()).isTrue();
    assertThat(decision("unreadable", "unclear").isAboutReading()).isTrue();
  }

  @Test
  void whatMayIdentifySomebodyIsNotReadAgainUntilItLooksHarmless() {
    Decision name = decision("unclear", "name");

    assertThat(name.outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(name.isAboutReading()).isFalse();
    assertThat(decision("unreadable", "face").isAboutReading()).isFalse();
  }

  private Decision decision(String... categories) {
    List<Finding> findings =
        Stream.of(categories).map(each -> new Finding(each, .5, new Box(0, 0, 10, 10))).toList();
    return Decision.of(findings, lines, PLAIN);
  }

  private static int[] white(int pixels) {
    int[] rgb = new int[pixels];
    Arrays.fill(rgb, 0xFFFFFF);
    return rgb;
  }

  private static LineReading wellRead(String text) {
    return new LineReading(
        new TextQuad(50, 10, 1, 0, 100, 10, 1), text, .99, new double[text.length()]);
  }
}
