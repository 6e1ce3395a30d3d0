package org.plenary.screening.bench.dev;

import java.awt.geom.Ellipse2D;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Treatments as circles, trials as lines between them, a ranking beside. */
final class NetworkPlot implements SocietySlide {
  @Override
  public String subjects() {
    return "network";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    Sheet sheet = page.sheet();
    List<String> nodes = page.parts(1);
    double middleX = page.left() + page.width() * .32;
    double middleY = page.top() + page.height() * .47;
    double reach = Math.min(page.height() * .33, page.width() * .17);
    double[][] at = new double[nodes.size()][];
    for (int i = 0; i < at.length; i++) {
      double angle = 2 * Math.PI * i / at.length - Math.PI / 2;
      at[i] =
          new double[] {middleX + 1.1 * reach * Math.cos(angle), middleY + reach * Math.sin(angle)};
    }
    for (int i = 0; i < at.length; i++) {
      for (int j = i + 1; j < at.length; j++) {
        if (i == 0 || dice.chance(.45)) {
          sheet.line(
              at[i][0],
              at[i][1],
              at[j][0],
              at[j][1],
              dice.between(1.5, 9.0),
              theme.wash(theme.faint, .55));
        }
      }
    }
    for (int i = 0; i < at.length; i++) {
      double size = dice.between(34.0, 76.0);
      sheet.pen().setColor(i == 0 ? theme.second : theme.accent);
      sheet.pen().fill(new Ellipse2D.Double(at[i][0] - size / 2, at[i][1] - size / 2, size, size));
      boolean left = at[i][0] < middleX - 20;
      boolean centre = Math.abs(at[i][0] - middleX) <= 20;
      double from = Math.max(page.left(), at[i][0] - 250);
      double x = centre ? at[i][0] - 120 : left ? from : at[i][0] + 46;
      double room =
          centre ? 240 : left ? at[i][0] - 46 - from : page.left() + page.width() * .65 - x;
      double y = centre ? at[i][1] + (at[i][1] < middleY ? -78 : 40) : at[i][1] - 34;
      Block.Across across =
          centre ? Block.Across.MIDDLE : left ? Block.Across.RIGHT : Block.Across.LEFT;
      new Block(theme.font(26), theme.ink, across, Block.Down.MIDDLE)
          .write(sheet, x, y, room, centre ? 42 : 66, nodes.get(i));
    }
    double x = page.left() + page.width() * .67;
    Block.left(theme.bold(27), theme.accent)
        .write(sheet, x, page.top() + 10, page.width() * .33, 70, page.line(2));
    double share = dice.between(.8, .97);
    List<String> ranked = dice.some(nodes.subList(1, nodes.size()), nodes.size());
    for (int i = 0; i < ranked.size(); i++) {
      double y = page.top() + 110 + i * page.height() * .13;
      Block.beside(theme.font(25), theme.ink)
          .write(sheet, x, y, page.width() * .19, 44, ranked.get(i));
      sheet.fill(x + page.width() * .2, y + 8, page.width() * .08 * share, 28, theme.accent);
      sheet.write(
          x + page.width() * .29, y + 32, theme.font(24), theme.ink, page.say("%.2f", share));
      share *= dice.between(.6, .92);
    }
    Block.left(theme.font(22), theme.faint)
        .write(sheet, page.area(0, .935, 1, .06), Text.plain(page.line(3)));
  }
}
