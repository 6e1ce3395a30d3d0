package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** Twelve leads on pink paper, the patient in the top line. */
final class EcgPrintout implements Template {
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
    Sheet sheet = new Sheet(1500, 1050, dice.near(255, 244, 240, 6));
    Traces.grid(sheet, dice.near(245, 180, 180, 20));
    Traces.ecg(sheet, dice);
    Person patient = Material.person(dice, language);
    Font font = Lettering.of(Lettering.device(dice), dice.between(17.0, 23.0));
    Color ink = dice.grey(10, 60);
    double y = 50;
    List<Text> header =
        dice.chance(.5)
            ? Material.header(dice, language, patient, dice.between(2, 4))
            : CornerText.of(dice, patient).lines();
    for (Text line : header) {
      sheet.write(50, y, font, ink, Lettering.writable(font, line));
      y += font.getSize2D() * 1.35;
    }
    String[] values = {
      "HR " + dice.between(48, 140) + " bpm",
      "PR " + dice.between(120, 220) + " ms",
      "QRS " + dice.between(80, 160) + " ms",
      "QT/QTc " + dice.between(340, 420) + "/" + dice.between(421, 480)
    };
    for (int i = 0; i < values.length; i++) {
      sheet.write(680, 50 + i * 28, font, ink, values[i]);
    }
    sheet.write(
        1050,
        50,
        font,
        ink,
        dice.pick("Sinus rhythm", "Atrial fibrillation", "ST elevation, consider acute infarct"));
    sheet.write(50, 1030, font, ink, "25 mm/s  10 mm/mV  0.05-150 Hz");
    return sheet.scene();
  }
}
