package org.plenary.screening.bench.dev;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** A curve or a cloud of points between two axes. */
final class RocCurve implements Template {
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
    double left = 210;
    double bottom = sheet.height() - 150;
    double right = sheet.width() * .62;
    BarChart.axes(dice, look, sheet, language, new double[] {left, top, right, bottom}, 100);
    if (dice.chance(.5)) {
      Path2D curve = new Path2D.Double();
      double bend = dice.between(.12, .5);
      for (double u = 0; u <= 1.001; u += .02) {
        double x = left + u * (right - left);
        double y = bottom - Math.pow(u, bend) * (bottom - top);
        if (u == 0) {
          curve.moveTo(x, y);
        } else {
          curve.lineTo(x, y);
        }
      }
      sheet.pen().setColor(look.accent);
      sheet.pen().setStroke(new BasicStroke(4));
      sheet.pen().draw(curve);
      sheet.line(left, bottom, right, top, 2, look.faint);
    } else {
      for (int i = 0; i < 90; i++) {
        double u = dice.between(.02, .98);
        double v = Math.clamp(u + .16 * dice.gaussian(), .02, .98);
        sheet.pen().setColor(look.accent);
        sheet
            .pen()
            .fill(
                new Ellipse2D.Double(
                    left + u * (right - left), bottom - v * (bottom - top), 10, 10));
      }
    }
    for (int t = 0; t <= 4; t++) {
      double x = left + (right - left) * t / 4;
      sheet.writeCentred(x, bottom + 34, look.font(22), look.ink, Text.plain("" + t * 25));
    }
    String value =
        dice.pick("AUC %.2f (0.%d-0.%d)", "r = %.2f, p < 0.%d%d")
            .formatted(dice.between(.6, .95), dice.between(50, 60), dice.between(96, 99));
    sheet.write(right + 50, top + 80, look.font(30), look.ink, value);
    for (int i = 1; i < 4; i++) {
      String line = Material.phrases(language).of("bullets").get(dice.between(0, 16));
      sheet.paragraph(
          right + 50,
          top + 60 + i * 130,
          sheet.width() - right - 110,
          look.font(26),
          look.ink,
          1.25,
          Text.plain(line));
    }
    return sheet.scene();
  }
}
