package org.plenary.screening.checker;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.HybridBinarizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.model.Box;
import org.plenary.model.Finding;

/**
 * Finds barcodes, in the whole picture and in overlapping windows, because ZXing looks for some
 * kinds at the centre only. A QR code with a web address is ordinary on a slide; anything else may
 * be a wristband's or a label's.
 */
final class BarcodeReader {
  private static final int LARGEST_SIDE = 1600;
  private static final int WINDOWS = 3;
  private static final double WINDOW = .5;
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(
              BarcodeFormat.QR_CODE,
              BarcodeFormat.DATA_MATRIX,
              BarcodeFormat.AZTEC,
              BarcodeFormat.PDF_417,
              BarcodeFormat.CODE_128,
              BarcodeFormat.CODE_39,
              BarcodeFormat.CODABAR,
              BarcodeFormat.ITF));

  private BarcodeReader() {}

  static List<Finding> read(Pixels picture) {
    double shrink =
        Math.min(1, (double) LARGEST_SIDE / Math.max(picture.width(), picture.height()));
    Pixels p =
        shrink == 1
            ? picture
            : picture.resized((int) (picture.width() * shrink), (int) (picture.height() * shrink));
    LuminanceSource source = new RGBLuminanceSource(p.width(), p.height(), p.rgb());
    Map<String, Finding> found = new LinkedHashMap<>();
    decode(source, 0, 0, shrink, found);
    int w = (int) (p.width() * WINDOW);
    int h = (int) (p.height() * WINDOW);
    for (int row = 0; row < WINDOWS; row++) {
      for (int column = 0; column < WINDOWS; column++) {
        int x = (p.width() - w) * column / (WINDOWS - 1);
        int y = (p.height() - h) * row / (WINDOWS - 1);
        decode(source.crop(x, y, w, h), x, y, shrink, found);
      }
    }
    return new ArrayList<>(found.values());
  }

  private static void decode(
      LuminanceSource source, int x, int y, double shrink, Map<String, Finding> found) {
    try {
      Result result =
          new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS);
      double score = score(result);
      if (score > 0) {
        found.putIfAbsent(
            result.getBarcodeFormat() + result.getText(),
            new Finding("barcode", score, box(result.getResultPoints(), x, y, shrink)));
      }
    } catch (NotFoundException e) {
      // No barcode here, which is the usual case.
    }
  }

  private static double score(Result result) {
    String text = result.getText();
    if (result.getBarcodeFormat() != BarcodeFormat.QR_CODE) {
      return .9;
    }
    if (text.matches("(?i)https?://\\S+|www\\.\\S+")) {
      return 0;
    }
    return text.chars().filter(Character::isDigit).count() >= 5 ? .9 : .6;
  }

  /** Result points are finder centres or the ends of a scan line, so the box is grown. */
  private static Box box(ResultPoint[] points, int x, int y, double shrink) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    for (ResultPoint p : points) {
      if (p == null) {
        continue;
      }
      left = Math.min(left, p.getX());
      right = Math.max(right, p.getX());
      top = Math.min(top, p.getY());
      bottom = Math.max(bottom, p.getY());
    }
    double grow = .25 * Math.max(right - left, bottom - top);
    return new Box(
        (int) Math.max(0, (left + x - grow) / shrink),
        (int) Math.max(0, (top + y - grow) / shrink),
        (int) ((right - left + 2 * grow) / shrink),
        (int) ((bottom - top + 2 * grow) / shrink));
  }
}
