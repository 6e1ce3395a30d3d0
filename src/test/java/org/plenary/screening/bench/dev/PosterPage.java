package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** A scientific poster: columns of small text under headings. */
final class PosterPage implements Template {
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
    Sheet sheet = new Sheet(1800, 1200, look.ground);
    sheet.fill(0, 0, 1800, 190, look.accent.darker());
    sheet.writeCentred(
        900, 80, look.bold(52), Color.WHITE, Text.plain(Material.any(dice, language, "titles")));
    List<String> authors = new ArrayList<>();
    for (int i = dice.between(2, 5); i > 0; i--) {
      authors.add(Material.speaker(dice, language));
    }
    sheet.writeCentred(
        900, 125, look.font(27), Color.WHITE, Text.plain(String.join(", ", authors)));
    sheet.writeCentred(
        900,
        165,
        look.font(24),
        Color.WHITE,
        Text.plain(Material.any(dice, language, "affiliations")));
    List<String> heads = dice.some(Material.phrases(language).of("headings"), 6);
    for (int i = 0; i < heads.size(); i++) {
      double x = 60 + i % 3 * 580;
      double y = 260 + i / 3 * 470;
      sheet.write(x, y, look.bold(32), look.accent, heads.get(i));
      y += 50;
      for (String line : dice.some(Material.phrases(language).of("bullets"), dice.between(3, 5))) {
        y = sheet.paragraph(x, y, 520, look.font(24), look.ink, 1.25, Text.plain(line)) + 10;
      }
    }
    return sheet.scene();
  }
}
