package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** A few sentences, each for itself, and how to reach the speaker. */
record NumberedStatements(String subjects) implements Handout {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    Sheet sheet = page.sheet();
    List<String> said = page.lines().subList(1, page.lines().size() - 1);
    boolean numbered = dice.chance(.6);
    double size = dice.between(26.0, 36.0);
    double high = .86 / said.size();
    for (int i = 0; i < said.size(); i++) {
      if (numbered) {
        Block.centred(theme.bold(size * 1.3), theme.second)
            .write(sheet, page.area(0, i * high, .07, high * .9), Text.plain("" + (i + 1)));
      }
      Block.beside(theme.font(size), theme.ink)
          .write(
              sheet,
              page.area(numbered ? .08 : 0, i * high, numbered ? .92 : 1, high * .9),
              Text.plain(said.get(i)));
    }
    Block.left(theme.font(22), theme.faint)
        .write(sheet, page.area(0, .9, 1, .08), Text.plain(page.lines().getLast()));
  }
}
