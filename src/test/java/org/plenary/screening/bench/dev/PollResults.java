package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** A question to the hall, how many chose which answer, and which is right. */
final class PollResults implements SocietySlide {
  @Override
  public String subjects() {
    return "poll";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    Sheet sheet = page.sheet();
    int answers = page.lines().size() - 2;
    List<String> words = page.parts(page.lines().size() - 1);
    int right = Integer.parseInt(words.get(2)) - 1;
    boolean lettered = dice.chance(.85);
    int left = 100;
    double step = page.height() * .88 / answers;
    for (int i = 0; i < answers; i++) {
      int share = i == answers - 1 ? left : dice.between(2, Math.max(3, left * 2 / 3));
      left -= share;
      double y = page.top() + i * step;
      Color colour = i == right ? theme.second : theme.wash(theme.accent, .6);
      String letter = lettered ? (char) ('A' + i) + ". " : "";
      Block.beside(i == right ? theme.bold(30) : theme.font(30), theme.ink)
          .write(sheet, page.left(), y, page.width() * .5, step * .55, letter + page.line(1 + i));
      sheet.fill(
          page.left(), y + step * .58, page.width() * .72, step * .2, theme.wash(theme.faint, .25));
      sheet.fill(page.left(), y + step * .58, page.width() * .0072 * share, step * .2, colour);
      Block.beside(theme.bold(36), theme.ink)
          .write(
              sheet,
              page.left() + page.width() * .74,
              y + step * .38,
              130,
              step * .6,
              share + " %");
      if (i == right) {
        Block.beside(theme.bold(25), theme.second)
            .write(
                sheet,
                page.left() + page.width() * .52,
                y + 4,
                page.width() * .4,
                step * .5,
                words.get(1));
      }
    }
    Block.left(theme.font(24), theme.faint)
        .write(
            sheet,
            page.area(0, .92, .7, .07),
            Text.plain(words.get(0).formatted(dice.between(41, 980))));
  }
}
