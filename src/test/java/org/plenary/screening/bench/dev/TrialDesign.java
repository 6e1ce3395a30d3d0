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

/** Who is randomised to what, and when the endpoint is read. */
final class TrialDesign implements SocietySlide {
  @Override
  public String subjects() {
    return "trial";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Sheet sheet = page.sheet();
    Block text = Block.centred(theme.font(26), theme.ink);
    double middle = page.top() + page.height() * .36;
    Rectangle2D people = new Rectangle2D.Double(page.left(), middle - 110, page.width() * .22, 220);
    Shapes.labelled(
        sheet, people, 12, theme.wash(theme.accent, .15), theme.accent, text, page.line(1));
    double circle = page.left() + page.width() * .385;
    Shapes.arrow(sheet, people.getMaxX(), middle, circle - 52, middle, 4, theme.ink);
    Block.centred(theme.font(21), theme.faint)
        .write(
            sheet,
            people.getMaxX() + 4,
            middle - 66,
            circle - 60 - people.getMaxX(),
            58,
            page.line(2));
    sheet.pen().setColor(theme.second);
    sheet.pen().fill(new Ellipse2D.Double(circle - 50, middle - 50, 100, 100));
    Block.centred(theme.bold(46), theme.onAccent())
        .write(sheet, circle - 40, middle - 40, 80, 80, page.dice().pick("R", "R", "1:1:1"));
    double tall = page.height() * .2;
    int size = page.dice().between(120, 420);
    for (int arm = 0; arm < 3; arm++) {
      double y = page.top() + page.height() * (.02 + .245 * arm);
      Rectangle2D box =
          new Rectangle2D.Double(page.left() + page.width() * .5, y, page.width() * .28, tall);
      Color colour = arm == 2 ? theme.faint : arm == 1 ? theme.second : theme.accent;
      Shapes.labelled(sheet, box, 12, theme.wash(colour, .2), colour, text, page.line(3 + arm));
      Shapes.arrow(sheet, circle + 54, middle, box.getX() - 4, box.getCenterY(), 3, theme.ink);
      Block.beside(theme.font(27), theme.ink)
          .write(
              sheet,
              box.getMaxX() + 26,
              y,
              200,
              tall,
              "n = " + (size + page.dice().between(-3, 3)));
    }
    double line = page.top() + page.height() * .8;
    Shapes.arrow(sheet, page.left(), line, page.left() + page.width(), line, 4, theme.accent);
    Block.centred(theme.font(25), theme.ink)
        .write(sheet, page.area(.2, .735, .6, .06), Text.plain(page.line(6)));
    Block.centred(theme.bold(29), theme.ink)
        .write(sheet, page.area(0, .825, 1, .085), Text.plain(page.line(7)));
    Block.centred(theme.font(22), theme.faint)
        .write(sheet, page.area(0, .92, 1, .07), Text.plain(page.line(8)));
  }
}
