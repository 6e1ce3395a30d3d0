package org.plenary.screening.bench.dev;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** Paper of a cardiotocograph: a printed head, two curves. */
final class FetalTrace implements Template {
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
    Sheet sheet = new Sheet(1700, 900, dice.near(253, 250, 244, 3));
    Color grid =
        dice.pick(new Color(236, 176, 176), new Color(170, 206, 170), new Color(226, 196, 150));
    for (int x = 0; x <= 1700; x += 34) {
      sheet.line(x, 150, x, 860, x % 170 == 0 ? 2.4 : .9, grid);
    }
    for (int y = 150; y <= 860; y += 28) {
      if (y < 570 || y > 620) {
        sheet.line(0, y, 1700, y, (y - 150) % 84 == 0 ? 2 : .9, grid);
      }
    }
    Color ink = dice.grey(15, 60);
    double base = dice.between(300.0, 400.0);
    curve(sheet, dice, base, 8, dice.between(20.0, 70.0), ink);
    curve(sheet, dice, 800, 3, -dice.between(60.0, 120.0), ink);
    Font scale = Lettering.of(Lettering.device(dice), 21);
    for (int i = 0; i < 5; i++) {
      sheet.write(10, 241 + 84 * i, scale, ink, "" + (200 - 30 * i));
      sheet.write(870, 241 + 84 * i, scale, ink, "" + (200 - 30 * i));
    }
    Person patient = Material.person(dice, language);
    while (!patient.female()) {
      patient = Material.person(dice, language);
    }
    Font font =
        Lettering.of(
            dice.pick("DejaVu Sans Mono", "Liberation Mono", "Liberation Sans"),
            dice.between(27.0, 34.0));
    double x = dice.between(24.0, 90.0);
    double y = 40;
    for (String line : Decks.record(dice, language, "trace")) {
      sheet.write(x, y, font, ink, Text.of(line, patient));
      y += 42;
    }
    return sheet.scene();
  }

  /** A line that wanders, with a bump for every contraction. */
  private static void curve(
      Sheet sheet, Dice dice, double base, double rough, double bump, Color ink) {
    Path2D path = new Path2D.Double();
    double phase = dice.between(0.0, 300.0);
    path.moveTo(0, base);
    for (int x = 6; x <= 1700; x += 6) {
      double wave = Math.pow(Math.max(0, Math.sin((x + phase) / 95)), 5);
      path.lineTo(x, base + bump * wave + rough * dice.gaussian());
    }
    sheet.pen().setColor(ink);
    sheet.pen().setStroke(new BasicStroke(2.2f));
    sheet.pen().draw(path);
  }
}
