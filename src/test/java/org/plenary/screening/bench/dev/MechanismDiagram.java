package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Shapes;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** How a drug works: a membrane, a target, and what follows from it. */
final class MechanismDiagram implements SocietySlide {
  @Override
  public String subjects() {
    return "mechanism";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Sheet sheet = page.sheet();
    double y = page.top() + page.height() * .36;
    membrane(page, y);
    Block small = Block.centred(theme.font(26), theme.ink);
    Block strong = Block.centred(theme.bold(28), theme.onAccent());
    double drugX = page.left() + page.width() * page.dice().between(.05, .12);
    Rectangle2D drug = new Rectangle2D.Double(drugX, page.top() + 14, 270, 84);
    Shapes.labelled(sheet, drug, 84, theme.accent, null, strong, page.line(2));
    Rectangle2D target = new Rectangle2D.Double(drugX + 330, y - 92, 190, 190);
    Shapes.labelled(sheet, target, 60, theme.second, theme.ink, strong, page.line(3));
    Shapes.arrow(
        sheet, drug.getMaxX() + 6, drug.getMaxY() - 10, target.getX() - 4, y - 50, 5, theme.accent);
    Block.left(theme.font(23), theme.faint)
        .write(sheet, page.left(), y + 58, 300, 60, page.line(1));
    double from = target.getMaxX() + 50;
    double wide = page.left() + page.width() - from;
    double step = (page.top() + page.height() * .78 - y - 50) / 3;
    Rectangle2D before = target;
    for (int i = 0; i < 3; i++) {
      Rectangle2D box =
          new Rectangle2D.Double(
              from + i * wide * .1, y + 60 + i * step, wide * .78, Math.min(84, step - 24));
      Shapes.labelled(
          sheet, box, 18, theme.wash(theme.accent, .18), theme.accent, small, page.line(4 + i));
      double x = i == 0 ? target.getMaxX() - 24 : before.getX() + 30;
      Shapes.arrow(sheet, x, before.getMaxY(), box.getX() - 2, box.getCenterY(), 3, theme.ink);
      before = box;
    }
    Block.centred(theme.bold(30), theme.dark ? theme.second : theme.accent)
        .write(sheet, page.area(0, .87, 1, .11), Text.plain(page.line(7)));
  }

  /** Two rows of lipids, heads outwards. */
  private static void membrane(Page page, double y) {
    Color head = page.theme().wash(page.theme().second, .55);
    for (double x = page.left() + 6; x < page.left() + page.width() - 20; x += 24) {
      page.sheet().pen().setColor(head);
      page.sheet().pen().fill(new Ellipse2D.Double(x, y - 44, 22, 22));
      page.sheet().pen().fill(new Ellipse2D.Double(x, y + 24, 22, 22));
      page.sheet().line(x + 11, y - 22, x + 11, y - 2, 2, head);
      page.sheet().line(x + 11, y + 4, x + 11, y + 24, 2, head);
    }
  }
}
