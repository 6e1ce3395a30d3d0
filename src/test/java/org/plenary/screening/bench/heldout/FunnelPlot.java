package org.plenary.screening.bench.heldout;

import java.awt.BasicStroke;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Points in a funnel of dashed lines. */
final class FunnelPlot implements CongressSlide {
  @Override
  public String subjects() {
    return "funnel";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    Plot plot = new Plot(page.sheet(), page.area(.1, .01, .84, .74), -2, 2, 1, 0);
    double middle = dice.between(-.4, .4);
    page.sheet()
        .line(
            plot.x(middle), plot.box().getY(), plot.x(middle), plot.box().getMaxY(), 2, theme.ink);
    page.sheet().pen().setColor(theme.faint);
    page.sheet()
        .pen()
        .setStroke(
            new BasicStroke(
                2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {12, 9}, 0));
    for (int side = -1; side <= 1; side += 2) {
      page.sheet()
          .pen()
          .draw(
              new java.awt.geom.Line2D.Double(
                  plot.x(middle), plot.y(0), plot.x(middle + side * 1.5), plot.y(1)));
    }
    for (int i = dice.between(24, 60); i > 0; i--) {
      double error = dice.between(.04, .96);
      double effect = middle + .62 * error * dice.gaussian() + (error > .6 ? .2 : 0);
      if (Math.abs(effect) < 1.95) {
        plot.dot(effect, error, 15, i % 5 == 0 ? theme.second : theme.accent);
      }
    }
    plot.axes(2, theme.ink)
        .numbersBelow(theme.font(22), theme.ink, 4, "%.1f", page.language().locale())
        .numbersBeside(theme.font(22), theme.ink, 4, "%.2f", page.language().locale())
        .titles(theme.font(26), theme.ink, page.line(1), page.line(2), 88);
    Block.left(theme.font(24), theme.faint)
        .write(page.sheet(), page.area(.1, .92, .84, .07), Text.plain(page.line(3)));
  }
}
