package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Cells;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Which session is in which hall at which hour, and who leads it. */
final class ParallelSessions implements SocietySlide {
  @Override
  public String subjects() {
    return "parallel";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    List<List<Text>> rows = new ArrayList<>();
    List<Text> heads = new ArrayList<>(List.of(Text.plain("")));
    page.parts(1).forEach(hall -> heads.add(Text.plain(hall)));
    rows.add(heads);
    String chair = page.lines().getLast();
    int minutes = 60 * dice.between(8, 14);
    for (int i = 2; i < page.lines().size() - 1; i++) {
      List<Text> row = new ArrayList<>();
      int length = dice.pick(45, 60, 75, 90);
      row.add(Text.plain(clock(minutes) + "–" + clock(minutes + length)));
      minutes += length + dice.pick(0, 15);
      boolean pause = i == page.lines().size() - 2;
      for (String talk : page.parts(i)) {
        String who = Material.speaker(dice, page.language());
        row.add(Text.plain(pause || dice.chance(.25) ? talk : talk + ". " + chair.formatted(who)));
      }
      rows.add(row);
    }
    new Cells(page.area(0, 0, 1, .97), 1.1, 2, 2, 2, 2)
        .draw(
            page.sheet(),
            theme.font(dice.between(23.0, 28.0)),
            rows,
            (row, column) -> {
              Color ground =
                  row == 0
                      ? theme.accent
                      : column > 0
                          ? theme.wash((row + column) % 2 == 0 ? theme.accent : theme.second, .14)
                          : null;
              return new Cells.Style(
                  row == 0 || column == 0,
                  row == 0 ? theme.onAccent() : theme.ink,
                  column == 0 && row == 0 ? null : ground,
                  Block.Across.LEFT);
            },
            null);
  }

  private static String clock(int minutes) {
    return "%02d:%02d".formatted(minutes / 60, minutes % 60);
  }
}
