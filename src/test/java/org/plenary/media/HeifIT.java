package org.plenary.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plenary.media.TestPictures.BLUE;
import static org.plenary.media.TestPictures.GREEN;
import static org.plenary.media.TestPictures.RED;
import static org.plenary.media.TestPictures.YELLOW;
import static org.plenary.media.TestPictures.quarter;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.demo.ExifSegment;
import org.plenary.media.MediaRejected.Reason;
import org.plenary.sandbox.ChildFolders;

/** The pictures of many phones, written by libheif's own encoder. */
@Timeout(120)
class HeifIT {
  private static final List<String> ENCODE_HEIC = List.of("heif-enc", "-q", "90");
  private static final List<String> ENCODE_AVIF = List.of("heif-enc", "-A", "-q", "90");

  private static Imaging imaging;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    imaging = new Imaging();
  }

  @AfterAll
  static void stop() {
    imaging.close();
  }

  private byte[] encoded(byte[] jpeg, List<String> encoder) throws Exception {
    Path in = Files.write(folder.resolve("in.jpg"), jpeg);
    Path out = folder.resolve("out.heif");
    List<String> command = new ArrayList<>(encoder);
    command.addAll(List.of(in.toString(), "-o", out.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readAllBytes(out);
  }

  private static void assertQuarters(BufferedImage picture) {
    Color[] expected = {RED, GREEN, BLUE, YELLOW};
    for (int i = 0; i < 4; i++) {
      Color actual = quarter(picture, i % 2, i / 2);
      assertThat(Math.abs(actual.getRed() - expected[i].getRed())).isLessThan(20);
      assertThat(Math.abs(actual.getGreen() - expected[i].getGreen())).isLessThan(20);
      assertThat(Math.abs(actual.getBlue() - expected[i].getBlue())).isLessThan(20);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"heic", "avif"})
  void isStoredAsAJpegWithoutMetadata(String kind) throws Exception {
    byte[] photo =
        new ExifSegment(1, "Handheld", "Ward", "2026:11:22 09:00:00", 51.47, -0.45)
            .insertedInto(TestPictures.jpeg(160, 120));

    Prepared prepared =
        imaging.prepare(encoded(photo, kind.equals("heic") ? ENCODE_HEIC : ENCODE_AVIF));

    assertThat(prepared.contentType()).isEqualTo("image/jpeg");
    assertQuarters(TestPictures.decoded(prepared.image()));
    assertThat(new String(prepared.image(), ISO_8859_1)).doesNotContain("Exif", "Handheld");
  }

  @Test
  void aCutOffOneIsBrokenAndTheChildLivesOn() throws Exception {
    byte[] whole = encoded(TestPictures.jpeg(160, 120), ENCODE_HEIC);
    imaging.prepare(whole);
    long pid = imaging.pid().orElseThrow();

    var rejected =
        catchThrowableOfType(
            MediaRejected.class, () -> imaging.prepare(Arrays.copyOf(whole, whole.length / 2)));

    assertThat(rejected.reason()).isEqualTo(Reason.BROKEN);
    assertThat(imaging.pid()).hasValue(pid);
  }

  @ParameterizedTest
  @CsvSource({"heic, HEIC", "avif, AVIF"})
  void withoutTheConverterItIsRefusedWithASentenceThatHelps(String brand, String word)
      throws IOException {
    byte[] file = ("\0\0\0\u0018ftyp" + brand + "\0\0\0\0").getBytes();
    try (Imaging without = new Imaging(ChildFolders.ofSystem(), folder.toString())) {
      var rejected = catchThrowableOfType(MediaRejected.class, () -> without.prepare(file));

      assertThat(rejected.reason()).isEqualTo(Reason.UNSUPPORTED);
      assertThat(rejected).hasMessageContaining(word).hasMessageContaining("send");
    }
  }
}
