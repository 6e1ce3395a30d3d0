package org.plenary.screening.bench.heldout;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;

/** What comes when, and who speaks. */
final class ProgrammeSlide implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    double top = look.title(words.any("agenda-title")) - 30;
    boolean speakers = dice.chance(.6);
    double w = look.width();
    Grid grid = new Grid(look.left, top, dice.between(62, 74), .2 * w, .5 * w, .3 * w);
    Pen pen = look.pen(34);
    int minute = dice.pick(480, 510, 540);
    for (String item : words.row("agenda")) {
      int end = minute + dice.pick(15, 30, 45);
      if (grid.bottom() < look.height - 110) {
        grid.plain(
            pen,
            List.of(
                clock(minute) + " - " + clock(end),
                item,
                speakers && dice.chance(.7) ? words.colleague() : ""));
      }
      minute = end;
    }
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
