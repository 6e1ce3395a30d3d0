package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Theme;

/** Regions as tiles in the colour of their rate. */
final class RegionMap implements SocietySlide {
  @Override
  public String subjects() {
    return "regions";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    Sheet sheet = page.sheet();
    List<String> regions = page.parts(2);
    double radius = Math.min(page.height() * .165, page.width() * .084);
    double startX = page.left() + radius * 1.2;
    boolean decimals = dice.chance(.5);
    for (int i = 0; i < regions.size(); i++) {
      int column = i % 4;
      int row = i / 4;
      double x = startX + column * radius * 1.78 + (row % 2 == 1 ? radius * .89 : 0);
      double y = page.top() + radius + row * radius * 1.56;
      double value = dice.between(0.0, 1.0);
      Color fill = theme.wash(theme.accent, .15 + .75 * value);
      sheet.pen().setColor(fill);
      sheet.pen().fill(hexagon(x, y, radius * .98));
      boolean strong = value > .45;
      Color ink = strong ? theme.onAccent() : theme.ink;
      Block.centred(theme.font(22), ink)
          .write(
              sheet, x - radius * .74, y - radius * .5, radius * 1.48, radius * .5, regions.get(i));
      Block.centred(theme.bold(28), ink)
          .write(
              sheet,
              x - radius * .7,
              y,
              radius * 1.4,
              radius * .42,
              decimals ? page.say("%.1f", 10 + 80 * value) : "" + Math.round(10 + 88 * value));
    }
    double x = page.left() + page.width() * .72;
    Block.left(theme.bold(28), theme.ink)
        .write(sheet, x, page.top() + 20, page.width() * .28, 80, page.line(1));
    for (int i = 0; i < 4; i++) {
      double y = page.top() + 120 + i * 58;
      sheet.fill(x, y, 44, 44, theme.wash(theme.accent, .25 + i * .2));
      sheet.write(
          x + 62, y + 32, theme.font(25), theme.ink, "%d–%d".formatted(10 + 22 * i, 31 + 22 * i));
    }
    Block.left(theme.font(25), theme.faint)
        .write(sheet, x, page.top() + 390, page.width() * .28, 180, page.line(3));
  }

  private static Path2D hexagon(double x, double y, double radius) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < 6; i++) {
      double angle = Math.PI / 6 + i * Math.PI / 3;
      if (i == 0) {
        path.moveTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      } else {
        path.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      }
    }
    path.closePath();
    return path;
  }
}
