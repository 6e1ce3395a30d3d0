package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Theme;

/** A slide with strips of somebody's heart curves, on paper with a net or from a monitor. */
final class StripInSlide implements Template {
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
    Theme theme = new Theme(dice, Theme.Frame.BAND, Theme.Frame.RULE, Theme.Frame.CENTRED);
    Sheet sheet = theme.sheet();
    List<String> lines = Decks.subject(dice, language, "mechanism");
    var box = theme.title(sheet, lines.getFirst());
    double wide = box.getWidth() * dice.between(.55, 1.0);
    double tall = box.getHeight() * dice.between(.22, .5);
    boolean below = dice.chance(.6);
    double y = below ? box.getMaxY() - tall : box.getY();
    sheet.paste(
        strip((int) wide, (int) tall, dice),
        box.getX() + (box.getWidth() - wide) / 2,
        y,
        wide,
        tall);
    double ty = below ? box.getY() : y + tall + 20;
    double step = (box.getHeight() - tall - 20) / 4;
    for (int i = 0; i < 4; i++) {
      Block.beside(theme.font(28), theme.ink)
          .write(
              sheet, box.getX(), ty + i * step, box.getWidth(), step * .9, "• " + lines.get(1 + i));
    }
    return sheet.scene();
  }

  private static Scene strip(int width, int height, Dice dice) {
    int style = dice.between(0, 4);
    Sheet strip =
        new Sheet(
            width,
            height,
            switch (style) {
              case 0 -> dice.near(255, 240, 236, 8);
              case 1 -> dice.near(250, 250, 250, 5);
              case 2 -> dice.near(8, 10, 12, 6);
              case 3 -> dice.near(238, 246, 238, 8);
              default -> dice.near(255, 255, 255, 0);
            });
    switch (style) {
      case 0 -> net(strip, dice.near(240, 160, 160, 25));
      case 1 -> net(strip, dice.near(200, 205, 212, 12));
      case 3 -> net(strip, dice.near(165, 205, 165, 15));
      default -> {}
    }
    Color ink =
        style == 2
            ? dice.pick(new Color(60, 240, 90), new Color(240, 230, 60), new Color(80, 220, 240))
            : dice.near(20, 20, 30, 20);
    int rows = dice.between(1, Math.max(1, height / 110));
    double beat = dice.between(70.0, 200.0);
    for (int row = 0; row < rows; row++) {
      double tall = height / (double) rows;
      Traces.curve(
          strip,
          10,
          row * tall + tall * .68,
          width - 20,
          beat,
          tall * dice.between(.35, .6) * (dice.chance(.2) ? -.5 : 1),
          ink);
    }
    return strip.scene();
  }

  private static void net(Sheet sheet, Color colour) {
    for (int i = 0; i < Math.max(sheet.width(), sheet.height()); i += 8) {
      sheet.line(i, 0, i, sheet.height(), i % 40 == 0 ? 1.6 : .6, colour);
      sheet.line(0, i, sheet.width(), i, i % 40 == 0 ? 1.6 : .6, colour);
    }
  }
}
