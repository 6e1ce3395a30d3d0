package org.plenary.screening.bench.heldout;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Text;

/** A drawn organ with lines to the names of its parts. */
final class AnatomySketch implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    List<String> says = words.row("anatomy");
    double top = look.title(says.getFirst());
    double middle = (top + look.height - 60) / 2;
    double radius = Math.min(270, (look.height - 100 - top) / 2);
    for (int layer = 4; layer > 0; layer--) {
      look.sheet.pen().setColor(dice.near(150 + 20 * layer, 90 + 25 * layer, 90 + 20 * layer, 20));
      Path2D shape = blob(800, middle, radius * layer / 4, dice);
      look.sheet.pen().fill(shape);
      look.sheet.pen().setColor(look.ink);
      look.sheet.pen().setStroke(new BasicStroke(2));
      look.sheet.pen().draw(shape);
    }
    Pen pen = look.pen(30);
    for (int i = 1; i < says.size(); i++) {
      boolean leftSide = i % 2 == 1;
      double y = middle - radius + 30 + (i - 1) / 2 * (2 * radius / 3);
      double inside = radius * dice.between(.1, .6);
      double end = 800 + (leftSide ? -1.5 : 1.5) * radius;
      look.sheet.line(end, y, 800 + (leftSide ? -inside : inside), y + 40, 2, look.ink);
      Text name = Text.plain(says.get(i));
      if (leftSide) {
        pen.right(end - 12, y + 10, name);
      } else {
        pen.write(end + 12, y + 10, name);
      }
    }
  }

  private static Path2D blob(double x, double y, double radius, Dice dice) {
    Path2D path = new Path2D.Double();
    double wave = dice.between(0, 6.0);
    for (int i = 0; i < 60; i++) {
      double angle = 2 * Math.PI * i / 60;
      double r = radius * (1 + .12 * Math.sin(3 * angle + wave) + .05 * Math.sin(5 * angle));
      double toX = x + 1.2 * r * Math.cos(angle);
      double toY = y + r * .9 * Math.sin(angle);
      if (i == 0) {
        path.moveTo(toX, toY);
      } else {
        path.lineTo(toX, toY);
      }
    }
    path.closePath();
    return path;
  }
}
