package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Theme;

/** So many of a hundred: rows of people, and hearts, drops, lungs and syringes as bullets. */
final class PictogramRows implements SocietySlide {
  @Override
  public String subjects() {
    return "trial";
  }

  @Override
  public void fill(Page page) {
    Dice dice = page.dice();
    Theme theme = page.theme();
    Graphics2D g = page.sheet().pen();
    int columns = dice.pick(5, 10, 20);
    int rows = dice.pick(3, 5, 10);
    double cell = Math.min(page.width() * .5 / columns, page.height() * .9 / rows);
    int marked = dice.between(1, columns * rows / 2);
    boolean left = dice.chance(.5);
    double x0 = page.left() + (left ? 0 : page.width() - columns * cell);
    for (int i = 0; i < columns * rows; i++) {
      g.setColor(i < marked ? theme.second : theme.wash(theme.accent, dice.pick(.4, 1.0)));
      person(g, x0 + i % columns * cell, page.top() + i / columns * cell, cell * .9);
    }
    double x = left ? x0 + columns * cell + 60 : page.left();
    double room = page.width() - columns * cell - 60;
    int icon = dice.between(0, 3);
    for (int i = 0; i < 5; i++) {
      double y = page.top() + page.height() * (.03 + .18 * i);
      g.setColor(i % 2 == 0 ? theme.accent : theme.second);
      icon(g, (icon + i) % 4, x, y, 64, theme);
      Block.beside(theme.font(27), theme.ink)
          .write(page.sheet(), x + 86, y - 4, room - 90, page.height() * .15, page.line(1 + i));
    }
  }

  private static void person(Graphics2D g, double x, double y, double side) {
    g.fill(new Ellipse2D.Double(x + side * .35, y, side * .3, side * .3));
    g.fill(
        new RoundRectangle2D.Double(
            x + side * .25, y + side * .34, side * .5, side * .4, side * .3, side * .3));
    g.fill(new Rectangle2D.Double(x + side * .34, y + side * .6, side * .13, side * .38));
    g.fill(new Rectangle2D.Double(x + side * .53, y + side * .6, side * .13, side * .38));
  }

  private static void icon(Graphics2D g, int kind, double x, double y, double side, Theme theme) {
    Color colour = g.getColor();
    switch (kind) {
      case 0 -> {
        Path2D heart = new Path2D.Double();
        heart.moveTo(x + side / 2, y + side);
        heart.curveTo(
            x - side * .5,
            y + side * .4,
            x + side * .1,
            y - side * .3,
            x + side / 2,
            y + side * .25);
        heart.curveTo(
            x + side * .9, y - side * .3, x + side * 1.5, y + side * .4, x + side / 2, y + side);
        g.fill(heart);
      }
      case 1 -> {
        g.fill(new Ellipse2D.Double(x, y + side * .1, side * .42, side * .85));
        g.fill(new Ellipse2D.Double(x + side * .58, y + side * .1, side * .42, side * .85));
        g.fill(new Rectangle2D.Double(x + side * .46, y - side * .1, side * .08, side * .5));
      }
      case 2 -> {
        g.rotate(-.7, x + side / 2, y + side / 2);
        g.fill(new Rectangle2D.Double(x + side * .3, y + side * .2, side * .4, side * .6));
        g.fill(new Rectangle2D.Double(x + side * .46, y + side * .8, side * .08, side * .35));
        g.fill(new Rectangle2D.Double(x + side * .2, y, side * .6, side * .08));
        g.fill(new Rectangle2D.Double(x + side * .45, y, side * .1, side * .2));
        g.rotate(.7, x + side / 2, y + side / 2);
      }
      default -> {
        g.fill(new Ellipse2D.Double(x, y, side, side));
        g.setColor(theme.onAccent());
        g.fill(new Ellipse2D.Double(x + side * .25, y + side * .3, side * .12, side * .12));
        g.fill(new Ellipse2D.Double(x + side * .63, y + side * .3, side * .12, side * .12));
        g.fill(
            new RoundRectangle2D.Double(
                x + side * .25, y + side * .66, side * .5, side * .08, 8, 8));
        g.setColor(colour);
      }
    }
  }
}
