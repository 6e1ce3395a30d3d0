package org.plenary.screening.bench.heldout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** The printed report of an endoscopy with two pictures. */
final class EndoscopySheet implements Template {
  @Override
  public Kind kind() {
    return Kind.PHI;
  }

  @Override
  public Place place() {
    return Place.TABLE;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    Sheet sheet = new Sheet(1240, 1640, dice.near(253, 253, 252, 2));
    Person patient = Subjects.person(dice, language);
    List<String> lines = Subjects.of(dice, language, "endoscopy");
    String family = Lettering.slide(dice);
    Color ink = dice.grey(8, 40);
    Color line = dice.near(40, 110, 120, 40);
    Block.beside(Lettering.of(family, Font.BOLD, 44), line)
        .write(sheet, 80, 60, 1080, 90, lines.getFirst());
    sheet.fill(80, 160, 1080, 5, line);
    double y = 195;
    double size = dice.between(31.0, 38.0);
    for (int i = 1; i < 3; i++) {
      Block.left(Lettering.of(family, i == 1 ? Font.BOLD : Font.PLAIN, size), ink)
          .write(sheet, new Rectangle2D.Double(80, y, 1080, 62), Text.of(lines.get(i), patient));
      y += 66;
    }
    for (int picture = 0; picture < 2; picture++) {
      mucosa(sheet, dice, 90 + picture * 550, y + 30, 500);
    }
    y += 590;
    for (int i = 3; i < lines.size(); i++) {
      y =
          Block.left(Lettering.of(family, size), ink)
                  .write(
                      sheet,
                      new Rectangle2D.Double(80, y, 1080, 120),
                      Text.of(lines.get(i), patient))
              + 26;
    }
    Person doctor = Subjects.person(dice, language);
    sheet.line(80, 1490, 520, 1490, 2, ink);
    sheet.write(80, 1530, Lettering.of(family, 29), ink, "Dr " + doctor.family());
    return sheet.scene();
  }

  /** What the endoscope sees: a dark middle, reddish walls with folds. */
  private static void mucosa(Sheet sheet, Dice dice, double x, double y, double side) {
    float centreX = (float) (x + side * dice.between(.4, .6));
    float centreY = (float) (y + side * dice.between(.4, .6));
    sheet.fill(x, y, side, side, Color.BLACK);
    sheet
        .pen()
        .setPaint(
            new RadialGradientPaint(
                centreX,
                centreY,
                (float) side * .55f,
                new float[] {0, .25f, 1},
                new Color[] {
                  new Color(40, 10, 10), dice.near(190, 90, 70, 20), dice.near(230, 150, 120, 16)
                }));
    sheet.pen().fill(new Ellipse2D.Double(x + 6, y + 6, side - 12, side - 12));
    for (int fold = 1; fold < 6; fold++) {
      double size = side * (.16 + .13 * fold);
      sheet.pen().setColor(new Color(120, 40, 35, 90));
      sheet.pen().setStroke(new BasicStroke(dice.between(3, 9)));
      sheet
          .pen()
          .draw(
              new Ellipse2D.Double(
                  Math.max(x + 12, centreX - size / 2),
                  Math.max(y + 12, centreY - size / 2 * .9),
                  Math.min(size, x + side - 14 - Math.max(x + 12, centreX - size / 2)),
                  Math.min(size * .9, y + side - 14 - Math.max(y + 12, centreY - size / 2 * .9))));
    }
  }
}
