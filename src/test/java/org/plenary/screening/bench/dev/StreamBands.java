package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Theme;

/** What becomes of whom: bands that bend from one column of bars to the next. */
final class StreamBands implements FigurePage {
  @Override
  public void figure(Plot plot, Theme theme, Dice dice) {
    int columns = dice.between(2, 4);
    int rows = dice.between(2, 6);
    int alpha = dice.pick(80, 130, 200);
    Graphics2D g = plot.sheet().pen();
    double wide = .03;
    for (int column = 0; column < columns; column++) {
      double x = column / (double) columns + .02;
      for (int row = 0; row < rows; row++) {
        double top = (row + .1) / rows;
        double tall = dice.between(.4, .85) / rows;
        Color ink = FigurePage.colour(theme, row, rows);
        plot.sheet()
            .fill(
                plot.x(x),
                plot.y(top + tall),
                plot.x(wide) - plot.x(0),
                plot.y(0) - plot.y(tall),
                ink);
        for (int to = 0; to < rows && column < columns - 1; to++) {
          if (dice.chance(.6)) {
            double part = tall / rows;
            double from = top + to * part;
            double end = (to + .1) / rows + row * part;
            g.setColor(FigurePage.thin(ink, alpha));
            g.fill(band(plot, x + wide, from, x + 1.0 / columns, end, part));
          }
        }
      }
    }
  }

  private static Path2D band(Plot p, double x0, double y0, double x1, double y1, double part) {
    double middle = p.x((x0 + x1) / 2);
    Path2D band = new Path2D.Double();
    band.moveTo(p.x(x0), p.y(y0));
    band.curveTo(middle, p.y(y0), middle, p.y(y1), p.x(x1), p.y(y1));
    band.lineTo(p.x(x1), p.y(y1 + part));
    band.curveTo(middle, p.y(y1 + part), middle, p.y(y0 + part), p.x(x0), p.y(y0 + part));
    band.closePath();
    return band;
  }
}
