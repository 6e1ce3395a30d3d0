package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** Two survival curves with the numbers at risk below them. */
final class KaplanMeier implements Template {
  @Override
  public Kind kind() {
    return Kind.SLIDE;
  }

  @Override
  public Place place() {
    return Place.SCREEN;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    SlideLook look = new SlideLook(dice);
    Sheet sheet = look.sheet();
    double top = look.title(sheet, Material.any(dice, language, "titles"));
    double left = 230;
    double right = sheet.width() - 140;
    double bottom = sheet.height() - 270;
    BarChart.axes(dice, look, sheet, language, new double[] {left, top, right, bottom}, 100);
    List<String> arms = dice.some(Material.phrases(language).of("arms"), 2);
    Color other = look.dark ? new Color(240, 150, 90) : new Color(190, 70, 40);
    for (int arm = 0; arm < 2; arm++) {
      curve(dice, sheet, left, top, right, bottom, arm == 0 ? look.accent : other);
      double base = bottom + 130 + arm * 44;
      sheet.write(60, base, look.font(22), arm == 0 ? look.accent : other, arms.get(arm));
      int left0 = dice.between(120, 900);
      for (int t = 0; t <= 6; t++) {
        double x = left + (right - left) * t / 6;
        sheet.writeCentred(x, base, look.font(22), look.ink, Text.plain("" + left0));
        left0 = (int) (left0 * dice.between(.72, .96));
      }
    }
    int step = dice.pick(5, 6, 10, 30);
    for (int t = 0; t <= 6; t++) {
      double x = left + (right - left) * t / 6;
      sheet.writeCentred(x, bottom + 34, look.font(22), look.ink, Text.plain("" + t * step));
    }
    Text axis = Text.plain(Material.any(dice, language, "axes"));
    sheet.writeCentred((left + right) / 2, bottom + 74, look.font(24), look.ink, axis);
    String ratio =
        "HR %.2f (95%% CI %.2f-%.2f), p=%.3f"
            .formatted(
                dice.between(.5, .9),
                dice.between(.3, .49),
                dice.between(.91, 1.2),
                dice.between(.001, .2));
    sheet.write(left + 60, bottom - 40, look.font(26), look.ink, ratio);
    return sheet.scene();
  }

  private static void curve(
      Dice dice, Sheet sheet, double left, double top, double right, double bottom, Color colour) {
    double x = left;
    double y = top;
    while (x < right - 20) {
      double next = Math.min(right, x + dice.between(12.0, 60.0));
      sheet.line(x, y, next, y, 3, colour);
      double drop = Math.min(bottom - 60, y + dice.between(2.0, 26.0));
      sheet.line(next, y, next, drop, 3, colour);
      x = next;
      y = drop;
    }
  }
}
