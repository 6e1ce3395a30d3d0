package org.plenary.screening.bench.heldout;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;

/** Drugs for children by weight. */
final class DosingTable implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    double top = look.title(words.any("dose-title")) - 10;
    double w = look.width();
    Grid grid = new Grid(look.left, top, dice.between(66, 78), .28 * w, .24 * w, .2 * w, .28 * w);
    if (dice.chance(.5)) {
      grid.boxed(look.faint());
    }
    Pen pen = look.pen(32);
    grid.ground(pen, look.accent).plain(pen.bold().in(look.ground), words.row("dose-heads"));
    for (List<String> row : words.rows("doses", 4, 7)) {
      if (grid.bottom() < look.height - 130) {
        grid.plain(pen, row);
      }
    }
  }
}
