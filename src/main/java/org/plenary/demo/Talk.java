package org.plenary.demo;

import static org.plenary.demo.Palette.INK;
import static org.plenary.demo.Palette.MUTED;
import static org.plenary.demo.Palette.PAPER;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.plenary.demo.Fonts.Weight;

/** A deck in the making: what all its slides have in common, and a method a kind of slide. */
final class Talk {
  static final double WIDTH = 1280;
  static final double HEIGHT = 720;
  static final double LEFT = 72;
  static final double RIGHT = 1208;

  private final PDDocument document = new PDDocument();
  private final Fonts fonts;
  private final Palette palette;
  private final String footer;
  private int number;

  Talk(String title, String speaker, String footer, Palette palette) {
    this.palette = palette;
    this.footer = footer;
    try {
      this.fonts = new Fonts(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var information = document.getDocumentInformation();
    information.setTitle(title);
    information.setAuthor(speaker);
    var made = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    made.setTimeInMillis(0);
    information.setCreationDate(made);
  }

  Palette palette() {
    return palette;
  }

  /** A dark slide from edge to edge. */
  Talk cover(Consumer<Canvas> content) {
    return add(palette.deep(), content);
  }

  /** The usual slide: a heading, a line under it, a footer. */
  Talk slide(String heading, String line, Consumer<Canvas> content) {
    return add(
        PAPER,
        canvas -> {
          canvas.rect(0, 0, 14, HEIGHT, palette.brand());
          canvas.text(heading, LEFT, 100, 44, Weight.BOLD, INK);
          canvas.text(line, LEFT, 144, 24, Weight.REGULAR, MUTED);
          canvas.text(footer, LEFT, 692, 17, Weight.REGULAR, MUTED);
          canvas.textRight(String.valueOf(number), RIGHT, 692, 17, Weight.SEMIBOLD, MUTED);
          content.accept(canvas);
        });
  }

  private Talk add(Color background, Consumer<Canvas> content) {
    number++;
    try (var canvas = new Canvas(document, fonts, WIDTH, HEIGHT)) {
      canvas.rect(0, 0, WIDTH, HEIGHT, background);
      content.accept(canvas);
    }
    return this;
  }

  /** Points one under another; returns where the next one would stand. */
  double bullets(Canvas canvas, double x, double base, double width, List<String> points) {
    double line = base;
    for (String point : points) {
      canvas.disc(x + 7, line - 9, 6, palette.brand());
      line = canvas.paragraph(point, x + 32, line, width - 32, 27, Weight.REGULAR, INK) + 20;
    }
    return line;
  }

  /** A box with one figure in it that is to be remembered. */
  void figure(
      Canvas canvas, double x, double top, double width, String label, String value, String note) {
    canvas.round(x, top, width, 170, 14, palette.soft());
    canvas.text(label, x + 28, top + 50, 21, Weight.SEMIBOLD, palette.brand());
    canvas.text(value, x + 28, top + 118, 62, Weight.BOLD, palette.brand());
    double after = x + 28 + canvas.width(value, 62, Weight.BOLD) + 18;
    canvas.text(note, after, top + 116, 19, Weight.REGULAR, MUTED);
  }

  byte[] pdf() {
    try (document) {
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
