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

/**
 * A case report's abstract, with the patient's name left in between the authors and the findings.
 */
final class CaseAbstract implements Template {
  @Override
  public Kind kind() {
    return Kind.PHI;
  }

  @Override
  public Place place() {
    return Place.SCREEN;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    Theme theme = new Theme(dice, Theme.Frame.BAND, Theme.Frame.RULE, Theme.Frame.CENTRED);
    Sheet sheet = theme.sheet();
    Person patient = Material.person(dice, language);
    List<String> lines = Decks.record(dice, language, "caseabstract");
    Page page = new Page(sheet, theme, theme.title(sheet, lines.getFirst()), lines, dice, language);
    AbstractPage.head(page, AbstractPage.authors(page));
    AbstractPage.columns(
        page, lines.subList(2, lines.size()).stream().map(l -> Text.of(l, patient)).toList());
    theme.foot(sheet, Material.any(dice, language, "footers"));
    return sheet.scene();
  }
}
