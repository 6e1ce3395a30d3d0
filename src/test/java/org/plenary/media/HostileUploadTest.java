package org.plenary.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever bytes arrive: a clean picture or a clean rejection, and the child lives on. */
class HostileUploadTest {
  private static Imaging imaging;

  @BeforeContainer
  static void start() {
    imaging = new Imaging();
  }

  @AfterContainer
  static void stop() {
    imaging.close();
  }

  @Property(tries = 300)
  void bytesBehindARealSignatureNeverDoHarm(@ForAll("signedNoise") byte[] upload) throws Exception {
    assertPreparedOrRejected(upload);
  }

  @Property(tries = 400)
  void damagedPicturesNeverDoHarm(@ForAll("damagedPictures") byte[] upload) throws Exception {
    assertPreparedOrRejected(upload);
  }

  private static void assertPreparedOrRejected(byte[] upload) throws Exception {
    OptionalLong before = imaging.pid();
    try {
      Prepared prepared = imaging.prepare(upload);
      BufferedImage shown = TestPictures.decoded(prepared.image());
      assertThat(shown.getWidth()).isEqualTo(prepared.width());
      assertThat(shown.getHeight()).isEqualTo(prepared.height());
    } catch (MediaRejected rejected) {
      assertThat(rejected.getMessage()).isNotBlank();
    }
    before.ifPresent(pid -> assertThat(imaging.pid()).hasValue(pid));
  }

  @Provide
  Arbitrary<byte[]> signedNoise() {
    Arbitrary<byte[]> signatures =
        Arbitraries.of(
                "\u00FF\u00D8\u00FF\u00E0",
                "\u00FF\u00D8\u00FF\u00C0\0\u0011",
                "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR",
                "GIF89a",
                "RIFF\u00FF\0\0\0WEBPVP8 ",
                "RIFF\u00FF\0\0\0WEBPVP8L",
                "RIFF\u00FF\0\0\0WEBPVP8X\n\0\0\0",
                "")
            .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMinSize(0).ofMaxSize(2000);
    return Combinators.combine(signatures, noise).as(TestPictures::joined);
  }

  @Provide
  Arbitrary<byte[]> damagedPictures() {
    Arbitrary<byte[]> pictures = Arbitraries.of(0, 1, 2, 3, 4, 5).map(HostileUploadTest::picture);
    Arbitrary<int[]> wounds = Arbitraries.integers().array(int[].class).ofMinSize(1).ofMaxSize(12);
    return Combinators.combine(pictures, wounds).as(HostileUploadTest::wounded);
  }

  private static byte[] picture(int which) {
    var plain = TestPictures.quarters(60, 40, BufferedImage.TYPE_INT_RGB);
    try {
      return switch (which) {
        case 0 -> TestPictures.encoded(plain, "jpeg");
        case 1 -> TestPictures.encoded(plain, "png");
        case 2 -> TestPictures.encoded(plain, "gif");
        case 3 -> TestPictures.resource("lossy.webp");
        case 4 -> TestPictures.resource("lossless.webp");
        default -> TestPictures.resource("animated.webp");
      };
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] wounded(byte[] whole, int[] wounds) {
    byte[] file = whole.clone();
    for (int wound : wounds) {
      file[Math.floorMod(wound >> 8, file.length)] = (byte) wound;
    }
    return file;
  }
}
