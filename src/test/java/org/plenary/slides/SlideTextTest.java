package org.plenary.slides;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SlideTextTest {
  @Test
  void keepsLinesAndDropsTheirPadding() {
    assertThat(SlideText.normalised("  Lactate \u00A0 clearance \r\n\r\n\r\n\r\n\t a \t b\n"))
        .isEqualTo("Lactate clearance\n\na b");
  }

  @Test
  void dropsWhatADatabaseOrAScreenCouldStumbleOver() {
    assertThat(SlideText.normalised("a\0b\uD800c\u202Ed\u00ADe\u0007")).isEqualTo("abcde");
  }

  @Test
  void keepsExponentsAndAccents() {
    assertThat(SlideText.normalised("10\u00B2 m\u00B2, cafe\u0301")).isEqualTo("10² m², café");
  }

  @Test
  void isCutBetweenCharacters() {
    String cut = SlideText.normalised("x".repeat(SlideText.MAX_CHARS - 1) + "😀😀");

    assertThat(cut).isEqualTo("x".repeat(SlideText.MAX_CHARS - 1));
  }

  @Property
  void normalisingTwiceChangesNothing(@ForAll String raw) {
    String once = SlideText.normalised(raw);

    assertThat(SlideText.normalised(once)).isEqualTo(once);
  }
}
