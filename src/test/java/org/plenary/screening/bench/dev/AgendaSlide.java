package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** A programme: times, subjects, speakers, rooms. */
final class AgendaSlide implements Template {
  @Override
  public Kind kind() {
    return Kind.SLIDE;
  }

  @Override
  public Place place() {
    return Place.SCREEN;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    SlideLook look = new SlideLook(dice);
    Sheet sheet = look.sheet();
    double y = look.title(sheet, Material.any(dice, language, "footers"));
    double size = dice.between(25.0, 31.0);
    int hour = dice.between(8, 13);
    List<String> talks = dice.some(Material.phrases(language).of("titles"), 6);
    for (int i = 0; i < dice.between(5, 7) && y < sheet.height() - 70; i++) {
      String time = "%02d:%02d".formatted(hour + i / 2, i % 2 * 30 + dice.pick(0, 15));
      sheet.write(80, y, look.bold(size), look.accent, time);
      boolean talk = i < talks.size() && dice.chance(.65);
      String what = talk ? talks.get(i) : Material.any(dice, language, "schedule");
      double end =
          sheet.paragraph(
              210, y, sheet.width() - 620, look.font(size), look.ink, 1.25, Text.plain(what));
      if (talk) {
        sheet.write(
            sheet.width() - 380,
            y,
            look.font(size * .9),
            look.faint,
            Material.speaker(dice, language));
      }
      y = end + size * .6;
    }
    return sheet.scene();
  }
}
