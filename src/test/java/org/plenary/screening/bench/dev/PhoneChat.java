package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
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

/** A group chat on a phone: bubbles, times, no form at all. */
final class PhoneChat implements Template {
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
    boolean dark = dice.chance(.4);
    Sheet sheet = new Sheet(900, 1600, dark ? new Color(11, 20, 26) : dice.near(232, 224, 215, 8));
    Person patient = Material.person(dice, language);
    String family = dice.pick("Liberation Sans", "DejaVu Sans", "DejaVu Sans Condensed");
    Font font = Lettering.of(family, dice.between(30.0, 36.0));
    Font small = Lettering.of(family, 21);
    Color ink = dark ? new Color(233, 237, 239) : new Color(20, 25, 30);
    sheet.fill(0, 0, 900, 120, dark ? new Color(32, 44, 51) : dice.near(20, 110, 95, 40));
    sheet.write(
        110,
        74,
        Lettering.of(family, Font.BOLD, 34),
        Color.WHITE,
        dice.pick(
            "Med Reg on call",
            "Team A",
            "ICU nights",
            "Ward 5",
            "Urgencias",
            "Équipe",
            "Station 3"));
    double y = 170;
    List<String> chat = new ArrayList<>(Material.phrases(language).of("chat"));
    List<String> taken =
        new ArrayList<>(
            dice.some(chat.stream().filter(l -> l.contains("{")).toList(), dice.between(2, 3)));
    taken.addAll(dice.some(chat.stream().filter(l -> !l.contains("{")).toList(), 2));
    int minute = dice.between(0, 40);
    for (String line : dice.some(taken, taken.size())) {
      boolean own = dice.chance(.4);
      Color bubble =
          own
              ? (dark ? new Color(0, 92, 75) : new Color(217, 253, 211))
              : (dark ? new Color(32, 44, 51) : Color.WHITE);
      Text text =
          Lettering.writable(
              font, Text.of(line.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]|👍", ""), patient));
      double x = own ? 190 : 40;
      int rows = (int) Math.ceil(sheet.width(font, text) / 560);
      double tall = rows * font.getSize2D() * 1.32 + 62;
      sheet.pen().setColor(bubble);
      sheet.pen().fillRoundRect((int) x, (int) y, 670, (int) tall, 26, 26);
      sheet.paragraph(x + 26, y + 46, 600, font, ink, 1.3, text);
      minute += dice.between(0, 3);
      sheet.writeRight(
          x + 645,
          y + tall - 14,
          small,
          dark ? new Color(134, 150, 160) : new Color(110, 115, 120),
          Text.plain("%d:%02d".formatted(dice.between(1, 2) * 7, minute % 60)));
      y += tall + 26;
    }
    return sheet.scene();
  }
}
