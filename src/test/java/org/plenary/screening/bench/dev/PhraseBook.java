package org.plenary.screening.bench.dev;

import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Cells;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** The same in two languages, side by side. */
final class PhraseBook implements CongressPage {
  @Override
  public String subjects() {
    return "bilingual";
  }

  @Override
  public String title(Dice dice, String line) {
    return line.replace("|", dice.pick(" · ", " / ", " – "));
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<Text>> rows = new ArrayList<>();
    for (int i = 1; i < page.lines().size(); i++) {
      rows.add(page.parts(i).stream().map(Text::plain).toList());
    }
    new Cells(page.area(0, 0, 1, .96), 1, 1)
        .draw(
            page.sheet(),
            theme.font(page.dice().between(26.0, 33.0)),
            rows,
            (_, column) ->
                new Cells.Style(
                    false,
                    column == 0 ? theme.ink : theme.accent,
                    column == 1 ? theme.wash(theme.second, .1) : null,
                    Block.Across.LEFT),
            theme.faint);
  }
}
