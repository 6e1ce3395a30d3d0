package org.plenary.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 16, 4711, (1 << 20) - 1})
  void isReadAsItWasWrittenWhereverItStands(int number) {
    for (int before = 0; before < 20; before++) {
      byte[] text = bytes("x".repeat(before) + Mark.of(number) + " and more");

      int at = Mark.find(text, 0, text.length);

      assertThat(at).isEqualTo(before);
      assertThat(Mark.read(text, at)).isEqualTo(number);
    }
  }

  @Test
  void aTildeOfAWriterIsNone() {
    byte[] text = bytes("about ~20 patients or so");

    assertThat(Mark.read(text, Mark.find(text, 0, text.length))).isEqualTo(-1);
  }

  @Test
  void isFoundInACompressedMessageAsWell() {
    Deflater deflater = new Deflater(6, true);
    deflater.setInput(bytes(Mark.of(7) + "\n" + Mark.of(8)));
    byte[] out = new byte[100];
    int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH) - 4;
    deflater.end();

    int[] marks = new Inflated().marks(Arrays.copyOf(out, length), 0, length);

    assertThat(marks).containsExactly(7, 8);
  }
}
