package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.TexturePaint;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Theme;

/** Curves within fans, hatched bands and areas that fade, at times on a fading ground. */
final class ShadedBands implements SocietySlide {
  @Override
  public String subjects() {
    return "cloud";
  }

  @Override
  public void fill(Page page) {
    Dice dice = page.dice();
    Theme theme = page.theme();
    Plot plot = new Plot(page.sheet(), page.area(.1, .02, .68, .78), 0, 10, 0, 1);
    Graphics2D g = page.sheet().pen();
    if (dice.chance(.3)) {
      g.setPaint(
          new GradientPaint(
              0,
              (float) page.top(),
              theme.wash(theme.accent, .35),
              0,
              (float) plot.box().getMaxY(),
              theme.ground));
      g.fill(plot.box());
    }
    int curves = dice.between(1, 3);
    for (int curve = 0; curve < curves; curve++) {
      Color colour = curve == 0 ? theme.accent : curve == 1 ? theme.second : theme.faint;
      double start = dice.between(.2, .8);
      double slope = dice.between(-.05, .05);
      double wave = dice.between(.02, .1);
      double speed = dice.between(.4, 1.6);
      int style = dice.between(0, 3);
      for (int layer = style == 0 ? 3 : 1; layer > 0; layer--) {
        double half = dice.between(.04, .1) * layer;
        Path2D band = new Path2D.Double();
        for (int i = 0; i <= 160; i++) {
          double x = (i <= 80 ? i : 160 - i) / 8.0;
          double middle = start + slope * x + wave * Math.sin(speed * x);
          double edge = style == 3 && i > 80 ? 0 : middle + (i <= 80 ? half : -half) * (.4 + x / 8);
          double y = plot.y(Math.clamp(edge, 0, 1));
          if (i == 0) {
            band.moveTo(plot.x(x), y);
          } else {
            band.lineTo(plot.x(x), y);
          }
        }
        band.closePath();
        switch (style) {
          case 1 -> g.setPaint(hatch(theme, colour, dice));
          case 3 ->
              g.setPaint(
                  new GradientPaint(
                      0,
                      (float) plot.box().getY(),
                      colour,
                      0,
                      (float) plot.box().getMaxY(),
                      theme.ground));
          default -> g.setColor(theme.wash(colour, .5 - .12 * layer));
        }
        g.fill(band);
      }
      plot.curve(x -> start + slope * x + wave * Math.sin(speed * x), 0, 10, 5, colour);
    }
    plot.axes(2, theme.ink)
        .numbersBelow(theme.font(21), theme.ink, 5, "%.0f", page.language().locale())
        .numbersBeside(theme.font(21), theme.ink, 5, "%.1f", page.language().locale())
        .titles(theme.font(25), theme.ink, page.line(1), page.line(2), 76);
    Block.left(theme.font(25), theme.ink)
        .write(
            page.sheet(),
            page.left() + page.width() * .8,
            page.top() + 30,
            page.width() * .2,
            page.height() * .5,
            page.line(5));
  }

  private static TexturePaint hatch(Theme theme, Color colour, Dice dice) {
    int step = dice.between(6, 18);
    BufferedImage tile = new BufferedImage(step, step, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < step * step; i++) {
      boolean line = (i % step + i / step) % step < Math.max(2, step / 4);
      tile.setRGB(i % step, i / step, (line ? colour : theme.ground).getRGB());
    }
    return new TexturePaint(tile, new Rectangle(0, 0, step, step));
  }
}
