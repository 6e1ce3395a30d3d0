package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.Font;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;

/** How one presenter's slides look: font, colours, where the title stands. */
final class SlideLook {
  final String family;
  final Color ground;
  final Color ink;
  final Color faint;
  final Color accent;
  final boolean dark;
  private final Dice dice;
  private final int titleStyle;

  SlideLook(Dice dice) {
    this.dice = dice;
    family = Lettering.slide(dice);
    dark = dice.chance(.35);
    ground = dark ? dice.near(18, 28, 60, 18) : dice.near(250, 250, 248, 6);
    ink = dark ? dice.near(236, 236, 240, 14) : dice.near(25, 28, 40, 25);
    faint = dark ? dice.near(168, 178, 200, 15) : dice.near(95, 98, 108, 15);
    accent = dark ? dice.near(120, 175, 235, 40) : dice.near(40, 90, 150, 45);
    titleStyle = dice.between(0, 2);
  }

  Sheet sheet() {
    return dice.chance(.7) ? new Sheet(1600, 900, ground) : new Sheet(1440, 1080, ground);
  }

  Font font(double size) {
    return Lettering.of(family, size);
  }

  Font bold(double size) {
    return Lettering.of(family, Font.BOLD, size);
  }

  /** Writes the title; returns the base line of what follows. */
  double title(Sheet sheet, String title) {
    return title(sheet, Text.plain(title));
  }

  double title(Sheet sheet, Text title) {
    double size = dice.between(40.0, 56.0);
    Font font = dice.chance(.7) ? bold(size) : font(size);
    double fitting = Math.min(1, (sheet.width() - 140) / sheet.width(font, title));
    font = font.deriveFont((float) (size * fitting));
    switch (titleStyle) {
      case 0 -> {
        sheet.fill(0, 0, sheet.width(), 118, accent.darker());
        sheet.write(60, 78, font, Color.WHITE, title);
      }
      case 1 -> {
        sheet.write(70, 96, font, accent, title);
        sheet.line(70, 122, sheet.width() - 70, 122, 3, accent);
      }
      default -> sheet.writeCentred(sheet.width() / 2.0, 98, font, ink, title);
    }
    return 205;
  }

  void foot(Sheet sheet, Language language) {
    if (dice.chance(.6)) {
      Font font = font(dice.between(19.0, 25.0));
      double base = sheet.height() - 22;
      sheet.write(60, base, font, faint, Material.any(dice, language, "footers"));
      if (dice.chance(.5)) {
        sheet.writeRight(
            sheet.width() - 50, base, font, faint, Text.plain("" + dice.between(2, 48)));
      }
    }
  }

  /** Bullets from {@code y} on; returns the base line that follows. */
  double bullet(Sheet sheet, double x, double y, double width, double size, Text text) {
    String mark = dice.pick("• ", "– ", "• ", "■ ", "");
    return sheet.paragraph(x, y, width, font(size), ink, 1.28, text.before(mark)) + size * .55;
  }
}
