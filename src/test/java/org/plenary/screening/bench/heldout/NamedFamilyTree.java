package org.plenary.screening.bench.heldout;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Sheet;

/** Three generations of squares and circles with first names and birthdays below them. */
final class NamedFamilyTree implements PatientSlide {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Look look = new Look(dice);
    double top = look.title(words.any("family-title"));
    double step = (look.height - 60 - top) / 3;
    String form = dice.pick("{name}", "{first}\n{dob}", "{initlast}\n{dob}", "{name}\n{dob}");
    int[] counts = {2, 4, dice.between(3, 5)};
    Patient next = patient;
    for (int generation = 0; generation < 3; generation++) {
      double y = top + generation * step;
      double gap = look.width() / counts[generation];
      double first = look.left + gap / 2;
      for (int i = 0; i < counts[generation]; i++) {
        member(look, first + i * gap, y, next, form, gap - 20, dice.chance(.3));
        next = patient.another();
      }
      look.sheet.line(first, y, first + (counts[generation] - 1) * gap, y, 2, look.faint());
      if (generation < 2) {
        look.sheet.line(800, y, 800, y + step, 2, look.faint());
      }
    }
    return look.sheet;
  }

  private static void member(
      Look look, double x, double y, Patient who, String form, double wide, boolean affected) {
    Shape shape =
        who.person.female()
            ? new Ellipse2D.Double(x - 28, y - 28, 56, 56)
            : new Rectangle2D.Double(x - 28, y - 28, 56, 56);
    look.sheet.pen().setColor(affected ? look.accent : look.ground);
    look.sheet.pen().fill(shape);
    look.sheet.pen().setColor(look.ink);
    look.sheet.pen().setStroke(new BasicStroke(3));
    look.sheet.pen().draw(shape);
    double base = y + 62;
    for (String line : form.split("\n")) {
      look.pen(26).centre(x, base, wide, who.text(line));
      base += 34;
    }
  }
}
