package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;

/** What devices burn into a corner of their pictures: bare values, hardly ever a label. */
record CornerText(List<Text> lines, boolean right, double size, Font font, Color ink) {

  static CornerText of(Dice dice, Person person) {
    List<Text> lines = new ArrayList<>();
    lines.add(
        Text.of(
            dice.pick("{LASTFIRST}", "{lastfirst}", "{dicom}", "{NAME}", "{LASTfirst}", "{name}"),
            person));
    List<Text> more = new ArrayList<>();
    more.add(Text.of(dice.pick("{mrn}", "ID: {mrn}", "ID {acc}", "{mrn} / {sex}"), person));
    more.add(Text.of(dice.pick("{dob}", "{dob} {sex}", "{dob} ({age})"), person));
    more.add(Text.of(dice.pick("{day} {time}", "{day}"), person));
    lines.addAll(dice.some(more, dice.between(1, 3)));
    double size = dice.between(13.0, 20.0);
    Font font =
        Lettering.of(Lettering.device(dice), dice.chance(.3) ? Font.BOLD : Font.PLAIN, size);
    Color ink =
        dice.pick(
            new Color(235, 235, 235),
            new Color(255, 232, 130),
            new Color(160, 220, 255),
            new Color(170, 245, 170));
    return new CornerText(lines, dice.chance(.5), size, font, ink);
  }

  void write(Sheet sheet) {
    double y = size + 12;
    for (Text line : lines) {
      Text text = Lettering.writable(font, line);
      if (right) {
        sheet.writeRight(sheet.width() - 14, y, font, ink, text);
      } else {
        sheet.write(14, y, font, ink, text);
      }
      y += size * 1.4;
    }
  }

  /** Gains and depths: what else stands on a scanner's screen. */
  static void settings(Dice dice, Sheet sheet) {
    List<String> all =
        List.of(
            "MI 0." + dice.between(5, 12),
            "TIs 0." + dice.between(1, 9),
            "C5-1 / Abd Gen",
            "FR " + dice.between(22, 48) + "Hz",
            "Depth " + dice.between(6, 20) + " cm",
            "Gn " + dice.between(30, 70) + "  DR 60",
            "2D  HGen",
            "Map 3",
            "RUQ",
            "PLAX",
            "LV IVS 1.1 cm",
            "Dist 4.2" + dice.between(0, 9) + " cm");
    Font font = Lettering.of(Lettering.device(dice), dice.between(13.0, 17.0));
    double y = sheet.height() * .45;
    for (String line : dice.some(all, dice.between(4, 7))) {
      sheet.write(14, y, font, new Color(220, 220, 220), line);
      y += 26;
    }
  }
}
