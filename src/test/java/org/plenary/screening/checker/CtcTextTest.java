package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CtcTextTest {
  private static final TextQuad QUAD = new TextQuad(0, 0, 1, 0, 100, 10, 1);
  private static final List<String> KEYS = List.of("a", "m", "L", "i", ",", "B");

  private final List<float[]> steps = new ArrayList<>();

  @Test
  void aSpaceThatTheNetworkHesitatedOverIsPutBack() {
    seen("a", .99).between(.2).seen("m", .99);

    assertThat(read().text()).isEqualTo("a m");
  }

  @Test
  void lettersThatStandTogetherStayTogether() {
    seen("a", .99).between(.01).seen("m", .99);

    assertThat(read().text()).isEqualTo("am");
  }

  @Test
  void behindAMarkLessDoubtIsEnough() {
    seen("a", .99).between(.01).seen(",", .99).between(.04).seen("m", .99);

    assertThat(read().text()).isEqualTo("a, m");
  }

  @Test
  void noSpaceIsPutBackTwice() {
    seen("a", .99).between(.2).seen(" ", .9).between(.2).seen("m", .99);

    assertThat(read().text()).isEqualTo("a m");
  }

  @Test
  void anAlphabetMayNameTheSpaceItself() {
    // given: blank, a, the space, m, and the space that every alphabet ends with
    float[] values = {0, 1, 0, 0, 0, .8f, 0, .2f, 0, 0, 0, 0, 0, 1, 0};

    LineReading line = new CtcText(List.of("a", " ", "m")).read(QUAD, values, 1);

    assertThat(line.text()).isEqualTo("a m");
  }

  @Test
  void spacesAndMarksDoNotMakeALineHardToRead() {
    seen("a", .98).seen(" ", .5).seen("m", .98).seen(",", .3);

    assertThat(read().confidence()).isGreaterThan(.95);
  }

  @Test
  void aCapitalBeginsAWordButABMayBeASharpS() {
    seen("m", .9).seen("a", .9).seen("L", .9).seen("a", .9).seen("i", .9).seen("B", .9);

    assertThat(read().text()).isEqualTo("ma LaiB");
  }

  @Test
  void everyCharacterHasAPlaceOnTheLine() {
    seen("a", .99).between(.2).seen("m", .99);

    LineReading line = read();

    assertThat(line.at()).hasSize(line.text().length()).isSorted();
  }

  private LineReading read() {
    int symbols = KEYS.size() + 2;
    float[] values = new float[steps.size() * symbols];
    for (int i = 0; i < steps.size(); i++) {
      System.arraycopy(steps.get(i), 0, values, i * symbols, symbols);
    }
    return new CtcText(KEYS).read(QUAD, values, 1);
  }

  private CtcTextTest seen(String key, double probability) {
    float[] step = new float[KEYS.size() + 2];
    step[key.equals(" ") ? KEYS.size() + 1 : KEYS.indexOf(key) + 1] = (float) probability;
    steps.add(step);
    return this;
  }

  /** A step where the network saw nothing, and a space with this probability. */
  private CtcTextTest between(double space) {
    float[] step = new float[KEYS.size() + 2];
    step[0] = (float) (1 - space);
    step[KEYS.size() + 1] = (float) space;
    steps.add(step);
    return this;
  }
}
