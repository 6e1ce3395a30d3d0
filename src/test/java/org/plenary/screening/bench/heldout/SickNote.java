package org.plenary.screening.bench.heldout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
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

/** A certificate for an employer, a university or an insurer. */
final class SickNote implements Template {
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
    boolean small = dice.chance(.5);
    Sheet sheet = new Sheet(small ? 1480 : 1240, small ? 1040 : 1500, paper(dice));
    Person patient = Subjects.person(dice, language);
    List<String> lines = Subjects.of(dice, language, "sicknote");
    String family = Lettering.slide(dice);
    Color ink = dice.grey(8, 50);
    double wide = sheet.width() - 200;
    Block.centred(Lettering.of(family, Font.BOLD, dice.between(40.0, 50.0)), ink)
        .write(sheet, 100, 60, wide, 80, lines.getFirst());
    sheet.line(100, 158, 100 + wide, 158, 3, ink);
    double step = (sheet.height() - 470.0) / (lines.size() - 1);
    Font font = Lettering.of(family, dice.between(34.0, 42.0));
    double y = 200;
    for (String line : lines.subList(1, lines.size())) {
      Block.beside(font, ink)
          .write(sheet, new Rectangle2D.Double(100, y, wide, step - 10), Text.of(line, patient));
      y += step;
    }
    stamp(sheet, dice, language);
    return sheet.scene();
  }

  private static Color paper(Dice dice) {
    return dice.pick(
        dice.near(252, 252, 250, 3), dice.near(252, 240, 214, 6), dice.near(232, 240, 250, 6));
  }

  private static void stamp(Sheet sheet, Dice dice, Language language) {
    Color blue = new Color(40, 60, 150);
    double x = sheet.width() - 520.0;
    double y = sheet.height() - 220.0;
    sheet.pen().setColor(blue);
    sheet.pen().setStroke(new BasicStroke(4));
    sheet.pen().draw(new Rectangle2D.Double(x, y, 400, 130));
    Person doctor = Subjects.person(dice, language);
    Block.centred(Lettering.of("Liberation Sans", Font.BOLD, 28), blue)
        .write(sheet, x + 10, y + 6, 380, 118, "Dr " + doctor.given() + " " + doctor.family());
    Font hand = Lettering.of(Lettering.hand(dice), 64);
    Text signed = Text.plain(doctor.family());
    Block.beside(hand, new Color(20, 30, 80))
        .write(
            sheet, new Rectangle2D.Double(130, y + 20, 420, 100), Lettering.writable(hand, signed));
  }
}
