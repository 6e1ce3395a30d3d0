package org.plenary.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorLinesTest {
  @Test
  void aThrowableIsNamedWithoutItsMessage() {
    assertThat(ErrorLines.safePart("Exception in thread \"main\" java.lang.Error: MRN 12345"))
        .hasValue("java.lang.Error");
    assertThat(
            ErrorLines.safePart("Terminating due to java.lang.OutOfMemoryError: Java heap space"))
        .hasValue("java.lang.OutOfMemoryError");
  }

  @Test
  void stackFramesAndOurOwnLinesPassWhole() {
    String frame = "\tat org.plenary.media.Decoder.decode(Decoder.java:31)";
    assertThat(ErrorLines.safePart(frame)).hasValue(frame);
    assertThat(ErrorLines.safePart("plenary WARN X y")).hasValue("plenary WARN X y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Patient: Jane Roe, 01/02/1960", "at noon (ward 7): Jane Roe"})
  void everythingElseIsDropped(String line) {
    assertThat(ErrorLines.safePart(line)).isEmpty();
  }
}
