package org.plenary.screening.bench.heldout;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;

/** Endpoints by arm, with ratios, intervals and p values. */
final class EndpointTable implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    double top = look.title(words.any("table-title")) - 20;
    List<String> arms = words.row("arms");
    int n = dice.between(90, 2400);
    double w = look.width();
    Grid grid =
        new Grid(look.left, top, dice.between(58, 70), .34 * w, .19 * w, .19 * w, .19 * w, .09 * w);
    if (dice.chance(.7)) {
      grid.ruled(look.faint());
    }
    Pen pen = look.pen(dice.between(26, 32));
    String ratio = dice.pick("HR", "OR", "RR", "Diff.") + " (95 % " + dice.pick("CI", "KI", "IC");
    grid.plain(pen.bold().in(look.accent), List.of("", arms.get(0), arms.get(1), ratio + ")", "p"));
    grid.plain(
        pen.in(look.faint()), List.of("", "n = " + n, "n = " + (n - dice.between(-9, 9)), "", ""));
    for (String outcome : words.some("outcomes", 4, 6)) {
      double hr = dice.between(.55, 1.25);
      int events = dice.between(5, n / 3);
      grid.plain(
          pen,
          List.of(
              outcome,
              events + " (" + words.number(100.0 * events / n, 1) + " %)",
              (int) (events / hr) + " (" + words.number(100.0 * events / hr / n, 1) + " %)",
              "%s (%s-%s)"
                  .formatted(
                      words.number(hr, 2), words.number(hr * .82, 2), words.number(hr * 1.21, 2)),
              hr < .8 ? "<" + words.number(.001, 3) : words.number(dice.between(.01, .9), 2)));
    }
  }
}
