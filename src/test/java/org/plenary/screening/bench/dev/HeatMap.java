package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Theme;

/** A grid of coloured numbers and the scale of the colours. */
final class HeatMap implements SocietySlide {
  @Override
  public String subjects() {
    return "heat";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    Sheet sheet = page.sheet();
    List<String> columns = page.parts(1);
    List<String> rows = page.parts(2);
    Rectangle2D grid = page.area(.2, .13, .64, .84);
    double wide = grid.getWidth() / columns.size();
    double high = grid.getHeight() / rows.size();
    boolean numbers = dice.chance(.75);
    float hue = (float) dice.between(0.0, .16);
    int most = dice.pick(10, 40, 100);
    for (int c = 0; c < columns.size(); c++) {
      Block.centred(theme.font(23), theme.ink)
          .write(sheet, grid.getX() + c * wide + 3, page.top(), wide - 6, 66, columns.get(c));
    }
    for (int r = 0; r < rows.size(); r++) {
      double y = grid.getY() + r * high;
      new Block(theme.font(25), theme.ink, Block.Across.RIGHT, Block.Down.MIDDLE)
          .write(sheet, page.left(), y, page.width() * .19, high, rows.get(r));
      for (int c = 0; c < columns.size(); c++) {
        double value = dice.between(0.0, 1.0);
        sheet.fill(grid.getX() + c * wide, y, wide - 2, high - 2, colour(hue, value));
        if (numbers) {
          Block.centred(theme.font(24), value > .72 ? Color.WHITE : Color.BLACK)
              .write(
                  sheet,
                  grid.getX() + c * wide,
                  y,
                  wide - 2,
                  high - 2,
                  "" + Math.round(value * most));
        }
      }
    }
    double x = page.left() + page.width() * .88;
    for (int i = 0; i < 100; i++) {
      double y = grid.getMaxY() - (i + 1) * grid.getHeight() * .006;
      sheet.fill(x, y, 34, grid.getHeight() * .006 + 1, colour(hue, i / 100.0));
    }
    sheet.write(x + 44, grid.getMaxY(), theme.font(21), theme.ink, "0");
    sheet.write(
        x + 44, grid.getMaxY() - grid.getHeight() * .57, theme.font(21), theme.ink, "" + most);
    Block.left(theme.font(22), theme.ink)
        .write(
            sheet, x - 20, grid.getY(), page.width() * .13, grid.getHeight() * .34, page.line(3));
  }

  private static Color colour(float hue, double value) {
    return Color.getHSBColor(hue, (float) (.08 + .85 * value), (float) (1 - .5 * value * value));
  }
}
