package org.plenary.screening.bench.dev;

import java.awt.geom.Path2D;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** The consent for the pictures that follow, filled in and signed. */
record SignedConsent(String subjects) implements PatientPage {
  @Override
  public void fill(Page page, List<List<Text>> lines) {
    Theme theme = page.theme();
    for (int i = 0; i < lines.size(); i++) {
      List<Text> line = lines.get(i);
      Block.beside(theme.font(27), theme.ink)
          .write(
              page.sheet(),
              page.area(.02, i * .15, line.size() > 1 ? .3 : .94, .13),
              line.getFirst());
      if (line.size() > 1) {
        Block.beside(theme.font(29), theme.ink)
            .write(page.sheet(), page.area(.34, i * .15, .6, .13), line.get(1));
      }
    }
    var at = page.area(.4, .82, .3, .1);
    Path2D name = new Path2D.Double();
    name.moveTo(at.getX(), at.getCenterY());
    for (int i = 1; i < 14; i++) {
      double x = at.getX() + at.getWidth() * i / 14;
      double swing = page.dice().between(-40.0, 40.0);
      name.quadTo(x - 12, at.getCenterY() - swing, x, at.getCenterY() + swing * .3);
    }
    page.sheet().pen().setColor(theme.ink);
    page.sheet().pen().setStroke(new java.awt.BasicStroke(3));
    page.sheet().pen().draw(name);
  }
}
