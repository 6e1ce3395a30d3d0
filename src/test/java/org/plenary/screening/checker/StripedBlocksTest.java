package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.model.Box;
import org.plenary.screening.DrawnPicture;

class StripedBlocksTest {
  private static StripedBlocks of(DrawnPicture picture) {
    return StripedBlocks.of(Pixels.of(picture.image()), _ -> true);
  }

  @ParameterizedTest
  @EnumSource(
      value = BarcodeFormat.class,
      names = {"CODE_128", "QR_CODE", "DATA_MATRIX", "AZTEC", "PDF_417"})
  void everyKindOfBarcodeHasStripes(BarcodeFormat kind) {
    boolean flat = kind == BarcodeFormat.CODE_128 || kind == BarcodeFormat.PDF_417;
    DrawnPicture picture =
        DrawnPicture.slide("")
            .barcode(kind, 1100, 650, flat ? 300 : 90, flat ? 45 : 90, "48213377");

    StripedBlocks striped = of(picture);

    assertThat(striped.any(new Box(1090, 640, 320, 110))).isTrue();
    assertThat(striped.any(new Box(0, 0, 900, 500))).isFalse();
  }

  @Test
  void barsAndLinesOfAChartAreNone() {
    BufferedImage chart = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = chart.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 800, 600);
    g.setColor(Color.BLUE);
    for (int bar = 0; bar < 8; bar++) {
      g.fillRect(60 + bar * 90, 500 - bar * 50, 45, 50 + bar * 50);
    }
    g.setColor(Color.BLACK);
    g.drawLine(40, 550, 780, 550);
    g.drawLine(40, 30, 40, 550);
    g.dispose();

    StripedBlocks striped = StripedBlocks.of(Pixels.of(chart), _ -> true);

    assertThat(striped.any(new Box(0, 0, 800, 600))).isFalse();
  }

  @Test
  void blocksThatAreNotWorthALookHaveNone() {
    DrawnPicture picture =
        DrawnPicture.slide("").barcode(BarcodeFormat.QR_CODE, 1100, 650, 150, 150, "48213377");

    StripedBlocks striped = StripedBlocks.of(Pixels.of(picture.image()), block -> block.x() < 900);

    assertThat(striped.any(new Box(1000, 600, 300, 250))).isFalse();
  }
}
