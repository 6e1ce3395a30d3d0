package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.plenary.screening.bench.draw.Dice;

/** Recommendations with class and level of evidence. */
final class GuidelineTable implements CleanSlide {
  private static final Map<String, Color> CLASSES =
      Map.of(
          "I", new Color(0x7CC27C),
          "IIa", new Color(0xF4E06D),
          "IIb", new Color(0xF3B562),
          "III", new Color(0xE5736B));

  @Override
  public void fill(Look look, Words words, Dice dice) {
    double top = look.title(words.any("guideline-title")) - 20;
    double w = look.width();
    double high = dice.between(72, 84);
    Grid grid = new Grid(look.left, top, high, .76 * w, .12 * w, .12 * w).ruled(look.faint());
    Pen pen = look.pen(30);
    grid.plain(
        pen.bold(), List.of("", dice.pick("Class", "COR", "Kl."), dice.pick("Level", "LOE")));
    for (List<String> row : words.rows("recommendations", 4, 6)) {
      if (grid.bottom() > look.height - 140) {
        break;
      }
      double y = grid.bottom();
      look.sheet.fill(look.left + .76 * w, y, .12 * w, high, CLASSES.get(row.get(1)));
      grid.plain(pen, List.of(row.get(0), "", row.get(2)));
      pen.in(Color.BLACK).centre(look.left + .82 * w, y + high * .66, 100, row.get(1));
    }
  }
}
