package org.plenary.screening.bench.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Text in lines that is made so small that it fits its box.
 *
 * @param font at its largest size
 */
public record Block(Font font, Color ink, Across across, Down down) {
  /** Where the lines begin. */
  public enum Across {
    LEFT,
    MIDDLE,
    RIGHT
  }

  /** Where in the height of the box they stand. */
  public enum Down {
    TOP,
    MIDDLE,
    BOTTOM
  }

  static final double LEADING = 1.22;

  public static Block left(Font font, Color ink) {
    return new Block(font, ink, Across.LEFT, Down.TOP);
  }

  public static Block centred(Font font, Color ink) {
    return new Block(font, ink, Across.MIDDLE, Down.MIDDLE);
  }

  public static Block beside(Font font, Color ink) {
    return new Block(font, ink, Across.LEFT, Down.MIDDLE);
  }

  public double write(Sheet sheet, double x, double y, double width, double height, String plain) {
    return write(sheet, new Rectangle2D.Double(x, y, width, height), Text.plain(plain));
  }

  /** Returns where the last line ends below. */
  public double write(Sheet sheet, Rectangle2D box, Text text) {
    Font fitting = fitting(sheet, box, text);
    List<Text> lines = lines(sheet, fitting, box.getWidth(), text);
    double step = fitting.getSize2D() * LEADING;
    double left = box.getHeight() - lines.size() * step;
    double top =
        box.getY()
            + switch (down) {
              case TOP -> 0;
              case MIDDLE -> left / 2;
              case BOTTOM -> left;
            };
    double base = top + fitting.getSize2D() * .95;
    for (Text line : lines) {
      switch (across) {
        case LEFT -> sheet.write(box.getX(), base, fitting, ink, line);
        case MIDDLE -> sheet.writeCentred(box.getCenterX(), base, fitting, ink, line);
        case RIGHT -> sheet.writeRight(box.getMaxX(), base, fitting, ink, line);
      }
      base += step;
    }
    return top + lines.size() * step;
  }

  private Font fitting(Sheet sheet, Rectangle2D box, Text text) {
    Font fitting = font;
    while (fitting.getSize2D() > 9) {
      double step = fitting.getSize2D() * LEADING;
      if (lines(sheet, fitting, box.getWidth(), text).size() * step <= box.getHeight()
          && widest(sheet, fitting, text) <= box.getWidth()) {
        return fitting;
      }
      fitting = fitting.deriveFont(fitting.getSize2D() * .95f);
    }
    return fitting;
  }

  private static double widest(Sheet sheet, Font font, Text text) {
    return words(text).stream().mapToDouble(w -> sheet.width(font, w)).max().orElse(0);
  }

  static List<Text> lines(Sheet sheet, Font font, double width, Text text) {
    List<Text> lines = new ArrayList<>();
    List<Text.Span> line = new ArrayList<>();
    for (Text word : words(text)) {
      List<Text.Span> longer = new ArrayList<>(line);
      if (!line.isEmpty()) {
        longer.add(new Text.Span(" ", Mark.PLAIN));
      }
      longer.addAll(word.spans());
      if (!line.isEmpty() && sheet.width(font, new Text(longer)) > width) {
        lines.add(new Text(line));
        longer = new ArrayList<>(word.spans());
      }
      line = longer;
    }
    lines.add(new Text(line));
    return lines;
  }

  /** What stands between spaces; a name and the comma behind it are one word of two spans. */
  private static List<Text> words(Text text) {
    List<Text> words = new ArrayList<>();
    List<Text.Span> word = new ArrayList<>();
    for (Text.Span span : text.spans()) {
      for (String part : span.text().split("(?<=\\s)|(?=\\s)")) {
        if (!part.isBlank()) {
          word.add(new Text.Span(part, span.category()));
        } else if (!word.isEmpty()) {
          words.add(new Text(word));
          word = new ArrayList<>();
        }
      }
    }
    if (!word.isEmpty()) {
      words.add(new Text(word));
    }
    return words;
  }
}
