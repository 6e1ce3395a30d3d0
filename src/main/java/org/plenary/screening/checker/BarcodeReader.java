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
import java.util.stream.Stream;
import org.plenary.model.Box;
import org.plenary.model.Finding;

/**
 * Finds barcodes, in the whole picture and in overlapping windows, because ZXing looks for some
 * kinds at the centre only. A QR code with a web address is ordinary on a slide, and moderators may
 * see where it leads; anything else may be a wristband's or a label's.
 */
final class BarcodeReader {
  /** A web address, which holds nothing back. */
  static final String LINK = "link";

  private static final int LARGEST_SIDE = 1600;
  private static final int WINDOWS = 3;
  private static final double WINDOW = .5;
  private static final int SMALLEST = 40;
  private static final int MOST_ALONE = 8;
  // Found wherever it is, but slowly, so it is not looked for in windows.
  private static final List<BarcodeFormat> SLOW = List.of(BarcodeFormat.PDF_417);
  private static final List<BarcodeFormat> OTHERS =
      List.of(
          BarcodeFormat.QR_CODE,
          BarcodeFormat.DATA_MATRIX,
          BarcodeFormat.AZTEC,
          BarcodeFormat.CODE_128,
          BarcodeFormat.CODE_39,
          BarcodeFormat.CODABAR,
          BarcodeFormat.ITF);
  private static final Map<DecodeHintType, Object> WINDOW_HINTS = hints(OTHERS);
  private static final Map<DecodeHintType, Object> WHOLE_HINTS =
      hints(Stream.concat(OTHERS.stream(), SLOW.stream()).toList());
  // A code may be so large that its squares are no stripes; others are never drawn like that.
  private static final Map<DecodeHintType, Object> LARGE_HINTS =
      hints(List.of(BarcodeFormat.QR_CODE));

  private BarcodeReader() {}

  private static Map<DecodeHintType, Object> hints(List<BarcodeFormat> kinds) {
    return Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, kinds);
  }

  /** What it says, and what that means. */
  record Barcode(String text, Finding finding) {}

  /**
   * @param busy where there is more than a flat ground and text that was read
   */
  static List<Barcode> read(Pixels picture, BusyBlocks busy) {
    if (!busy.any(0, 0, picture.width(), picture.height())) {
      return List.of();
    }
    double shrink =
        Math.min(1, (double) LARGEST_SIDE / Math.max(picture.width(), picture.height()));
    Pixels p =
        shrink == 1
            ? picture
            : picture.resized((int) (picture.width() * shrink), (int) (picture.height() * shrink));
    LuminanceSource source = new RGBLuminanceSource(p.width(), p.height(), p.rgb());
    Map<String, Barcode> found = new LinkedHashMap<>();
    StripedBlocks striped =
        StripedBlocks.of(
            p,
            b ->
                busy.any(
                    (int) (b.x() / shrink),
                    (int) (b.y() / shrink),
                    (int) (b.width() / shrink),
                    (int) (b.height() / shrink)));
    boolean any = striped.any(new Box(0, 0, p.width(), p.height()));
    decode(source, any ? WHOLE_HINTS : LARGE_HINTS, 0, 0, shrink, found);
    for (Box window : windows(picture, busy)) {
      int x = (int) (window.x() * shrink);
      int y = (int) (window.y() * shrink);
      int w = Math.min(p.width() - x, (int) (window.width() * shrink));
      int h = Math.min(p.height() - y, (int) (window.height() * shrink));
      if (striped.any(new Box(x, y, w, h))) {
        decode(source.crop(x, y, w, h), WINDOW_HINTS, x, y, shrink, found);
      }
    }
    return new ArrayList<>(found.values());
  }

  /**
   * Whatever stands alone, with some room around it; when something does not, also quarters of the
   * picture that overlap.
   */
  private static List<Box> windows(Pixels p, BusyBlocks busy) {
    int w = (int) (p.width() * WINDOW);
    int h = (int) (p.height() * WINDOW);
    List<Box> areas =
        busy.areas().stream().filter(b -> Math.min(b.width(), b.height()) >= SMALLEST).toList();
    List<Box> windows = new ArrayList<>();
    areas.stream()
        .filter(b -> b.width() <= w && b.height() <= h)
        .limit(MOST_ALONE)
        .map(b -> grown(b, p))
        .forEach(windows::add);
    if (windows.size() == areas.size()) {
      return windows;
    }
    for (int i = 0; i < WINDOWS * WINDOWS; i++) {
      int x = (p.width() - w) * (i % WINDOWS) / (WINDOWS - 1);
      int y = (p.height() - h) * (i / WINDOWS) / (WINDOWS - 1);
      if (busy.any(x, y, w, h)) {
        windows.add(new Box(x, y, w, h));
      }
    }
    return windows;
  }

  private static Box grown(Box b, Pixels p) {
    int room = Math.max(b.width(), b.height()) / 4;
    int x = Math.max(0, b.x() - room);
    int y = Math.max(0, b.y() - room);
    return new Box(
        x,
        y,
        Math.min(p.width(), b.x() + b.width() + room) - x,
        Math.min(p.height(), b.y() + b.height() + room) - y);
  }

  private static void decode(
      LuminanceSource source,
      Map<DecodeHintType, Object> hints,
      int x,
      int y,
      double shrink,
      Map<String, Barcode> found) {
    try {
      Result result =
          new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)), hints);
      Box box = box(result.getResultPoints(), x, y, shrink);
      found.putIfAbsent(
          result.getBarcodeFormat() + result.getText(),
          new Barcode(result.getText(), finding(result, box)));
    } catch (NotFoundException e) {
      // No barcode here, which is the usual case.
    }
  }

  private static Finding finding(Result result, Box box) {
    String text = result.getText();
    if (result.getBarcodeFormat() != BarcodeFormat.QR_CODE) {
      return new Finding("barcode", .9, box);
    }
    if (text.matches("(?i)https?://\\S+|www\\.\\S+")) {
      return new Finding(LINK, .3, box);
    }
    boolean number = text.chars().filter(Character::isDigit).count() >= 5;
    return new Finding("barcode", number ? .9 : .6, box);
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
