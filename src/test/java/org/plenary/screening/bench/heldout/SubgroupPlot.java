package org.plenary.screening.bench.heldout;

import org.plenary.screening.bench.draw.Dice;

/** Subgroups with their estimates on a line of no effect. */
final class SubgroupPlot implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    double top = look.title(words.any("survival"));
    Pen pen = look.pen(28);
    double bottom = look.height - 130;
    Axes axes = new Axes(pen, 720, bottom, 460, bottom - top + 20, .2, 2.0, 0, 1).draw(.6, 0);
    look.sheet.line(axes.x(1), bottom, axes.x(1), top - 30, 2, look.faint());
    double y = top + 20;
    for (String group : words.some("groups", 6, 10)) {
      if (y > bottom - 20) {
        break;
      }
      double middle = dice.between(.5, 1.2);
      double spread = dice.between(.1, .4);
      pen.fit(look.left, y, 340, group);
      int events = dice.between(12, 180);
      pen.fit(470, y, 200, events + "/" + (events * 3 + dice.between(1, 90)));
      double line = y - 9;
      look.sheet.line(axes.x(middle - spread), line, axes.x(middle + spread), line, 3, look.ink);
      look.sheet.fill(axes.x(middle) - 9, line - 9, 18, 18, look.accent);
      pen.fit(
          1220,
          y,
          look.right - 1220,
          "%s (%s to %s)"
              .formatted(
                  words.number(middle, 2),
                  words.number(middle - spread, 2),
                  words.number(middle + spread, 2)));
      y += 52;
    }
    String better = words.row("arms").getFirst();
    pen.size(22).fit(560, bottom + 76, 360, "<  " + better);
  }
}
