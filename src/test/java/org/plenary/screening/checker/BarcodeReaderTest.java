package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.model.Box;
import org.plenary.screening.DrawnPicture;

class BarcodeReaderTest {
  private static List<BarcodeReader.Barcode> read(DrawnPicture picture) {
    Pixels pixels = Pixels.of(picture.image());
    return BarcodeReader.read(pixels, BusyBlocks.of(pixels, List.of()));
  }

  @ParameterizedTest
  @EnumSource(
      value = BarcodeFormat.class,
      names = {"CODE_128", "QR_CODE", "DATA_MATRIX", "AZTEC", "PDF_417"})
  void aRecordNumberInABarcodeIsFoundInTheCornerOfAPicture(BarcodeFormat kind) {
    boolean flat = kind == BarcodeFormat.CODE_128 || kind == BarcodeFormat.PDF_417;
    DrawnPicture picture =
        DrawnPicture.slide("")
            .barcode(kind, 80, 700, flat ? 440 : 150, flat ? 90 : 150, "48213377");

    List<BarcodeReader.Barcode> found = read(picture);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().finding().category()).isEqualTo("barcode");
    assertThat(found.getFirst().finding().score()).isGreaterThanOrEqualTo(.85);
    assertThat(covers(found.getFirst().finding().box(), 140, 740)).isTrue();
  }

  @Test
  void aWebAddressIsALinkWithItsText() {
    DrawnPicture picture =
        DrawnPicture.cleanSlide()
            .barcode(BarcodeFormat.QR_CODE, 1350, 650, 180, 180, "https://example.org/trial");

    List<BarcodeReader.Barcode> found = read(picture);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().text()).isEqualTo("https://example.org/trial");
    assertThat(found.getFirst().finding().category()).isEqualTo("link");
  }

  @Test
  void aCodeThatFillsThePictureIsFoundToo() {
    DrawnPicture picture =
        DrawnPicture.slide("").barcode(BarcodeFormat.QR_CODE, 350, 0, 880, 880, "48213377");

    assertThat(read(picture)).hasSize(1);
  }

  @Test
  void aSlideWithoutBarcodesHasNone() {
    assertThat(read(DrawnPicture.cleanSlide())).isEmpty();
  }

  private static boolean covers(Box b, int x, int y) {
    return b.x() <= x && x < b.x() + b.width() && b.y() <= y && y < b.y() + b.height();
  }
}
