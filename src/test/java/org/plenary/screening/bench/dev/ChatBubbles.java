package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;

/** What two colleagues wrote to each other, on a slide, without names or times of theirs. */
record ChatBubbles(String subjects) implements PatientPage {
  @Override
  public void fill(Page page, List<List<Text>> lines) {
    Color mine = page.theme().wash(page.theme().accent, .25);
    Color theirs = page.theme().wash(page.theme().faint, .2);
    double high = .98 / lines.size();
    for (int i = 0; i < lines.size(); i++) {
      boolean right = i % 2 == 1;
      var box = page.area(right ? .38 : .02, i * high, .58, high * .86);
      page.sheet().pen().setColor(right ? mine : theirs);
      page.sheet()
          .pen()
          .fill(
              new RoundRectangle2D.Double(
                  box.getX(), box.getY(), box.getWidth(), box.getHeight(), 40, 40));
      Block.beside(page.theme().font(28), page.theme().ink)
          .write(
              page.sheet(),
              new java.awt.geom.Rectangle2D.Double(
                  box.getX() + 24, box.getY() + 4, box.getWidth() - 40, box.getHeight() - 8),
              lines.get(i).getFirst());
    }
  }
}
