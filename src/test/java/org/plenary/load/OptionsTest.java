package org.plenary.load;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--viewers abc | --viewers is a whole number, not abc",
        "--runs 0 | --runs is at least 1, not 0",
        "--viewers | --viewers needs a value, or is not known",
        "--viewers --sse | --viewers needs a value, or is not known",
        "--watchers 5 | --watchers is not known",
        "--peers nchan,foo | --peers knows nchan, ws, not foo",
        "--phases rate:fast | a phase has numbers behind its kind, not rate:fast",
      })
  void whatIsNotUnderstoodIsNamed(String line, String said) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.of(line.split(" ")))
        .withMessage(said);
  }
}
