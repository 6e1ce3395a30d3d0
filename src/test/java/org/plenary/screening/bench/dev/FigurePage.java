package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Theme;

/** A society's slide with one figure between axes, titles on them, and a remark beside. */
interface FigurePage extends SocietySlide {
  @Override
  default String subjects() {
    return "cloud";
  }

  /** Draws into a box whose axes run from 0 to 1. */
  void figure(Plot plot, Theme theme, Dice dice);

  @Override
  default void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    double wide = dice.between(.45, .85);
    double tall = dice.between(.6, .82);
    boolean right = wide < .65 && dice.chance(.4);
    Rectangle2D area = page.area(right ? .98 - wide : .09, .02, wide, tall);
    if (dice.chance(.2)) {
      page.sheet().pen().setColor(theme.wash(theme.faint, .14));
      page.sheet().pen().fill(area);
    }
    Plot plot = new Plot(page.sheet(), area, 0, 1, 0, 1);
    if (dice.chance(.3)) {
      plot.grid(dice.between(3, 8), theme.wash(theme.faint, .4));
    }
    figure(plot, theme, dice);
    plot.axes(dice.between(1.0, 3.0), theme.ink);
    int parts = dice.between(2, 6);
    plot.numbersBelow(theme.font(20), theme.ink, parts, "%.1f", page.language().locale())
        .numbersBeside(theme.font(20), theme.ink, parts, "%.1f", page.language().locale())
        .titles(theme.font(23), theme.ink, page.line(1), page.line(2), 70);
    double room = page.width() * (right ? .88 - wide : .88 - wide);
    if (room > 200) {
      Block.left(theme.font(24), theme.ink)
          .write(
              page.sheet(),
              right ? page.left() : area.getMaxX() + 40,
              page.top() + 30,
              right ? page.width() * (.86 - wide) : room - 40,
              page.height() * .5,
              page.line(5));
    }
  }

  /** A colour through which others shine. */
  static Color thin(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }

  /** The deck's own colours first, then others around the wheel. */
  static Color colour(Theme theme, int i, int of) {
    return of <= 2
        ? i == 0 ? theme.accent : theme.second
        : Color.getHSBColor(i / (float) of, .7f, theme.dark ? .9f : .72f);
  }
}
