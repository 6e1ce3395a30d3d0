package org.plenary.screening.bench.dev;

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

/** The form of an ambulance crew, filled in by hand. */
final class AmbulanceSheet implements Template {
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
    Sheet sheet = new Sheet(1200, 1560, dice.near(252, 251, 244, 4));
    List<String> lines = Decks.record(dice, language, "ambulance");
    Person patient = Material.person(dice, language);
    Color print = dice.pick(new Color(150, 30, 40), new Color(20, 70, 120), new Color(40, 40, 44));
    String family = Lettering.slide(dice);
    sheet.fill(50, 50, 1100, 110, print);
    Block.beside(Lettering.of(family, Font.BOLD, 42), Color.WHITE)
        .write(sheet, 76, 60, 1040, 90, lines.get(0));
    Font hand = Lettering.of(Lettering.hand(dice), dice.between(38.0, 48.0));
    Color pen = dice.pick(new Color(22, 36, 110), new Color(25, 25, 30));
    double step = 1340.0 / (lines.size() - 1);
    for (int i = 1; i < lines.size(); i++) {
      String[] entry = lines.get(i).split("\\|");
      double y = 180 + (i - 1) * step;
      sheet.pen().setColor(print);
      sheet.pen().setStroke(new BasicStroke(2.5f));
      sheet.pen().draw(new Rectangle2D.Double(50, y, 1100, step));
      Block.left(Lettering.of(family, 24), print).write(sheet, 66, y + 10, 1060, 34, entry[0]);
      Text written = Lettering.writable(hand, Text.of(entry[1], patient));
      Block.beside(hand, pen)
          .write(
              sheet,
              new Rectangle2D.Double(
                  80 + dice.between(0.0, 60.0), y + 44 + dice.between(-4.0, 6.0), 1000, step - 56),
              written);
    }
    return sheet.scene();
  }
}
