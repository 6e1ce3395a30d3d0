package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Shapes;
import org.plenary.screening.bench.draw.Theme;

/** Items with their points, and what the sum means. */
final class ScoreSheet implements CongressSlide {
  @Override
  public String subjects() {
    return "score";
  }

  private static final List<Color> TRAFFIC =
      List.of(new Color(96, 176, 106), new Color(240, 196, 80), new Color(214, 92, 84));

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<String> body = Subjects.body(page.lines());
    double step = page.height() * .7 / body.size();
    for (int i = 0; i < body.size(); i++) {
      String[] item = body.get(i).split("\\|");
      double y = page.top() + i * step;
      if (i > 0) {
        page.sheet()
            .fill(
                page.left(),
                y,
                page.width(),
                step - 8,
                theme.wash(theme.accent, .1 + .03 * (i % 2)));
      }
      Block.beside(i == 0 ? theme.bold(29) : theme.font(31), theme.ink)
          .write(page.sheet(), page.left() + 20, y, page.width() * .56, step - 8, item[0]);
      new Block(theme.bold(29), theme.ink, Block.Across.RIGHT, Block.Down.MIDDLE)
          .write(
              page.sheet(),
              page.left() + page.width() * .6,
              y,
              page.width() * .38,
              step - 8,
              item[1]);
    }
    List<String> bands = List.of(Subjects.notes(page.lines()).getFirst().split("\\|"));
    for (int i = 0; i < bands.size(); i++) {
      Shapes.labelled(
          page.sheet(),
          page.area((double) i / bands.size() + .005, .76, 1.0 / bands.size() - .01, .18),
          10,
          TRAFFIC.get(i),
          null,
          Block.centred(theme.bold(30), Color.BLACK),
          bands.get(i));
    }
  }
}
