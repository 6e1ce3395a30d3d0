package org.plenary.screening.bench.heldout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import org.plenary.screening.bench.draw.Text;

/** Boxes with text and the arrows between them, as flow charts have them. */
record Boxes(Pen pen, Color frame, double round) {
  /** Around its middle; the text is in up to three lines. */
  void box(double middle, double top, double width, double height, String text) {
    outline(middle, top, width, height);
    double inside = width - 36;
    double lines = Math.ceil(pen.width(Text.plain(text)) / inside);
    double first = top + height / 2 - (lines - 1) * pen.size() * .6 + pen.size() * .35;
    if (lines <= 1) {
      pen.centre(middle, first, inside, text);
    } else {
      pen.paragraph(middle - inside / 2, first, inside, 1.2, text);
    }
  }

  private void outline(double middle, double top, double width, double height) {
    pen.sheet().pen().setColor(frame);
    pen.sheet().pen().setStroke(new BasicStroke(3));
    pen.sheet()
        .pen()
        .draw(new RoundRectangle2D.Double(middle - width / 2, top, width, height, round, round));
  }

  void arrow(double x1, double y1, double x2, double y2) {
    pen.sheet().line(x1, y1, x2, y2, 3, frame);
    double angle = Math.atan2(y2 - y1, x2 - x1);
    for (double side : new double[] {-.5, .5}) {
      pen.sheet()
          .line(
              x2, y2, x2 - 16 * Math.cos(angle + side), y2 - 16 * Math.sin(angle + side), 3, frame);
    }
  }
}
