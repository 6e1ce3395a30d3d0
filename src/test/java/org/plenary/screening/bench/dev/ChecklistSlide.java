package org.plenary.screening.bench.dev;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Shapes;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Theme;

/** Columns of things to tick off. */
final class ChecklistSlide implements SocietySlide {
  @Override
  public String subjects() {
    return "checklist";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    Sheet sheet = page.sheet();
    List<String> heads = page.parts(1);
    double size = dice.between(25.0, 31.0);
    double wide = page.width() / heads.size();
    for (int c = 0; c < heads.size(); c++) {
      double x = page.left() + c * wide;
      Rectangle2D head = new Rectangle2D.Double(x + 8, page.top(), wide - 16, 76);
      Shapes.labelled(
          sheet,
          head,
          14,
          c % 2 == 0 ? theme.accent : theme.second,
          null,
          Block.centred(theme.bold(34), theme.onAccent()),
          heads.get(c));
      List<String> items = List.of(page.line(2 + c).split(";"));
      double step = (page.height() - 120) / 5;
      for (int i = 0; i < items.size(); i++) {
        double y = page.top() + 106 + i * step;
        sheet.pen().setColor(theme.ink);
        sheet.pen().setStroke(new BasicStroke(3));
        sheet.pen().draw(new Rectangle2D.Double(x + 20, y + 6, size, size));
        if (dice.chance(.5)) {
          sheet.line(x + 24, y + size * .6, x + 18 + size * .5, y + size, 4, theme.second);
          sheet.line(x + 18 + size * .5, y + size, x + 26 + size, y, 4, theme.second);
        }
        Block.left(theme.font(size), theme.ink)
            .write(sheet, x + 36 + size, y, wide - 60 - size, step - 8, items.get(i));
      }
    }
  }
}
