package org.plenary.screening.bench.dev;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Theme;

/** Steps with their number or letter in a disc or a ring, or shares as donuts. */
final class NumberedDiscs implements SocietySlide {
  @Override
  public String subjects() {
    return "trial";
  }

  @Override
  public void fill(Page page) {
    Dice dice = page.dice();
    if (dice.chance(.4)) {
      donuts(page);
    } else if (dice.chance(.5)) {
      steps(page);
    } else {
      row(page);
    }
  }

  private static void steps(Page page) {
    double side = Math.min(page.height() * .15, page.dice().between(54.0, 110.0));
    int style = page.dice().between(0, 2);
    for (int i = 0; i < 5; i++) {
      double y = page.top() + page.height() * (.02 + .19 * i);
      disc(page, page.left() + side, y + side / 2, side, mark(page, style, i), i);
      Block.beside(page.theme().font(32), page.theme().ink)
          .write(
              page.sheet(),
              page.left() + side * 1.5 + 40,
              y,
              page.width() * .7,
              side,
              page.line(1 + i));
    }
  }

  private static void row(Page page) {
    double cell = page.width() / 4;
    double side = cell * page.dice().between(.4, .8);
    int style = page.dice().between(0, 2);
    for (int i = 0; i < 4; i++) {
      double x = page.left() + cell * (i + .5);
      disc(page, x, page.top() + side * .6, side, mark(page, style, i), i);
      Block.centred(page.theme().font(27), page.theme().ink)
          .write(
              page.sheet(),
              x - cell * .45,
              page.top() + side * 1.2,
              cell * .9,
              page.height() * .25,
              page.line(2 + i));
    }
  }

  private static String mark(Page page, int style, int i) {
    return switch (style) {
      case 0 -> "" + (i + 1);
      case 1 -> "" + "SOAPE".charAt(i);
      default -> page.dice().between(2, 98) + "%";
    };
  }

  private static void disc(Page page, double x, double y, double side, String mark, int i) {
    Theme theme = page.theme();
    Graphics2D g = page.sheet().pen();
    var shape = new Ellipse2D.Double(x - side / 2, y - side / 2, side, side);
    boolean ring = page.dice().chance(.3);
    Color colour = i % 2 == 0 ? theme.accent : theme.second;
    g.setColor(ring ? theme.wash(colour, .12) : colour);
    g.fill(shape);
    g.setColor(ring ? colour : theme.wash(colour, .5));
    g.setStroke(new BasicStroke((float) side / 14));
    if (ring || page.dice().chance(.3)) {
      g.draw(shape);
    }
    Block.centred(theme.bold(side * .5), ring ? theme.ink : theme.onAccent())
        .write(page.sheet(), x - side * .4, y - side * .35, side * .8, side * .7, mark);
  }

  private static void donuts(Page page) {
    Dice dice = page.dice();
    Theme theme = page.theme();
    Graphics2D g = page.sheet().pen();
    int count = dice.between(1, 4);
    double cell = page.width() / count;
    double side = Math.min(page.height() * .6, cell * dice.between(.5, .8));
    for (int i = 0; i < count; i++) {
      double x = page.left() + cell * (i + .5) - side / 2;
      double y = page.top() + page.height() * .04;
      int parts = dice.between(2, 5);
      double from = 90;
      int first = 0;
      for (int part = 0; part < parts; part++) {
        double share = part == parts - 1 ? 450 - from : (450 - from) * dice.between(.3, .7);
        first = part == 0 ? (int) Math.round(share / 3.6) : first;
        g.setColor(Color.getHSBColor((float) (part * .17 + i * .1), .55f, theme.dark ? .85f : .7f));
        g.fill(new Arc2D.Double(x, y, side, side, from, share, Arc2D.PIE));
        from += share;
      }
      double hole = side * dice.between(.45, .7);
      g.setColor(theme.ground);
      g.fill(new Ellipse2D.Double(x + (side - hole) / 2, y + (side - hole) / 2, hole, hole));
      Block.centred(theme.bold(hole * .3), theme.ink)
          .write(page.sheet(), x + (side - hole) / 2, y + side * .35, hole, side * .3, first + "%");
      Block.centred(theme.font(27), theme.ink)
          .write(
              page.sheet(),
              page.left() + cell * i + 10,
              y + side + 14,
              cell - 20,
              page.height() * .24,
              page.line(1 + i));
    }
  }
}
