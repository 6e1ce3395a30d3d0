package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
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

/** A consultation over video: two pictures, the name under one. */
final class VideoCall implements Template {
  @Override
  public Kind kind() {
    return Kind.PHI;
  }

  @Override
  public Place place() {
    return Place.MONITOR;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    Sheet sheet = new Sheet(1600, 900, dice.near(28, 30, 36, 10));
    Person patient = Subjects.person(dice, language);
    List<String> lines = Subjects.of(dice, language, "videocall");
    Font font = Lettering.of(Lettering.device(dice), dice.between(24.0, 30.0));
    Color ink = new Color(236, 238, 242);
    Block.beside(font.deriveFont(Font.BOLD), ink).write(sheet, 30, 10, 900, 54, lines.getFirst());
    boolean side = dice.chance(.5);
    room(sheet, dice, 30, 76, side ? 1060 : 1540, 700);
    sheet.fill(30, 716, 620, 60, new Color(0, 0, 0));
    Block.beside(font, ink)
        .write(sheet, new Rectangle2D.Double(52, 718, 580, 56), Text.of(lines.get(1), patient));
    if (side) {
      room(sheet, dice, 1110, 76, 460, 300);
      Person doctor = Subjects.person(dice, language);
      Block.beside(font, ink).write(sheet, 1120, 384, 440, 50, "Dr " + doctor.family());
    }
    double x = side ? 1110 : 980;
    sheet.fill(x, side ? 450 : 92, side ? 460 : 570, 326, new Color(52, 58, 68));
    double y = side ? 466 : 108;
    for (int i = 2; i < lines.size(); i++) {
      Block.left(font, ink)
          .write(
              sheet,
              new Rectangle2D.Double(x + 20, y, side ? 420 : 530, 92),
              Text.of(lines.get(i), patient));
      y += 100;
    }
    for (int button = 0; button < 5; button++) {
      sheet.pen().setColor(button == 4 ? new Color(200, 50, 50) : new Color(76, 82, 94));
      sheet.pen().fill(new Ellipse2D.Double(600 + button * 84, 806, 66, 66));
    }
    return sheet.scene();
  }

  /** Somebody from behind glass: a wall, shoulders, a head without a face. */
  private static void room(Sheet sheet, Dice dice, double x, double y, double wide, double tall) {
    sheet
        .pen()
        .setPaint(
            new GradientPaint(
                (float) x,
                (float) y,
                dice.near(120, 130, 140, 30),
                (float) (x + wide),
                (float) (y + tall),
                dice.near(80, 86, 96, 30)));
    sheet.pen().fill(new Rectangle2D.Double(x, y, wide, tall));
    double middle = x + wide * .42;
    sheet.pen().setColor(dice.near(70, 90, 130, 40));
    var clip = sheet.pen().getClip();
    sheet.pen().clip(new Rectangle2D.Double(x, y, wide, tall));
    sheet
        .pen()
        .fill(new Ellipse2D.Double(middle - tall * .36, y + tall * .66, tall * .72, tall * .8));
    sheet.pen().setColor(dice.near(170, 130, 105, 40));
    sheet
        .pen()
        .fill(new Ellipse2D.Double(middle - tall * .15, y + tall * .3, tall * .3, tall * .4));
    sheet.pen().setClip(clip);
  }
}
