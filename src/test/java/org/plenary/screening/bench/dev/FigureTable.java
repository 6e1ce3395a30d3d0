package org.plenary.screening.bench.dev;

import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Cells;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Figures with their units under heads, and a note below. */
final class FigureTable implements CongressPage {
  private final String subjects;

  /**
   * @param subjects costs, or intervals of reference
   */
  FigureTable(String subjects) {
    this.subjects = subjects;
  }

  @Override
  public String name() {
    return subjects + "-table";
  }

  @Override
  public String subjects() {
    return subjects;
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<Text>> rows = new ArrayList<>();
    for (int i = 1; i < page.lines().size() - 1; i++) {
      rows.add(page.parts(i).stream().map(Text::plain).toList());
    }
    double[] shares = new double[rows.getFirst().size()];
    for (int c = 0; c < shares.length; c++) {
      shares[c] = c == 0 ? 1.8 : 1;
    }
    boolean striped = page.dice().chance(.5);
    boolean right = page.dice().chance(.5);
    new Cells(page.area(0, 0, 1, .86), shares)
        .draw(
            page.sheet(),
            theme.font(page.dice().between(26.0, 33.0)),
            rows,
            (row, column) ->
                new Cells.Style(
                    row == 0,
                    row == 0 ? theme.onAccent() : theme.ink,
                    row == 0
                        ? theme.accent
                        : striped && row % 2 == 0 ? theme.wash(theme.accent, .1) : null,
                    column == 0 || !right ? Block.Across.LEFT : Block.Across.RIGHT),
            theme.faint);
    Block.left(theme.font(22), theme.faint)
        .write(page.sheet(), page.area(0, .9, 1, .08), Text.plain(page.lines().getLast()));
  }
}
