package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Boxes that tell how many were asked, took part and were counted, in two arms. */
final class ParticipantFlow implements Handout {
  @Override
  public String subjects() {
    return "consort";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    double size = page.dice().between(19.0, 25.0);
    box(page, size, page.area(.3, 0, .3, .1), 1);
    box(page, size, page.area(.66, .1, .34, .16), 2);
    box(page, size, page.area(.3, .25, .3, .1), 3);
    for (int arm = 0; arm < 2; arm++) {
      double x = .04 + arm * .5;
      box(page, size, page.area(x, .42, .42, .14), 4 + arm);
      box(page, size, page.area(x, .63, .42, .13), 6 + arm);
      box(page, size, page.area(x, .83, .42, .12), 8 + arm);
      var low = page.area(x + .21, .56, 0, .07);
      page.sheet().line(low.getX(), low.getY(), low.getX(), low.getMaxY(), 2, theme.faint);
      low = page.area(x + .21, .76, 0, .07);
      page.sheet().line(low.getX(), low.getY(), low.getX(), low.getMaxY(), 2, theme.faint);
    }
    var stem = page.area(.45, .1, 0, .15);
    page.sheet().line(stem.getX(), stem.getY(), stem.getX(), stem.getMaxY(), 2, theme.faint);
  }

  private static void box(Page page, double size, Rectangle2D area, int line) {
    Theme theme = page.theme();
    Sheet sheet = page.sheet();
    Color ground = theme.wash(theme.accent, .08);
    sheet.fill(area.getX(), area.getY(), area.getWidth(), area.getHeight(), ground);
    sheet.pen().setColor(theme.accent);
    sheet.pen().draw(area);
    Block.centred(theme.font(size), theme.ink)
        .write(
            sheet,
            new Rectangle2D.Double(
                area.getX() + 8, area.getY() + 2, area.getWidth() - 16, area.getHeight() - 4),
            Text.plain(page.line(line)));
  }
}
