package org.plenary.screening.bench.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** Values between two axes: from {@code x0, y0} in the lower left corner of the box. */
public record Plot(Sheet sheet, Rectangle2D box, double x0, double x1, double y0, double y1) {
  public double x(double value) {
    return box.getX() + (value - x0) / (x1 - x0) * box.getWidth();
  }

  public double y(double value) {
    return box.getMaxY() - (value - y0) / (y1 - y0) * box.getHeight();
  }

  public Plot axes(double wide, Color ink) {
    sheet.line(box.getX(), box.getY(), box.getX(), box.getMaxY(), wide, ink);
    sheet.line(box.getX(), box.getMaxY(), box.getMaxX(), box.getMaxY(), wide, ink);
    return this;
  }

  /** Numbers below the axis, {@code parts} + 1 of them. */
  public Plot numbersBelow(Font font, Color ink, int parts, String format, Locale locale) {
    for (int i = 0; i <= parts; i++) {
      double value = x0 + (x1 - x0) * i / parts;
      sheet.line(x(value), box.getMaxY(), x(value), box.getMaxY() + 6, 1.5, ink);
      sheet.writeCentred(
          x(value),
          box.getMaxY() + 8 + font.getSize2D(),
          font,
          ink,
          Text.plain(String.format(locale, format, value)));
    }
    return this;
  }

  public Plot numbersBeside(Font font, Color ink, int parts, String format, Locale locale) {
    for (int i = 0; i <= parts; i++) {
      double value = y0 + (y1 - y0) * i / parts;
      sheet.line(box.getX() - 6, y(value), box.getX(), y(value), 1.5, ink);
      sheet.writeRight(
          box.getX() - 10,
          y(value) + font.getSize2D() * .35,
          font,
          ink,
          Text.plain(String.format(locale, format, value)));
    }
    return this;
  }

  public Plot grid(int parts, Color faint) {
    for (int i = 1; i <= parts; i++) {
      double value = y0 + (y1 - y0) * i / parts;
      sheet.line(box.getX(), y(value), box.getMaxX(), y(value), 1, faint);
    }
    return this;
  }

  /** What the axes mean; the one on the left is written upwards, {@code away} from the axis. */
  public Plot titles(Font font, Color ink, String below, String beside, double away) {
    Block.centred(font, ink)
        .write(sheet, box.getX(), box.getMaxY() + away * .45, box.getWidth(), away * .55, below);
    sheet.pen().rotate(-Math.PI / 2);
    Block.centred(font, ink)
        .write(
            sheet,
            -box.getMaxY(),
            box.getX() - away - font.getSize2D() * 1.4,
            box.getHeight(),
            font.getSize2D() * 1.4,
            beside);
    sheet.pen().rotate(Math.PI / 2);
    return this;
  }

  public void dot(double x, double y, double size, Color colour) {
    sheet.pen().setColor(colour);
    sheet.pen().fill(new Ellipse2D.Double(x(x) - size / 2, y(y) - size / 2, size, size));
  }

  public void curve(DoubleUnaryOperator of, double from, double to, float wide, Color colour) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i <= 80; i++) {
      double at = from + (to - from) * i / 80;
      double high = y(Math.clamp(of.applyAsDouble(at), Math.min(y0, y1), Math.max(y0, y1)));
      if (i == 0) {
        path.moveTo(x(at), high);
      } else {
        path.lineTo(x(at), high);
      }
    }
    sheet.pen().setColor(colour);
    sheet.pen().setStroke(new BasicStroke(wide));
    sheet.pen().draw(path);
  }
}
