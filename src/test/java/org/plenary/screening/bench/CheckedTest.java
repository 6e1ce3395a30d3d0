package org.plenary.screening.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.model.Box;
import org.plenary.model.Finding;
import org.plenary.model.Outcome;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Level;
import org.plenary.screening.bench.draw.Photo;
import org.plenary.screening.bench.draw.Word;

class CheckedTest {
  private static final Word NAME = new Word("Okonkwo", "name", new Box(100, 100, 200, 40));
  private static final Word PLAIN = new Word("lactate", "-", new Box(100, 300, 200, 40));
  private static final Word CODE = new Word("#QR_CODE", "barcode", new Box(500, 300, 90, 90));

  private static Checked checked(Outcome outcome, Finding... findings) {
    Plan plan = new Plan(0, TemplateSet.DEV.templates.getFirst(), Level.L0, Language.EN, 1);
    Photo photo = new Photo(new byte[0], "png", 800, 600, List.of(NAME, PLAIN, CODE), List.of());
    return new Checked(
        new Labelled(plan, photo),
        outcome,
        "reason",
        Arrays.asList(findings),
        List.of(),
        1,
        Map.of());
  }

  @Test
  void anIdentifierNeedsABoxOverHalfOfIt() {
    // when
    Checked most = checked(Outcome.REVIEW, new Finding("name", .9, new Box(90, 90, 150, 60)));
    Checked little = checked(Outcome.REVIEW, new Finding("name", .9, new Box(90, 90, 60, 60)));
    // then
    assertThat(most.uncoveredWords()).isEmpty();
    assertThat(little.uncoveredWords()).containsExactly(NAME);
  }

  @Test
  void twoBoxesMayCoverAWordTogether() {
    assertThat(
            checked(
                    Outcome.REVIEW,
                    new Finding("name", .9, new Box(90, 90, 70, 60)),
                    new Finding("name", .9, new Box(250, 90, 70, 60)))
                .uncoveredWords())
        .isEmpty();
  }

  @Test
  void textCountsBeforeABarcodeAndABarcodeBeforeTheLook() {
    // given
    Finding name = new Finding("name", .6, NAME.box());
    Finding code = new Finding("barcode", .9, CODE.box());
    // then
    assertThat(checked(Outcome.BLOCKED, code, name).by()).isEqualTo("text");
    assertThat(checked(Outcome.BLOCKED, code).by()).isEqualTo("barcode");
    assertThat(checked(Outcome.REVIEW).by()).isEqualTo("look");
    assertThat(checked(Outcome.PASS).by()).isEqualTo("passed");
  }
}
