package org.plenary.screening.bench.dev;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Theme;

/** An organ drawn in lines and flat colours, with names on pointers around it. */
final class OrganSketch implements SocietySlide {
  @Override
  public String subjects() {
    return "mechanism";
  }

  @Override
  public void fill(Page page) {
    Dice dice = page.dice();
    Theme theme = page.theme();
    Graphics2D g = page.sheet().pen();
    double x = page.left() + page.width() * dice.between(.4, .6);
    double y = page.top() + page.height() * .48;
    double reach = page.height() * dice.between(.26, .38);
    Color flesh =
        dice.pick(
            new Color(232, 170, 160),
            new Color(214, 120, 110),
            new Color(240, 205, 180),
            theme.wash(theme.accent, .3),
            theme.ground);
    int parts = dice.between(1, 3);
    for (int part = 0; part < parts; part++) {
      double px = x + (part == 0 ? 0 : dice.between(-.5, .5) * reach);
      double py = y + (part == 0 ? 0 : dice.between(-.4, .4) * reach);
      double size = part == 0 ? reach : reach * dice.between(.25, .5);
      Shape shape = outline(px, py, size, dice);
      Color fill = part == 0 ? flesh : dice.pick(flesh.darker(), theme.wash(theme.second, .45));
      g.setPaint(dice.chance(.3) ? soft(fill, px, py, size) : fill);
      g.fill(shape);
      g.setColor(theme.ink);
      g.setStroke(new BasicStroke((float) dice.between(2.0, 5.0)));
      g.draw(shape);
    }
    vessels(g, x, y, reach, theme, dice);
    for (int i = 0; i < 5; i++) {
      boolean left = i % 2 == 0;
      double ty = page.top() + page.height() * (.06 + .17 * i);
      double room = page.width() * .2;
      double tx = left ? page.left() : page.left() + page.width() - room;
      double end = left ? tx + room + 6 : tx - 6;
      double angle = Math.PI * (left ? 1 - (i - 2) * .18 : (i - 2) * .18);
      page.sheet()
          .line(
              end,
              ty + 26,
              x + .7 * reach * Math.cos(angle),
              y + .7 * reach * Math.sin(angle),
              2,
              theme.faint);
      Block.left(theme.font(25), theme.ink)
          .write(page.sheet(), tx, ty, room, page.height() * .15, page.line(1 + i));
    }
  }

  private static Paint soft(Color colour, double x, double y, double size) {
    return new GradientPaint(
        (float) (x - size),
        (float) (y - size),
        colour.brighter(),
        (float) (x + size),
        (float) (y + size),
        colour.darker());
  }

  private static Path2D outline(double x, double y, double size, Dice dice) {
    int points = dice.between(6, 10);
    double[][] at = new double[points][];
    for (int i = 0; i < points; i++) {
      double angle = 2 * Math.PI * i / points;
      double r = size * dice.between(.65, 1.05);
      at[i] = new double[] {x + r * Math.cos(angle), y + r * Math.sin(angle)};
    }
    Path2D path = new Path2D.Double();
    for (int i = 0; i < points; i++) {
      double[] p = at[i];
      double[] q = at[(i + 1) % points];
      double mx = (p[0] + q[0]) / 2;
      double my = (p[1] + q[1]) / 2;
      if (i == 0) {
        path.moveTo((at[points - 1][0] + p[0]) / 2, (at[points - 1][1] + p[1]) / 2);
      }
      path.quadTo(p[0], p[1], mx, my);
    }
    path.closePath();
    return path;
  }

  private static void vessels(
      Graphics2D g, double x, double y, double reach, Theme theme, Dice dice) {
    Color[] colours = {new Color(190, 40, 40), new Color(50, 80, 180), theme.ink};
    for (int i = dice.between(2, 12); i > 0; i--) {
      g.setColor(dice.pick(colours));
      g.setStroke(new BasicStroke((float) dice.between(2.0, 14.0)));
      double angle = dice.between(0, 2 * Math.PI);
      Path2D path = new Path2D.Double();
      path.moveTo(x + .2 * reach * Math.cos(angle), y + .2 * reach * Math.sin(angle));
      path.curveTo(
          x + .5 * reach * Math.cos(angle + .5),
          y + .5 * reach * Math.sin(angle + .5),
          x + .7 * reach * Math.cos(angle - .3),
          y + .7 * reach * Math.sin(angle - .3),
          x + 1.2 * reach * Math.cos(angle),
          y + 1.1 * reach * Math.sin(angle));
      g.draw(path);
    }
    if (dice.chance(.4)) {
      g.setColor(theme.ink);
      g.setStroke(new BasicStroke(1.5f));
      double side = reach * .12;
      for (int i = dice.between(10, 60); i > 0; i--) {
        double px = x + reach * dice.between(-.5, .5);
        double py = y + reach * dice.between(-.5, .5);
        g.draw(new Ellipse2D.Double(px, py, side, side));
      }
    }
  }
}
