package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Cells;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** What looks like the first table of a trial, of one person; or a print of a laboratory. */
record TableOfOne(String subjects) implements PatientPage {
  @Override
  public void fill(Page page, List<List<Text>> lines) {
    Theme theme = page.theme();
    List<List<Text>> rows =
        lines.stream().map(l -> l.size() > 1 ? l : List.of(l.getFirst(), Text.plain(" "))).toList();
    new Cells(page.area(0, .02, page.dice().between(.6, 1.0), .9), 1.4, 1)
        .draw(
            page.sheet(),
            theme.font(page.dice().between(22.0, 32.0)),
            rows,
            (row, column) ->
                new Cells.Style(
                    row == 0,
                    theme.ink,
                    row % 2 == 0 ? theme.wash(theme.accent, .08) : null,
                    Block.Across.LEFT),
            theme.faint);
  }
}
