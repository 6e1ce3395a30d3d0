package org.plenary.screening.bench.dev;

import java.util.List;
import java.util.stream.IntStream;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Cells;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** A table as papers print it: rules above and below its head, nothing else. */
record RuledTable(String subjects, double... shares) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<String>> rows = LecturePage.table(page.lines(), 1);
    int columns = rows.getFirst().size();
    double wide = page.dice().between(.8, 1.0);
    boolean indented = page.dice().chance(.3);
    var box = page.area(indented ? 1 - wide : 0, .02, wide, .86);
    double[] edges =
        new Cells(
                box,
                IntStream.range(0, columns)
                    .mapToDouble(c -> c < shares.length ? shares[c] : 1)
                    .toArray())
            .draw(
                page.sheet(),
                theme.font(page.dice().between(20.0, 30.0)),
                rows.stream()
                    .map(row -> row.stream().map(c -> Text.plain(c.equals("-") ? "–" : c)).toList())
                    .toList(),
                (row, column) ->
                    new Cells.Style(
                        row == 0,
                        row == 0 ? theme.accent : theme.ink,
                        null,
                        column == 0 ? Block.Across.LEFT : Block.Across.MIDDLE),
                null);
    for (double y : new double[] {edges[0], edges[1], edges[edges.length - 1]}) {
      page.sheet().line(box.getX(), y, box.getMaxX(), y, 2.5, theme.ink);
    }
    Block.left(theme.font(20), theme.faint)
        .write(page.sheet(), page.area(0, .93, 1, .06), Text.plain(page.lines().getLast()));
  }
}
