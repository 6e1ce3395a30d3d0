package org.plenary.screening.bench.heldout;

import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Cells;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** A table whose signs are explained below it. */
final class FootnotedTable implements CongressSlide {
  @Override
  public String subjects() {
    return "footnoted";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<Text>> rows =
        Subjects.body(page.lines()).stream()
            .map(row -> List.of(row.split("\\|")).stream().map(Text::plain).toList())
            .toList();
    double[] edges =
        new Cells(page.area(0, 0, 1, .68), 2.2, 1.5, 1.5, 1.3)
            .draw(
                page.sheet(),
                theme.font(page.dice().between(28.0, 36.0)),
                rows,
                (row, column) ->
                    new Cells.Style(
                        row == 0,
                        theme.ink,
                        null,
                        column == 0 ? Block.Across.LEFT : Block.Across.RIGHT),
                null);
    double right = page.left() + page.width();
    for (int edge : new int[] {0, 1, edges.length - 1}) {
      page.sheet()
          .line(page.left(), edges[edge], right, edges[edge], edge == 1 ? 1.5 : 3, theme.ink);
    }
    double y = edges[edges.length - 1] + 24;
    double tall = (page.top() + page.height() - y) / 3.4;
    for (String note : Subjects.notes(page.lines())) {
      Block.left(theme.font(23), theme.faint)
          .write(page.sheet(), page.left(), y, page.width(), tall, note);
      y += tall;
    }
  }
}
