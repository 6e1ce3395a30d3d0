package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Theme;

/** A figure, and beside or inside of it one or more small clinical pictures without text. */
final class PlotAndPhoto implements Template {
  private static final List<FigurePage> FIGURES =
      List.of(
          new CellAtlas(),
          new GeneVolcano(),
          new BubbleField(),
          new ViolinRow(),
          new SurvivalBands(),
          new CourseBundle(),
          new ResponseBars(),
          new ExpressionGrid());

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
    List<String> lines = Decks.subject(dice, language, "cloud");
    Rectangle2D box = theme.title(sheet, lines.getFirst());
    double wide = box.getWidth() * dice.between(.42, .6);
    boolean left = dice.chance(.5);
    Rectangle2D area =
        new Rectangle2D.Double(
            left ? box.getX() + 80 : box.getMaxX() - wide,
            box.getY(),
            wide - 80,
            box.getHeight() * .8);
    Plot plot = new Plot(sheet, area, 0, 1, 0, 1);
    dice.pick(FIGURES).figure(plot, theme, dice);
    plot.axes(2, theme.ink).titles(theme.font(23), theme.ink, lines.get(1), lines.get(2), 60);
    double side = box.getHeight() * dice.between(.3, .62);
    double x = left ? box.getX() + wide + 40 : box.getX();
    double room = box.getWidth() - wide - 40;
    int pictures = side < box.getHeight() * .4 ? dice.between(1, 2) : 1;
    double each = Math.min(room / pictures - 10, side * dice.between(.9, 1.5));
    double y = box.getY() + dice.between(0.0, box.getHeight() * .3);
    for (int i = 0; i < pictures; i++) {
      BufferedImage picture = Specimens.any((int) each, (int) side, dice);
      sheet.pen().drawImage(picture, (int) (x + i * (each + 10)), (int) y, null);
      if (dice.chance(.3)) {
        sheet.pen().setColor(dice.pick(theme.ink, theme.accent, Color.WHITE));
        sheet.pen().draw(new Rectangle2D.Double((int) (x + i * (each + 10)), (int) y, each, side));
      }
    }
    Block.left(theme.font(25), theme.ink)
        .write(sheet, x, y + side + 14, room, box.getMaxY() - y - side - 20, lines.get(5));
    return sheet.scene();
  }
}
