package org.plenary.screening.bench.dev;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** A family tree with names and birth years. */
final class Pedigree implements Template {
  @Override
  public Kind kind() {
    return Kind.PHI;
  }

  @Override
  public Place place() {
    return Place.SCREEN;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    SlideLook look = new SlideLook(dice);
    Sheet sheet = look.sheet();
    double top = look.title(sheet, Material.any(dice, language, "titles"));
    Person index = Material.person(dice, language);
    double step = (sheet.height() - top - 60) / 3;
    for (int generation = 0; generation < 3; generation++) {
      int many = generation + 2;
      for (int i = 0; i < many; i++) {
        double x = sheet.width() * (i + 1.0) / (many + 1);
        double y = top + generation * step;
        sheet.pen().setColor(look.ink);
        sheet.pen().setStroke(new BasicStroke(3));
        boolean round = dice.chance(.5);
        sheet
            .pen()
            .draw(
                round
                    ? new Ellipse2D.Double(x - 26, y, 52, 52)
                    : new Rectangle2D.Double(x - 26, y, 52, 52));
        Person member = Material.person(dice, language);
        Text name =
            dice.chance(.5)
                ? Text.of("{first}", member)
                : Text.of("{name=" + member.given() + "} {last}", index);
        sheet.writeCentred(x, y + 84, look.font(24), look.ink, name);
        sheet.writeCentred(
            x,
            y + 114,
            look.font(21),
            look.faint,
            Text.of(generation == 2 ? "{dob}" : "* " + (1930 + generation * 26 + i), member));
        if (i > 0) {
          sheet.line(
              sheet.width() * (double) i / (many + 1) + 26, y + 26, x - 26, y + 26, 2, look.ink);
        }
      }
    }
    return sheet.scene();
  }
}
