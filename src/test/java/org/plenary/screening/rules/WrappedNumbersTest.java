package org.plenary.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.model.Box;

class WrappedNumbersTest {

  @Test
  void theNumberUnderItsLabelIsLiteratures() {
    // given
    List<String> lines = List.of("Farah L, et al. JAMA. 2015. PMID:", "32040824", "88004121");

    // when
    List<String> masked = WrappedNumbers.masked(lines, page(lines));

    // then
    assertThat(masked).containsExactly("Farah L, et al. JAMA. 2015. PMID:", "~~~~~~~~", "88004121");
  }

  @Test
  void aNumberUnderAnotherLineStays() {
    // given
    List<String> lines = List.of("Early antibiotics", "32040824");

    // when
    List<String> masked = WrappedNumbers.masked(lines, page(lines));

    // then
    assertThat(masked).isEqualTo(lines);
  }

  private static Page page(List<String> texts) {
    return new Page(
        IntStream.range(0, texts.size())
            .mapToObj(i -> new RecognisedLine(texts.get(i), .97, new Box(10, 10 + 40 * i, 300, 24)))
            .toList());
  }
}
