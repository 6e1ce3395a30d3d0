package org.plenary.screening.bench.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A surface to draw on, which remembers where every word stands. Units are pixels. */
public final class Sheet {
  private static final FontRenderContext FRC = new FontRenderContext(null, true, true);

  private final BufferedImage image;
  private final Graphics2D pen;
  private final List<Mark> marks = new ArrayList<>();

  public Sheet(int width, int height, Color ground) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setColor(ground);
    pen.fillRect(0, 0, width, height);
  }

  public int width() {
    return image.getWidth();
  }

  public int height() {
    return image.getHeight();
  }

  /** For shapes; a transform that is set here moves text, and its marks, too. */
  public Graphics2D pen() {
    return pen;
  }

  public BufferedImage image() {
    return image;
  }

  public Sheet fill(double x, double y, double width, double height, Color colour) {
    pen.setColor(colour);
    pen.fill(new Rectangle2D.Double(x, y, width, height));
    return this;
  }

  public Sheet line(double x1, double y1, double x2, double y2, double wide, Color colour) {
    pen.setColor(colour);
    pen.setStroke(new java.awt.BasicStroke((float) wide));
    pen.draw(new java.awt.geom.Line2D.Double(x1, y1, x2, y2));
    return this;
  }

  public double write(double x, double base, Font font, Color ink, String plain) {
    return write(x, base, font, ink, Text.plain(plain));
  }

  /** Writes on a base line; returns where the text ends. */
  public double write(double x, double base, Font font, Color ink, Text text) {
    pen.setFont(font);
    pen.setColor(ink);
    double at = x;
    for (Text.Span span : text.spans()) {
      pen.drawString(span.text(), (float) at, (float) base);
      remember(at, base, font, span);
      at += advance(font, span.text());
    }
    return at;
  }

  public void writeCentred(double middle, double base, Font font, Color ink, Text text) {
    write(middle - width(font, text) / 2, base, font, ink, text);
  }

  public void writeRight(double right, double base, Font font, Color ink, Text text) {
    write(right - width(font, text), base, font, ink, text);
  }

  /** Writes in lines of at most {@code width}; returns the base line that would follow. */
  public double paragraph(
      double x, double base, double width, Font font, Color ink, double leading, Text text) {
    double step = font.getSize2D() * leading;
    double space = advance(font, " ");
    double at = x;
    double y = base;
    for (Text.Span word : text.words()) {
      double wide = advance(font, word.text());
      if (at > x && at + wide > x + width) {
        at = x;
        y += step;
      }
      write(at, y, font, ink, new Text(List.of(word)));
      at += wide + space;
    }
    return y + step;
  }

  public double width(Font font, Text text) {
    return text.spans().stream().mapToDouble(s -> advance(font, s.text())).sum();
  }

  private static double advance(Font font, String text) {
    return font.getStringBounds(text, FRC).getWidth();
  }

  private void remember(double x, double base, Font font, Text.Span span) {
    String text = span.text();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ') {
        continue;
      }
      int end = text.indexOf(' ', i) < 0 ? text.length() : text.indexOf(' ', i);
      String word = text.substring(i, end);
      Rectangle2D ink = font.createGlyphVector(FRC, word).getVisualBounds();
      double left = x + advance(font, text.substring(0, i)) + ink.getX();
      Rectangle2D at =
          new Rectangle2D.Double(left, base + ink.getY(), ink.getWidth(), ink.getHeight());
      marks.add(Mark.of(word, span.category(), at).moved(pen.getTransform()));
      i = end;
    }
  }

  /** Notes something that was drawn without {@link #write}, such as a barcode. */
  public void mark(String text, String category, Rectangle2D where) {
    marks.add(Mark.of(text, category, where).moved(pen.getTransform()));
  }

  /** Draws another scene into a rectangle of this one; its words come along. */
  public void paste(Scene other, double x, double y, double width, double height) {
    AffineTransform at = AffineTransform.getTranslateInstance(x, y);
    at.scale(width / other.image().getWidth(), height / other.image().getHeight());
    pen.drawImage(other.image(), at, null);
    AffineTransform whole = new AffineTransform(pen.getTransform());
    whole.concatenate(at);
    other.marks().forEach(m -> marks.add(m.moved(whole)));
  }

  public Scene scene() {
    pen.dispose();
    return new Scene(image, marks);
  }
}
