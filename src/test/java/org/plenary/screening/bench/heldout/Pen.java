package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;

/** One font and one ink on a sheet; accents that the font does not have are left out. */
record Pen(Sheet sheet, Font font, Color ink) {
  Pen(Sheet sheet, String family, double size, Color ink) {
    this(sheet, Lettering.of(family, size), ink);
  }

  Pen size(double size) {
    return new Pen(sheet, font.deriveFont((float) size), ink);
  }

  Pen bold() {
    return new Pen(sheet, font.deriveFont(Font.BOLD), ink);
  }

  Pen in(Color other) {
    return new Pen(sheet, font, other);
  }

  double size() {
    return font.getSize2D();
  }

  double write(double x, double base, Text text) {
    return sheet.write(x, base, font, ink, Lettering.writable(font, text));
  }

  double write(double x, double base, String text) {
    return write(x, base, Text.plain(text));
  }

  /** As large as it fits into the width, and no larger than this pen. */
  double fit(double x, double base, double width, Text text) {
    return fitting(width, text).write(x, base, text);
  }

  double fit(double x, double base, double width, String text) {
    return fit(x, base, width, Text.plain(text));
  }

  void centre(double middle, double base, double width, Text text) {
    Pen pen = fitting(width, text);
    pen.write(middle - pen.width(text) / 2, base, text);
  }

  void centre(double middle, double base, double width, String text) {
    centre(middle, base, width, Text.plain(text));
  }

  void right(double right, double base, Text text) {
    write(right - width(text), base, text);
  }

  void right(double right, double base, String text) {
    right(right, base, Text.plain(text));
  }

  double width(Text text) {
    return sheet.width(font, Lettering.writable(font, text));
  }

  private Pen fitting(double width, Text text) {
    double wide = width(text);
    return wide <= width ? this : size(size() * width / wide);
  }

  /** In lines of at most that width; returns the base line that would follow. */
  double paragraph(double x, double base, double width, double leading, Text text) {
    double space = width(Text.plain(" "));
    double at = x;
    double y = base;
    for (Text word : words(text)) {
      double wide = width(word);
      if (at > x && at + wide > x + width) {
        at = x;
        y += size() * leading;
      }
      at = write(at, y, word) + space;
    }
    return y + size() * leading;
  }

  double paragraph(double x, double base, double width, double leading, String text) {
    return paragraph(x, base, width, leading, Text.plain(text));
  }

  /** What stands between spaces; such a piece may be part identifier and part not. */
  private static List<Text> words(Text text) {
    List<Text> words = new ArrayList<>();
    List<Text.Span> word = new ArrayList<>();
    for (Text.Span span : text.spans()) {
      for (String piece : span.text().split("(?= )|(?<= )")) {
        if (!piece.isBlank()) {
          word.add(new Text.Span(piece, span.category()));
        } else if (!word.isEmpty()) {
          words.add(new Text(word));
          word.clear();
        }
      }
    }
    words.add(new Text(word));
    return words;
  }
}
