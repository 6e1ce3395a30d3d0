package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Cells;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** What a guideline recommends, with coloured classes and levels. */
final class RecommendationTable implements SocietySlide {
  @Override
  public String subjects() {
    return "guideline";
  }

  private static final List<Color> CLASSES =
      List.of(
          new Color(120, 190, 110),
          new Color(240, 205, 90),
          new Color(240, 165, 80),
          new Color(220, 110, 100));

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    int last = page.lines().size() - 1;
    List<List<Text>> rows = new ArrayList<>();
    for (int i = 1; i < last; i++) {
      rows.add(page.parts(i).stream().map(Text::plain).toList());
    }
    boolean coloured = page.dice().chance(.7);
    List<String> grades =
        rows.stream().skip(1).map(r -> r.get(1).string()).distinct().sorted().toList();
    new Cells(page.area(0, 0, 1, .9), 6, page.dice().between(1.2, 1.6), 1.3)
        .draw(
            page.sheet(),
            theme.font(page.dice().between(27.0, 34.0)),
            rows,
            (row, column) -> {
              Block.Across across = column == 0 ? Block.Across.LEFT : Block.Across.MIDDLE;
              if (row == 0) {
                return new Cells.Style(true, theme.onAccent(), theme.accent, across);
              }
              if (column == 1 && coloured) {
                int grade = grades.indexOf(rows.get(row).get(1).string());
                return new Cells.Style(true, Color.BLACK, CLASSES.get(Math.min(grade, 3)), across);
              }
              return new Cells.Style(
                  false, theme.ink, row % 2 == 0 ? theme.wash(theme.accent, .09) : null, across);
            },
            theme.faint);
    Block.left(theme.font(21), theme.faint)
        .write(page.sheet(), page.area(0, .925, 1, .06), Text.plain(page.lines().get(last)));
  }
}
