package org.plenary.screening.bench.dev;

import java.awt.image.BufferedImage;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Theme;

/** A slide whose bullets stand beside one or two small clinical pictures that carry no text. */
final class ClinicalInset implements Template {
  @Override
  public Kind kind() {
    return Kind.DEVICE;
  }

  @Override
  public Place place() {
    return Place.SCREEN;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    Theme theme = new Theme(dice, Theme.Frame.BAND, Theme.Frame.RULE, Theme.Frame.SIDEBAR);
    Sheet sheet = theme.sheet();
    List<String> lines = Decks.subject(dice, language, "mechanism");
    var box = theme.title(sheet, lines.getFirst());
    int pictures = dice.pick(1, 1, 2);
    double tall = box.getHeight() * dice.between(.42, .9);
    double wide = Math.min(tall * dice.between(.8, 1.5), box.getWidth() * .46 / pictures);
    boolean left = dice.chance(.5);
    double x = left ? box.getX() : box.getMaxX() - pictures * (wide + 12);
    double y = box.getY() + (box.getHeight() - tall) * dice.between(0.0, 1.0);
    for (int i = 0; i < pictures; i++) {
      BufferedImage picture = Specimens.any((int) wide, (int) tall, dice);
      sheet.pen().drawImage(picture, (int) (x + i * (wide + 12)), (int) y, null);
    }
    double tx = left ? x + pictures * (wide + 12) + 40 : box.getX();
    double room = box.getWidth() - pictures * (wide + 12) - 60;
    for (int i = 0; i < 5; i++) {
      Block.beside(theme.font(28), theme.ink)
          .write(
              sheet,
              tx,
              box.getY() + box.getHeight() * .18 * i,
              room,
              box.getHeight() * .16,
              "• " + lines.get(1 + i));
    }
    return sheet.scene();
  }
}
