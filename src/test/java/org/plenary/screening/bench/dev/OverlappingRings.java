package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Three things that overlap, as circles that shine through each other. */
record OverlappingRings(String subjects) implements LecturePage {
  private static final double[][] AT = {{.36, .3}, {.64, .3}, {.5, .62}};

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    double radius = page.height() * page.dice().between(.27, .31);
    Color[] colours = {theme.accent, theme.second, theme.faint};
    for (int i = 0; i < 3; i++) {
      var at = page.area(AT[i][0], AT[i][1], 0, 0);
      page.sheet().pen().setColor(FigurePage.thin(colours[i], 90));
      page.sheet()
          .pen()
          .fill(
              new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius));
    }
    for (int i = 0; i < 3; i++) {
      double x = AT[i][0] + (i == 0 ? -.19 : i == 1 ? .03 : -.08);
      double y = AT[i][1] + (i == 2 ? .05 : -.13);
      Block.centred(theme.bold(26), theme.ink)
          .write(page.sheet(), page.area(x, y, .16, .08), Text.plain(page.parts(1).get(i)));
      Block.centred(theme.font(20), theme.ink)
          .write(page.sheet(), page.area(x, y + .08, .16, .1), Text.plain(page.parts(2).get(i)));
    }
    Block.left(theme.font(22), theme.ink)
        .write(page.sheet(), page.area(.78, .42, .22, .16), Text.plain(page.line(3)));
    Block.left(theme.font(23), theme.ink)
        .write(page.sheet(), page.area(0, .93, 1, .06), Text.plain(page.line(4)));
  }
}
