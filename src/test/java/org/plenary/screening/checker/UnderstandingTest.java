package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.model.Box;
import org.plenary.model.Finding;
import org.plenary.model.Outcome;

class UnderstandingTest {
  private static final Pixels WHITE = new Pixels(white(640 * 360), 640, 360);
  private static final PictureLook PLAIN = PictureLook.of(WHITE, List.of());

  private static final String SLIDE = "Conclusions: early treatment reduced mortality";

  @Test
  void textThatIsNotUnderstoodOrNotReadIsWorthAnotherReading() {
    assertThat(of(read(SLIDE, .99), read("Zqxbrvw plorf", .8)).isAboutReading()).isTrue();
    assertThat(of(read(SLIDE, .99), read("Thank you", .6)).isAboutReading()).isTrue();
  }

  @Test
  void whatMayIdentifySomebodyIsNotReadAgainUntilItLooksHarmless() {
    Understanding named = of(read(SLIDE, .99), read(SLIDE, .99), read("Patient: John Smith", .7));

    assertThat(named.decision().outcome()).isNotEqualTo(Outcome.PASS);
    assertThat(named.isAboutReading()).isFalse();
  }

  @Test
  void aFaceIsNotReadAway() {
    Finding face = new Finding(FaceFinder.FACE, .5, new Box(0, 0, 10, 10));

    Understanding seen =
        Understanding.of(
            List.of(read(SLIDE, .99), read("Thank you", .6)), WHITE, PLAIN, List.of(face));

    assertThat(seen.isAboutReading()).isFalse();
  }

  @Test
  void aPieceOfATiltedLineGoesToAPersonAndTheTiltedLabelsOfAnAxisDoNot() {
    assertThat(of(read(SLIDE, .99), read(SLIDE, .99), tilted("March", .98)).decision())
        .isEqualTo(new Decision(Outcome.REVIEW, "turned"));
    assertThat(
            of(
                    read(SLIDE, .99),
                    read(SLIDE, .99),
                    tilted("March", .98),
                    tilted("April", .98),
                    tilted("May", .98))
                .decision()
                .outcome())
        .isEqualTo(Outcome.PASS);
    assertThat(
            of(
                    read(SLIDE, .99),
                    read(SLIDE, .99),
                    tilted("March", .98),
                    tilted("April", .98),
                    tilted("", 0))
                .decision()
                .reason())
        .isEqualTo("turned");
  }

  @Test
  void onlyDoubtfulLinesAreReadAgain() {
    Understanding seen = of(read(SLIDE, .99), read(SLIDE, .99), read("Thank you", .6));

    assertThat(seen.doubtful()).containsExactly(2);
  }

  @Test
  void whatLooksLikeANameGivesWayOnlyToASurerReading() {
    // given
    Understanding name = of(read(SLIDE, .99), read(SLIDE, .99), read("Wilfred Ackroyd", .85));
    assertThat(name.isAboutReading()).isTrue();

    // when
    var unsure = name.or(List.of(read(SLIDE, .99), read(SLIDE, .99), read("Methods", .8)));
    var sure = name.or(List.of(read(SLIDE, .99), read(SLIDE, .99), read("Methods", .95)));

    // then
    assertThat(unsure.get(2).text()).isEqualTo("Wilfred Ackroyd");
    assertThat(sure.get(2).text()).isEqualTo("Methods");
  }

  @Test
  void aNameThatWasReadWellIsNotDoubted() {
    Understanding name = of(read(SLIDE, .99), read(SLIDE, .99), read("Wilfred Ackroyd", .97));

    assertThat(name.decision().outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(name.isAboutReading()).isFalse();
  }

  private static Understanding of(LineReading... readings) {
    return Understanding.of(List.of(readings), WHITE, PLAIN, List.of());
  }

  private static int[] white(int pixels) {
    int[] rgb = new int[pixels];
    Arrays.fill(rgb, 0xFFFFFF);
    return rgb;
  }

  private static LineReading tilted(String text, double confidence) {
    TextQuad quad = new TextQuad(400, 200, .8, -.6, 60, 20, 1);
    return new LineReading(quad, text, confidence, read(text, confidence).at());
  }

  private static LineReading read(String text, double confidence) {
    double[] at =
        IntStream.range(0, text.length()).mapToDouble(i -> (double) i / text.length()).toArray();
    return new LineReading(new TextQuad(200, 100, 1, 0, 300, 20, 1), text, confidence, at);
  }
}
