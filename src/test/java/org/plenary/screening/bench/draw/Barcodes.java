package org.plenary.screening.bench.draw;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.geom.Rectangle2D;

/** Barcodes on a sheet. */
public final class Barcodes {
  private Barcodes() {}

  /**
   * Draws one on white ground of the given size, black bars in the middle.
   *
   * @param category of the identifier that it carries, or {@link Mark#PLAIN}
   */
  public static void draw(
      Sheet sheet, BarcodeFormat format, String content, String category, Rectangle2D where) {
    try {
      BitMatrix bits = new MultiFormatWriter().encode(content, format, 0, 0);
      boolean lines = bits.getHeight() == 1 || format == BarcodeFormat.CODE_128;
      double x = where.getX();
      double y = where.getY();
      sheet.fill(x, y, where.getWidth(), where.getHeight(), Color.WHITE);
      double cell =
          lines
              ? where.getWidth() / bits.getWidth()
              : Math.min(where.getWidth(), where.getHeight()) / bits.getWidth();
      sheet.pen().setColor(Color.BLACK);
      for (int row = 0; row < (lines ? 1 : bits.getHeight()); row++) {
        for (int column = 0; column < bits.getWidth(); column++) {
          if (bits.get(column, row)) {
            sheet
                .pen()
                .fill(
                    new Rectangle2D.Double(
                        x + column * cell,
                        y + row * cell,
                        cell + .05,
                        lines ? where.getHeight() : cell + .05));
          }
        }
      }
      sheet.mark("#" + format, category.equals(Mark.PLAIN) ? category : "barcode", where);
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }
}
