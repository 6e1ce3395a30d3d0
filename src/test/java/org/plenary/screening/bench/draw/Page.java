package org.plenary.screening.bench.draw;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * What a slide is made on and of.
 *
 * @param box that is left below the title
 * @param lines of the subject, the title first
 */
public record Page(
    Sheet sheet, Theme theme, Rectangle2D box, List<String> lines, Dice dice, Language language) {
  public Page {
    lines = List.copyOf(lines);
  }

  public String line(int number) {
    return lines.get(number);
  }

  /** A line's parts. */
  public List<String> parts(int number) {
    return List.of(lines.get(number).split("\\|"));
  }

  /** Numbers as the language writes them. */
  public String say(String format, Object... values) {
    return String.format(language.locale(), format, values);
  }

  public double left() {
    return box.getX();
  }

  public double top() {
    return box.getY();
  }

  public double width() {
    return box.getWidth();
  }

  public double height() {
    return box.getHeight();
  }

  /** A part of the box; all four as parts of its width and height. */
  public Rectangle2D area(double x, double y, double width, double height) {
    return new Rectangle2D.Double(
        left() + x * width(), top() + y * height(), width * width(), height * height());
  }
}
