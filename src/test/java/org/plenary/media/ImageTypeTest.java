package org.plenary.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.media.MediaRejected.Reason;

class ImageTypeTest {
  @Test
  void knowsPicturesByTheirFirstBytes() throws Exception {
    assertThat(ImageType.of(TestPictures.jpeg(8, 8))).isEqualTo(ImageType.JPEG);
    assertThat(ImageType.of(TestPictures.png(8, 8))).isEqualTo(ImageType.PNG);
    assertThat(ImageType.of("GIF89a........".getBytes(ISO_8859_1))).isEqualTo(ImageType.GIF);
    assertThat(ImageType.of(TestPictures.resource("lossy.webp"))).isEqualTo(ImageType.WEBP);
  }

  @ParameterizedTest
  @CsvSource({
    "HEIC, '\0\0\0\u0018ftypheic\0\0\0\0'",
    "HEIC, '\0\0\0\u0018ftypmif1\0\0\0\0'",
    "AVIF, '\0\0\0\u0018ftypavif\0\0\0\0'",
    "Videos, '\0\0\0\u0018ftypmp42\0\0\0\0'",
    "Videos, '\u001AE\u00DF\u00A3webm'",
    "Videos, 'RIFF....AVI LIST'",
    "Videos, '\0\0\0\u0014ftypqt  \0\0\0\0'",
    "Videos, '\0\0\u0001\u00BA....'",
    "PDF, '%PDF-1.7'",
    "SVG, '<svg xmlns='",
    "SVG, '<?xml version=\"1.0\"?><!-- x --><svg>'",
    "TIFF, 'II*\0....'",
    "TIFF, 'MM\0*....'",
    "TIFF, 'II+\0....'",
    "BMP, 'BM......'",
    "not a picture, 'MZ......'",
    "not a picture, ''",
  })
  void refusesTheRestInWordsThatHelp(String word, String start) {
    // when
    var rejected =
        catchThrowableOfType(MediaRejected.class, () -> ImageType.of(start.getBytes(ISO_8859_1)));

    // then
    assertThat(rejected.reason()).isEqualTo(Reason.UNSUPPORTED);
    assertThat(rejected).hasMessageContaining(word);
  }

  @Test
  void aDrawingIsKnownBehindTheLongCommentOfItsProgram() {
    // given
    String file = "<?xml version=\"1.0\"?><!-- " + "drawn by a program ".repeat(300) + "--><svg>";

    // when
    var rejected =
        catchThrowableOfType(MediaRejected.class, () -> ImageType.of(file.getBytes(ISO_8859_1)));

    // then
    assertThat(rejected).hasMessageContaining("SVG");
  }

  @Test
  void aDicomFileIsRefusedEvenBehindThePreambleOfAJpeg() {
    // given
    byte[] file = TestPictures.jpeg(64, 64);
    System.arraycopy("DICM".getBytes(ISO_8859_1), 0, file, 128, 4);

    // when
    var rejected = catchThrowableOfType(MediaRejected.class, () -> ImageType.of(file));

    // then
    assertThat(rejected).hasMessageContaining("de-identified");
  }
}
