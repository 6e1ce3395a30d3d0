package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordBeamTest {
  private static final List<String> KEYS = List.of("m", "e", "t", "i", "n", "g");
  private static final int SYMBOLS = KEYS.size() + 2;
  private static final Set<String> WORDS = Set.of("meeting", "mint");

  @Test
  void aLetterThatThePictureLeavesOpenMakesAWord() {
    // given: "meting" with a blank between two e that is nearly none
    float[] values = steps("m", "e", "?e", "e", "t", "i", "n", "g");

    // when, then
    assertThat(word("meting", values)).isEqualTo("meeting");
  }

  @Test
  void whatWasReadClearlyStays() {
    assertThat(word("meting", steps("m", "e", "t", "i", "n", "g"))).isEqualTo("meting");
    assertThat(word("ment", steps("m", "e", "n", "t"))).isEqualTo("ment");
  }

  @Test
  void whatIsNoWordEitherWayStays() {
    assertThat(word("tigme", steps("t", "i", "g", "m", "?e", "e"))).isEqualTo("tigme");
  }

  private static String word(String read, float[] values) {
    return new WordBeam(KEYS, values).word(read, 0, values.length / SYMBOLS, WORDS::contains);
  }

  /** One step a letter, beyond doubt; "?e" is an e or, a little less likely, a blank. */
  private static float[] steps(String... letters) {
    float[] values = new float[letters.length * SYMBOLS];
    for (int step = 0; step < letters.length; step++) {
      String letter = letters[step];
      boolean open = letter.startsWith("?");
      int symbol = KEYS.indexOf(open ? letter.substring(1) : letter) + 1;
      values[step * SYMBOLS + symbol] = open ? .6f : .98f;
      values[step * SYMBOLS] = open ? .4f : .02f;
    }
    return values;
  }
}
