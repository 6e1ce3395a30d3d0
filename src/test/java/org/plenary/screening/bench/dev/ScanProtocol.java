package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Cells;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** The settings of a scanner, a column a sequence. */
final class ScanProtocol implements SocietySlide {
  @Override
  public String subjects() {
    return "protocol";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<Text>> rows = new ArrayList<>();
    for (int i = 1; i < page.lines().size(); i++) {
      rows.add(page.parts(i).stream().map(Text::plain).toList());
    }
    boolean framed = page.dice().chance(.5);
    new Cells(page.area(0, 0, 1, .97), 3, 2, 2, 2)
        .draw(
            page.sheet(),
            theme.font(page.dice().between(26.0, 36.0)),
            rows,
            (row, column) -> {
              Block.Across across = column == 0 ? Block.Across.LEFT : Block.Across.MIDDLE;
              if (row == 0) {
                return new Cells.Style(true, theme.accent, null, across);
              }
              Color ground =
                  column == 0
                      ? theme.wash(theme.second, .16)
                      : row % 2 == 1 ? theme.wash(theme.accent, .08) : null;
              return new Cells.Style(column == 0, theme.ink, ground, across);
            },
            framed ? theme.faint : null);
  }
}
