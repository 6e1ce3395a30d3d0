package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Theme;

/** The next congress: where, when, and until when to hand in. */
final class CongressInvitation implements SocietySlide {
  @Override
  public String subjects() {
    return "invite";
  }

  @Override
  public void fill(Page page) {}

  @Override
  public Scene draw(Dice dice, Language language) {
    List<String> words = Decks.subject(dice, language, subjects());
    Theme theme = new Theme(dice, Theme.Frame.CENTRED);
    Sheet sheet = theme.sheet();
    double h = sheet.height();
    double split = dice.between(.42, .55) * 1600;
    sheet.fill(0, 0, split, h, theme.accent);
    for (int i = 0; i < 5; i++) {
      double size = dice.between(160.0, 420.0);
      Color soft = theme.onAccent();
      sheet.pen().setColor(new Color(soft.getRed(), soft.getGreen(), soft.getBlue(), 18));
      sheet
          .pen()
          .fill(
              new Ellipse2D.Double(
                  dice.between(-80.0, split - size), dice.between(-100.0, h - 200), size, size));
    }
    Block.beside(theme.bold(dice.between(52.0, 64.0)), theme.onAccent())
        .write(sheet, 70, h * .12, split - 130, h * .4, words.get(0));
    Block.left(theme.font(36), theme.onAccent())
        .write(sheet, 70, h * .56, split - 130, h * .14, words.get(1));
    Block.left(theme.bold(34), theme.onAccent())
        .write(sheet, 70, h * .74, split - 130, h * .09, words.get(2));
    Block.left(theme.font(34), theme.onAccent())
        .write(sheet, 70, h * .84, split - 130, h * .1, words.get(3));
    double x = split + 80;
    double wide = 1600 - x - 60;
    for (int i = 4; i < words.size() - 1; i++) {
      double y = h * .16 + (i - 4) * h * .19;
      sheet.fill(x, y, 8, h * .11, theme.second);
      Block.beside(theme.font(33), theme.ink)
          .write(sheet, x + 34, y, wide - 34, h * .11, words.get(i));
    }
    Block.beside(theme.bold(36), theme.accent)
        .write(sheet, x, h * .82, wide, h * .08, words.getLast());
    return sheet.scene();
  }
}
