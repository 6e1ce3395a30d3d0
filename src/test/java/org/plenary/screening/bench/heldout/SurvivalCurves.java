package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;

/** Two Kaplan-Meier curves with the numbers at risk. */
final class SurvivalCurves implements CleanSlide {
  private static final List<Color> COLOURS =
      List.of(new Color(0xC0392B), new Color(0x2E86C1), new Color(0x27AE60), new Color(0xE08E0B));

  @Override
  public void fill(Look look, Words words, Dice dice) {
    double top = look.title(words.any("survival"));
    List<String> arms = words.row("arms");
    List<Color> colours = dice.some(COLOURS, 2);
    Pen pen = look.pen(24);
    int months = dice.pick(24, 36, 60);
    Axes axes =
        new Axes(pen, 330, look.height - 240, 1100, look.height - 240 - top, 0, months, 0, 100);
    axes.draw(months / 6.0, 20);
    pen.centre(880, look.height - 166, 400, dice.pick("months", "t (months)", "mo"));
    pen.write(340, top + 6, "%");
    double rate = dice.between(.012, .03);
    for (int arm = 0; arm < 2; arm++) {
      double hazard = arm == 0 ? rate * .6 : rate;
      double jitter = dice.between(0, 3.0);
      axes.curve(
          colours.get(arm),
          4,
          600,
          t -> 100 * Math.exp(-hazard * Math.floor(t * .7 + jitter % 1) / .7));
      pen.in(colours.get(arm)).write(1010, top + 40 + 40 * arm, arms.get(arm));
      double row = look.height - 120 + 36 * arm;
      pen.in(colours.get(arm)).fit(look.left, row, 270 - look.left, arms.get(arm));
      int atRisk = dice.between(140, 420);
      for (int i = 0; i <= 6; i++) {
        String left = String.valueOf((int) (atRisk * Math.exp(-hazard * i * months / 6) * .97));
        pen.centre(axes.x(i * months / 6.0), row, 90, left);
      }
    }
    pen.bold()
        .fit(
            390,
            axes.y(12),
            620,
            "HR %s (95 %% CI %s-%s), log-rank p = %s"
                .formatted(
                    words.number(.61, 2),
                    words.number(.44, 2),
                    words.number(.85, 2),
                    words.number(dice.between(.001, .04), 3)));
  }
}
