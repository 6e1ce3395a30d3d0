package org.plenary.screening.bench.dev;

import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Cells;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** How a study was made, heads on the left. */
final class MethodsPage implements CongressPage {
  @Override
  public String subjects() {
    return "methods";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<Text>> rows = new ArrayList<>();
    for (int i = 1; i < page.lines().size(); i++) {
      rows.add(page.parts(i).stream().map(Text::plain).toList());
    }
    boolean filled = page.dice().chance(.5);
    new Cells(page.area(0, 0, 1, .96), 1.1, 3)
        .draw(
            page.sheet(),
            theme.font(page.dice().between(25.0, 32.0)),
            rows,
            (row, column) ->
                new Cells.Style(
                    column == 0,
                    column == 0 ? (filled ? theme.onAccent() : theme.accent) : theme.ink,
                    column == 0 && filled ? theme.accent : null,
                    Block.Across.LEFT),
            filled ? null : theme.faint);
  }
}
