package org.plenary.screening.bench.dev;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** The CONSORT diagram of a trial. */
final class FlowDiagram implements Template {
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
    List<String> steps = Material.phrases(language).of("flow");
    double y = look.title(sheet, Material.any(dice, language, "titles")) - 50;
    double tall = (sheet.height() - y) / 5.6;
    double middle = sheet.width() / 2.0;
    int screened = dice.between(900, 9000);
    box(sheet, look, middle, y, tall, steps.get(0).formatted(screened));
    box(
        sheet,
        look,
        sheet.width() * .8,
        y + tall * .9,
        tall,
        steps.get(1).formatted(screened / 3),
        steps.get(2).formatted(screened / 4),
        steps.get(3).formatted(screened / 12));
    box(sheet, look, middle, y + tall * 2, tall, steps.get(4).formatted(screened * 2 / 3));
    for (int arm = 0; arm < 2; arm++) {
      double x = sheet.width() * (arm == 0 ? .26 : .74);
      int n = screened / 3 + dice.between(-4, 4);
      box(sheet, look, x, y + tall * 3.1, tall, steps.get(5 + arm).formatted(n));
      box(
          sheet,
          look,
          x,
          y + tall * 4.2,
          tall,
          steps.get(7).formatted(dice.between(2, 40)),
          steps.get(8).formatted(n - dice.between(2, 60)));
      sheet.line(x, y + tall * 3.86, x, y + tall * 4.2, 2, look.ink);
    }
    sheet.line(middle, y + tall * .76, middle, y + tall * 2, 2, look.ink);
    return sheet.scene();
  }

  private static void box(
      Sheet sheet, SlideLook look, double middle, double y, double tall, String... lines) {
    double width = sheet.width() * .34;
    sheet.pen().setColor(look.accent);
    sheet.pen().setStroke(new java.awt.BasicStroke(2));
    sheet.pen().draw(new Rectangle2D.Double(middle - width / 2, y, width, tall * .76));
    double size = lines.length > 2 ? 20 : 23;
    double base = y + tall * .38 - (lines.length - 1) * size * .62 + 8;
    for (String line : lines) {
      sheet.writeCentred(middle, base, look.font(size), look.ink, Text.plain(line));
      base += size * 1.28;
    }
  }
}
