package org.plenary.screening.bench.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.jspecify.annotations.Nullable;

/** The shapes that diagrams are made of. */
public final class Shapes {
  private Shapes() {}

  /** A box with round corners and a text in its middle. */
  public static void labelled(
      Sheet sheet,
      Rectangle2D box,
      double round,
      @Nullable Color ground,
      @Nullable Color edge,
      Block block,
      String text) {
    var shape =
        new RoundRectangle2D.Double(
            box.getX(), box.getY(), box.getWidth(), box.getHeight(), round, round);
    if (ground != null) {
      sheet.pen().setColor(ground);
      sheet.pen().fill(shape);
    }
    if (edge != null) {
      sheet.pen().setColor(edge);
      sheet.pen().setStroke(new BasicStroke(2.5f));
      sheet.pen().draw(shape);
    }
    double pad = 10;
    block.write(
        sheet,
        new Rectangle2D.Double(
            box.getX() + pad,
            box.getY() + 4,
            Math.max(20, box.getWidth() - 2 * pad),
            box.getHeight() - 8),
        Text.plain(text));
  }

  public static void arrow(
      Sheet sheet, double x1, double y1, double x2, double y2, double wide, Color colour) {
    double angle = Math.atan2(y2 - y1, x2 - x1);
    double head = 5 + wide * 3.2;
    sheet.line(
        x1, y1, x2 - Math.cos(angle) * head * .8, y2 - Math.sin(angle) * head * .8, wide, colour);
    Path2D tip = new Path2D.Double();
    tip.moveTo(x2, y2);
    tip.lineTo(x2 - head * Math.cos(angle - .45), y2 - head * Math.sin(angle - .45));
    tip.lineTo(x2 - head * Math.cos(angle + .45), y2 - head * Math.sin(angle + .45));
    tip.closePath();
    sheet.pen().setColor(colour);
    sheet.pen().fill(tip);
  }
}
