package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** Table 1: groups in columns, what was measured in rows. */
final class ResultsTable implements Template {
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
    double y = look.title(sheet, Material.any(dice, language, "titles")) - 10;
    double size = dice.between(24.0, 30.0);
    double row = size * dice.between(1.75, 2.1);
    double[] columns = {sheet.width() * .52, sheet.width() * .7, sheet.width() * .88};
    List<String> arms = dice.some(Material.phrases(language).of("arms"), 2);
    String[] heads = {
      arms.get(0) + " (n=" + dice.between(60, 940) + ")",
      arms.get(1) + " (n=" + dice.between(60, 940) + ")",
      "p"
    };
    for (int c = 0; c < 3; c++) {
      sheet.writeCentred(columns[c], y, look.bold(size * .88), look.accent, Text.plain(heads[c]));
    }
    sheet.line(70, y + 14, sheet.width() - 70, y + 14, 2, look.ink);
    for (String name : dice.some(Material.phrases(language).of("rows"), dice.between(6, 9))) {
      y += row;
      if (y > sheet.height() - 60) {
        break;
      }
      sheet.write(80, y, look.font(size), look.ink, name);
      for (int c = 0; c < 3; c++) {
        sheet.writeCentred(
            columns[c], y, look.font(size), look.ink, Text.plain(c == 2 ? p(dice) : value(dice)));
      }
      if (dice.chance(.3)) {
        sheet.line(70, y + 14, sheet.width() - 70, y + 14, 1, look.faint);
      }
    }
    look.foot(sheet, language);
    return sheet.scene();
  }

  private static String value(Dice dice) {
    return switch (dice.between(0, 3)) {
      case 0 -> "%d (%.1f)".formatted(dice.between(8, 640), dice.between(2.0, 88.0));
      case 1 -> "%.1f ± %.1f".formatted(dice.between(2.0, 140.0), dice.between(.5, 15.0));
      case 2 ->
          "%d (%d-%d)".formatted(dice.between(3, 20), dice.between(1, 3), dice.between(21, 40));
      default -> "%.1f%%".formatted(dice.between(1.0, 80.0));
    };
  }

  private static String p(Dice dice) {
    return dice.chance(.25) ? "<0.001" : "%.2f".formatted(dice.between(.01, .98));
  }
}
