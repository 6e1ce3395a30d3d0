package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Words and what they mean. */
final class GlossaryPage implements Handout {
  @Override
  public String subjects() {
    return "glossary";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    int words = page.lines().size() - 1;
    boolean below = dice.chance(.5);
    double high = .96 / words;
    double size = dice.between(23.0, 32.0);
    for (int i = 0; i < words; i++) {
      List<String> entry = page.parts(i + 1);
      Block.left(theme.bold(size), theme.second)
          .write(
              page.sheet(),
              page.area(0, i * high, below ? 1 : .26, high * (below ? .42 : .9)),
              Text.plain(entry.get(0)));
      Block.left(theme.font(size * .9), theme.ink)
          .write(
              page.sheet(),
              page.area(below ? .03 : .28, i * high + (below ? high * .44 : 0), .7, high * .5),
              Text.plain(entry.get(1)));
    }
  }
}
