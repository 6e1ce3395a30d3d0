package org.plenary.screening.bench.dev;

import java.awt.geom.Ellipse2D;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Trials along a line of years, above and below in turn. */
record YearsLine(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<String>> trials = LecturePage.table(page.lines(), 1);
    double wide = 1.0 / trials.size();
    boolean turned = page.dice().chance(.7);
    var line = page.area(0, .5, 1, 0);
    page.sheet().line(line.getX(), line.getY(), line.getMaxX(), line.getY(), 6, theme.accent);
    for (int i = 0; i < trials.size(); i++) {
      double top = turned && i % 2 == 0 ? .12 : .58;
      var at = page.area((i + .5) * wide, .5, 0, 0);
      page.sheet().pen().setColor(theme.second);
      page.sheet().pen().fill(new Ellipse2D.Double(at.getX() - 13, at.getY() - 13, 26, 26));
      Block.centred(theme.bold(28), theme.accent)
          .write(
              page.sheet(),
              page.area(i * wide, top, wide * .95, .08),
              Text.plain(trials.get(i).get(0)));
      Block.centred(theme.bold(24), theme.ink)
          .write(
              page.sheet(),
              page.area(i * wide, top + .08, wide * .95, .09),
              Text.plain(trials.get(i).get(1)));
      Block.centred(theme.font(22), theme.ink)
          .write(
              page.sheet(),
              page.area(i * wide, top + .17, wide * .95, .13),
              Text.plain(trials.get(i).get(2)));
    }
  }
}
