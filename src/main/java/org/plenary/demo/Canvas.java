package org.plenary.demo;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.plenary.demo.Fonts.Weight;

/**
 * A page to draw on, measured like a screen: the origin is the top left corner, y grows downwards,
 * text stands on its baseline. Units are points.
 */
final class Canvas implements AutoCloseable {
  /** The share of a radius at which a Bézier curve's handles make a quarter of a circle. */
  private static final double ROUND = 0.5523;

  private final Fonts fonts;
  private final PDPageContentStream out;
  private final double height;

  Canvas(PDDocument document, Fonts fonts, double width, double height) {
    this.fonts = fonts;
    this.height = height;
    var page = new PDPage(new PDRectangle((float) width, (float) height));
    document.addPage(page);
    try {
      this.out = new PDPageContentStream(document, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Drawing {
    void run() throws IOException;
  }

  private Canvas draw(Drawing drawing) {
    try {
      drawing.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private float y(double fromTop) {
    return (float) (height - fromTop);
  }

  Canvas rect(double x, double top, double width, double tall, Color colour) {
    return draw(() -> {
      out.setNonStrokingColor(colour);
      out.addRect((float) x, y(top + tall), (float) width, (float) tall);
      out.fill();
    });
  }

  Canvas round(double x, double top, double width, double tall, double radius, Color colour) {
    return draw(() -> {
      out.setNonStrokingColor(colour);
      roundPath(x, top, width, tall, radius);
      out.fill();
    });
  }

  Canvas frame(
      double x, double top, double width, double tall, double radius, double pen, Color colour) {
    return draw(() -> {
      pen(pen, colour);
      roundPath(x, top, width, tall, radius);
      out.stroke();
    });
  }

  private void roundPath(double x, double top, double width, double tall, double r)
      throws IOException {
    double right = x + width;
    double bottom = top + tall;
    double k = r * (1 - ROUND);
    move(x + r, top);
    lineTo(right - r, top);
    curveTo(right - k, top, right, top + k, right, top + r);
    lineTo(right, bottom - r);
    curveTo(right, bottom - k, right - k, bottom, right - r, bottom);
    lineTo(x + r, bottom);
    curveTo(x + k, bottom, x, bottom - k, x, bottom - r);
    lineTo(x, top + r);
    curveTo(x, top + k, x + k, top, x + r, top);
    out.closePath();
  }

  Canvas disc(double cx, double cy, double r, Color colour) {
    return round(cx - r, cy - r, 2 * r, 2 * r, r, colour);
  }

  Canvas ellipse(double cx, double cy, double rx, double ry, Color colour) {
    return draw(() -> {
      out.setNonStrokingColor(colour);
      move(cx - rx, cy);
      curveTo(cx - rx, cy - ry * ROUND, cx - rx * ROUND, cy - ry, cx, cy - ry);
      curveTo(cx + rx * ROUND, cy - ry, cx + rx, cy - ry * ROUND, cx + rx, cy);
      curveTo(cx + rx, cy + ry * ROUND, cx + rx * ROUND, cy + ry, cx, cy + ry);
      curveTo(cx - rx * ROUND, cy + ry, cx - rx, cy + ry * ROUND, cx - rx, cy);
      out.fill();
    });
  }

  Canvas line(double x1, double y1, double x2, double y2, double pen, Color colour) {
    return polyline(pen, colour, x1, y1, x2, y2);
  }

  /** Straight lines through points given as x, y, x, y. */
  Canvas polyline(double pen, Color colour, double... points) {
    return draw(() -> {
      pen(pen, colour);
      trace(points);
      out.stroke();
    });
  }

  Canvas polygon(Color colour, double... points) {
    return draw(() -> {
      out.setNonStrokingColor(colour);
      trace(points);
      out.fill();
    });
  }

  Canvas arrow(double x1, double y1, double x2, double y2, double pen, Color colour) {
    double angle = Math.atan2(y2 - y1, x2 - x1);
    double head = 3.2 * pen + 4;
    double bx = x2 - head * Math.cos(angle);
    double by = y2 - head * Math.sin(angle);
    double wx = head * 0.55 * Math.sin(angle);
    double wy = head * 0.55 * Math.cos(angle);
    line(x1, y1, bx, by, pen, colour);
    return polygon(colour, x2, y2, bx + wx, by - wy, bx - wx, by + wy);
  }

  /** Everything that {@code drawing} paints, with the given opacity, 0 to 1. */
  Canvas faint(double opacity, Runnable drawing) {
    return draw(() -> {
      var state = new PDExtendedGraphicsState();
      state.setNonStrokingAlphaConstant((float) opacity);
      state.setStrokingAlphaConstant((float) opacity);
      out.saveGraphicsState();
      out.setGraphicsStateParameters(state);
      drawing.run();
      out.restoreGraphicsState();
    });
  }

  /** Everything that {@code drawing} paints, turned clockwise around a point. */
  Canvas turned(double degrees, double x, double top, Runnable drawing) {
    return draw(() -> {
      out.saveGraphicsState();
      out.transform(Matrix.getTranslateInstance((float) x, y(top)));
      out.transform(Matrix.getRotateInstance(Math.toRadians(-degrees), 0, 0));
      out.transform(Matrix.getTranslateInstance((float) -x, -y(top)));
      drawing.run();
      out.restoreGraphicsState();
    });
  }

  Canvas text(String text, double x, double base, double size, Weight weight, Color colour) {
    return draw(() -> {
      out.beginText();
      out.setFont(fonts.of(weight), (float) size);
      out.setNonStrokingColor(colour);
      out.newLineAtOffset((float) x, y(base));
      out.showText(text);
      out.endText();
    });
  }

  Canvas textRight(String text, double x, double base, double size, Weight weight, Color colour) {
    return text(text, x - width(text, size, weight), base, size, weight, colour);
  }

  Canvas textCentre(String text, double x, double base, double size, Weight weight, Color colour) {
    return text(text, x - width(text, size, weight) / 2, base, size, weight, colour);
  }

  /** Text in lines of at most {@code width}; returns the baseline that the next line would have. */
  double paragraph(
      String text, double x, double base, double width, double size, Weight weight, Color colour) {
    double line = base;
    for (String words : wrapped(text, width, size, weight)) {
      text(words, x, line, size, weight, colour);
      line += size * 1.36;
    }
    return line;
  }

  private List<String> wrapped(String text, double width, double size, Weight weight) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, size, weight) > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  double width(String text, double size, Weight weight) {
    PDFont font = fonts.of(weight);
    try {
      return font.getStringWidth(text) / 1000 * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pen(double width, Color colour) throws IOException {
    out.setStrokingColor(colour);
    out.setLineWidth((float) width);
    out.setLineJoinStyle(1);
    out.setLineCapStyle(1);
  }

  private void trace(double... points) throws IOException {
    move(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      lineTo(points[i], points[i + 1]);
    }
  }

  private void move(double x, double top) throws IOException {
    out.moveTo((float) x, y(top));
  }

  private void lineTo(double x, double top) throws IOException {
    out.lineTo((float) x, y(top));
  }

  private void curveTo(double x1, double y1, double x2, double y2, double x3, double y3)
      throws IOException {
    out.curveTo((float) x1, y(y1), (float) x2, y(y2), (float) x3, y(y3));
  }

  @Override
  public void close() {
    draw(out::close);
  }
}
