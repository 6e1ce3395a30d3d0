package org.plenary.screening.bench.dev;

import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Cells;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Who sits on a committee, or which papers are read by whom: names that are no patients'. */
final class CommitteeList implements CongressPage {
  private final String subjects;

  /**
   * @param subjects a committee's or the speakers'
   */
  CommitteeList(String subjects) {
    this.subjects = subjects;
  }

  @Override
  public String name() {
    return subjects + "-list";
  }

  @Override
  public String subjects() {
    return subjects;
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<Text>> rows = new ArrayList<>();
    int most = 2;
    for (int i = 1; i < page.lines().size() - 1; i++) {
      rows.add(page.parts(i).stream().map(Text::plain).toList());
      most = Math.max(most, page.parts(i).size());
    }
    double[] shares = most == 2 ? new double[] {1, 2.6} : new double[] {1, 2, 2};
    if (subjects.equals("orals")) {
      shares = new double[] {.5, 3, 1.8};
    }
    new Cells(page.area(0, 0, 1, .87), shares)
        .draw(
            page.sheet(),
            theme.font(page.dice().between(25.0, 31.0)),
            rows,
            (_, column) ->
                new Cells.Style(
                    column == 0, column == 0 ? theme.accent : theme.ink, null, Block.Across.LEFT),
            page.dice().chance(.5) ? theme.faint : null);
    Block.left(theme.font(23), theme.faint)
        .write(page.sheet(), page.area(0, .9, 1, .08), Text.plain(page.lines().getLast()));
  }
}
