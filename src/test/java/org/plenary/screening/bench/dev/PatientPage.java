package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** A page that looks like any other of a lecture, but tells who somebody is. */
interface PatientPage extends Template {
  String subjects();

  @Override
  default String name() {
    return subjects() + "-lecture";
  }

  @Override
  default Kind kind() {
    return Kind.PHI;
  }

  @Override
  default Place place() {
    return Place.SCREEN;
  }

  void fill(Page page, List<List<Text>> lines);

  @Override
  default Scene draw(Dice dice, Language language) {
    Theme theme =
        new Theme(
            dice, Theme.Frame.BAND, Theme.Frame.RULE, Theme.Frame.SIDEBAR, Theme.Frame.CENTRED);
    Sheet sheet = theme.sheet();
    List<String> lines = Decks.lecture(dice, language, subjects());
    Person patient = Material.person(dice, language);
    Page page = new Page(sheet, theme, theme.title(sheet, lines.getFirst()), lines, dice, language);
    fill(
        page,
        lines.subList(1, lines.size()).stream()
            .map(line -> List.of(line.split("\\|")).stream().map(p -> Text.of(p, patient)).toList())
            .toList());
    theme.foot(sheet, Material.any(dice, language, "footers"));
    return sheet.scene();
  }
}
