package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Cells;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** A table of many columns with heads, and a note below. */
record WideTable(String subjects, double... shares) implements Handout {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<Text>> rows = new ArrayList<>();
    for (int i = 1; i < page.lines().size(); i++) {
      if (page.parts(i).size() > 1) {
        rows.add(page.parts(i).stream().map(c -> Text.plain(c.equals("-") ? "" : c)).toList());
      }
    }
    int columns = rows.getFirst().size();
    boolean filled = page.dice().chance(.5);
    boolean striped = page.dice().chance(.5);
    boolean even = subjects.equals("grid");
    Color stripe = theme.wash(theme.accent, .12);
    new Cells(
            page.area(0, 0, 1, .9),
            IntStream.range(0, columns)
                .mapToDouble(c -> c < shares.length ? shares[c] : 1)
                .toArray())
        .draw(
            page.sheet(),
            theme.font(page.dice().between(19.0, 28.0)),
            rows,
            (row, column) ->
                new Cells.Style(
                    row == 0 || column == 0 && page.lines().size() % 2 == 0,
                    row == 0 && filled ? theme.onAccent() : theme.ink,
                    row == 0 && filled ? theme.accent : striped && row % 2 == 0 ? stripe : null,
                    column == 0 || even ? Block.Across.LEFT : Block.Across.MIDDLE),
            page.dice().chance(.5) ? theme.faint : null);
    String note = page.lines().getLast();
    if (!note.contains("|")) {
      Block.left(theme.font(20), theme.faint)
          .write(page.sheet(), page.area(0, .92, 1, .07), Text.plain(note));
    }
  }
}
