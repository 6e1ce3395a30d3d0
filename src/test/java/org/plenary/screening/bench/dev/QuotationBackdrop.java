package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.geom.Path2D;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Theme;

/** A saying over a landscape. */
final class QuotationBackdrop implements SocietySlide {
  @Override
  public String subjects() {
    return "quote";
  }

  @Override
  public void fill(Page page) {}

  @Override
  public Scene draw(Dice dice, Language language) {
    List<String> words = Decks.subject(dice, language, subjects());
    Theme theme = new Theme(dice, Theme.Frame.CENTRED);
    Sheet sheet = new Sheet(1600, dice.pick(900, 1067), Color.BLACK);
    landscape(sheet, dice);
    double wide = dice.between(1000.0, 1250.0);
    double x = (1600 - wide) / 2;
    double tall = sheet.height() * .4;
    double top = sheet.height() * dice.between(.18, .3);
    boolean panel = dice.chance(.4);
    if (panel) {
      sheet.fill(x - 50, top - 40, wide + 100, tall + 190, new Color(10, 14, 22, 150));
    }
    Font font =
        Lettering.of(
            dice.pick("Liberation Serif", "DejaVu Serif", theme.family),
            dice.pick(Font.ITALIC, Font.PLAIN, Font.BOLD),
            dice.between(50.0, 66.0));
    String[] marks =
        switch (language) {
          case EN -> new String[] {"“", "”"};
          case FR -> new String[] {"«\u00a0", "\u00a0»"};
          case DE -> new String[] {"„", "“"};
          case ES, PT -> new String[] {"«", "»"};
        };
    Block.centred(font, Color.WHITE)
        .write(sheet, x, top, wide, tall, marks[0] + words.get(0) + marks[1]);
    Block.centred(theme.font(34), new Color(245, 226, 180))
        .write(sheet, x, top + tall + 26, wide, 56, words.get(1));
    Block.centred(theme.font(25), new Color(225, 228, 235))
        .write(sheet, x, sheet.height() - 76.0, wide, 44, words.get(2));
    return sheet.scene();
  }

  /** A sky over hills, all dark enough for white letters. */
  private static void landscape(Sheet sheet, Dice dice) {
    float hue = (float) dice.between(0.0, 1.0);
    int h = sheet.height();
    sheet
        .pen()
        .setPaint(
            new GradientPaint(
                0,
                0,
                Color.getHSBColor(hue, .6f, .22f),
                0,
                h,
                Color.getHSBColor(hue + .1f, .55f, .5f)));
    sheet.pen().fillRect(0, 0, 1600, h);
    for (int layer = 0; layer < 4; layer++) {
      Path2D hill = new Path2D.Double();
      double phase = dice.between(0.0, 6.0);
      double rough = dice.between(20.0, 70.0);
      hill.moveTo(0, h);
      for (int x = 0; x <= 1600; x += 10) {
        double y =
            h * (.55 + .12 * layer)
                + rough * Math.sin(phase + x / 190.0)
                + rough * .4 * Math.sin(phase * 3 + x / 61.0);
        hill.lineTo(x, y);
      }
      hill.lineTo(1600, h);
      hill.closePath();
      sheet.pen().setColor(Color.getHSBColor(hue + .06f * layer, .5f, .34f - .07f * layer));
      sheet.pen().fill(hill);
    }
  }
}
