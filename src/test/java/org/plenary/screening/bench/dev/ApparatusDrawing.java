package org.plenary.screening.bench.dev;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Theme;

/**
 * A device as a drawing: a shaded case, a dark display, knobs, a tube, numbers that point at it.
 */
final class ApparatusDrawing implements SocietySlide {
  @Override
  public String subjects() {
    return "mechanism";
  }

  @Override
  public void fill(Page page) {
    Dice dice = page.dice();
    Theme theme = page.theme();
    Graphics2D g = page.sheet().pen();
    double side = page.height() * dice.between(.55, .8);
    double wide = side * dice.between(.6, 1.2);
    double x = page.left() + page.width() * (dice.chance(.5) ? .04 : .5);
    double y = page.top() + (page.height() - side) * .4;
    tube(g, x, y, wide, side, theme, dice);
    int light = dice.between(170, 235);
    g.setPaint(
        new GradientPaint(
            (float) x,
            0,
            new Color(light, light, light + 8),
            (float) (x + wide),
            0,
            new Color(light - 70, light - 70, light - 60)));
    g.fill(new RoundRectangle2D.Double(x, y, wide, side, 40, 40));
    g.setColor(theme.ink);
    g.setStroke(new BasicStroke(3));
    g.draw(new RoundRectangle2D.Double(x, y, wide, side, 40, 40));
    display(g, x + wide * .1, y + side * .08, wide * .8, side * dice.between(.25, .5), dice);
    int knobs = dice.between(2, 4);
    for (int i = 0; i < knobs; i++) {
      double r = wide * .08;
      double kx = x + wide * (i + .5) / knobs - r;
      double ky = y + side * dice.between(.68, .84);
      g.setPaint(
          new GradientPaint(
              (float) kx,
              (float) ky,
              Color.WHITE,
              (float) (kx + 2 * r),
              (float) (ky + 2 * r),
              new Color(90, 90, 100)));
      g.fill(new Ellipse2D.Double(kx, ky, 2 * r, 2 * r));
      g.setColor(Color.DARK_GRAY);
      g.draw(new Ellipse2D.Double(kx, ky, 2 * r, 2 * r));
    }
    double tx =
        x > page.left() + page.width() * .3 ? page.left() : page.left() + page.width() * .58;
    for (int i = 0; i < 5; i++) {
      double ty = page.top() + page.height() * (.04 + .18 * i);
      disc(page, tx + 24, ty + 24, "" + (i + 1));
      disc(page, x + wide * dice.between(.1, .9), y + side * (.1 + .18 * i), "" + (i + 1));
      Block.beside(theme.font(26), theme.ink)
          .write(page.sheet(), tx + 64, ty - 6, page.width() * .36, 62, page.line(1 + i));
    }
  }

  private static void disc(Page page, double x, double y, String number) {
    page.sheet().pen().setColor(page.theme().accent);
    page.sheet().pen().fill(new Ellipse2D.Double(x - 24, y - 24, 48, 48));
    Block.centred(page.theme().bold(27), page.theme().onAccent())
        .write(page.sheet(), x - 20, y - 20, 40, 40, number);
  }

  private static void display(
      Graphics2D g, double x, double y, double wide, double tall, Dice dice) {
    g.setColor(dice.pick(new Color(20, 30, 40), new Color(30, 60, 50), new Color(200, 220, 190)));
    g.fill(new RoundRectangle2D.Double(x, y, wide, tall, 16, 16));
    g.setColor(dice.pick(Color.GREEN, Color.ORANGE, Color.WHITE));
    g.setStroke(new BasicStroke(3));
    Path2D path = new Path2D.Double();
    path.moveTo(x + 8, y + tall / 2);
    for (double at = 8; at < wide - 8; at += 6) {
      path.lineTo(x + at, y + tall / 2 + tall * .3 * Math.sin(at / 23));
    }
    g.draw(path);
  }

  private static void tube(
      Graphics2D g, double x, double y, double wide, double side, Theme theme, Dice dice) {
    for (int i = dice.between(1, 3); i > 0; i--) {
      Path2D path = new Path2D.Double();
      double from = y + side * dice.between(.3, .9);
      path.moveTo(x + wide * .5, from);
      path.curveTo(
          x + wide * 1.3, from, x + wide * 1.1, y + side * 1.05, x + wide * 1.5, y + side * .95);
      g.setColor(theme.ink);
      g.setStroke(new BasicStroke(26, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(path);
      g.setColor(dice.pick(theme.wash(theme.second, .4), new Color(170, 205, 230)));
      g.setStroke(new BasicStroke(20, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(path);
    }
  }
}
