package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** A question with its answers and the shares of votes behind them. */
final class VoteSlide implements Handout {
  @Override
  public String subjects() {
    return "vote";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    Sheet sheet = page.sheet();
    int answers = page.lines().size() - 2;
    double high = page.height() * .82 / answers;
    boolean behind = dice.chance(.5);
    double size = dice.between(28.0, 38.0);
    for (int i = 0; i < answers; i++) {
      List<String> answer = page.parts(i + 1);
      double share = Integer.parseInt(answer.get(1)) / 100.0;
      double y = page.top() + i * high;
      double room = page.width() * (behind ? .85 : .52);
      if (behind) {
        sheet.fill(
            page.left(), y, page.width() * .9 * share, high * .8, theme.wash(theme.accent, .25));
      } else {
        sheet.fill(
            page.left() + page.width() * .55,
            y + high * .2,
            page.width() * .38 * share,
            high * .4,
            theme.second);
      }
      Block.beside(theme.font(size), theme.ink)
          .write(sheet, page.left() + 12, y, room - 20, high * .8, answer.get(0));
      Block.beside(theme.bold(size * .9), theme.accent)
          .write(
              sheet,
              page.left() + page.width() * .93,
              y,
              page.width() * .07,
              high * .8,
              answer.get(1) + dice.pick("%", " %"));
    }
    Block.left(theme.font(22), theme.faint)
        .write(sheet, page.area(0, .89, 1, .09), Text.plain(page.lines().getLast()));
  }
}
