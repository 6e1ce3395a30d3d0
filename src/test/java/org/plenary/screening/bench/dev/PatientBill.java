package org.plenary.screening.bench.dev;

import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Cells;
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

/** A table of costs that is one patient's bill. */
final class PatientBill implements Template {
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
    Theme theme = new Theme(dice, Theme.Frame.BAND, Theme.Frame.RULE, Theme.Frame.SIDEBAR);
    Sheet sheet = theme.sheet();
    Person patient = Material.person(dice, language);
    List<String> lines = Decks.record(dice, language, "bill");
    Page page = new Page(sheet, theme, theme.title(sheet, lines.getFirst()), lines, dice, language);
    List<List<Text>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size() - 1; i++) {
      rows.add(page.parts(i).stream().map(cell -> Text.of(cell, patient)).toList());
    }
    new Cells(page.area(0, 0, 1, .86), 1.8, 1.4, 1, 1.4)
        .draw(
            sheet,
            theme.font(dice.between(26.0, 32.0)),
            rows,
            (row, _) ->
                new Cells.Style(
                    row < 2,
                    row == 1 ? theme.onAccent() : theme.ink,
                    row == 1 ? theme.accent : null,
                    Block.Across.LEFT),
            theme.faint);
    Block.left(theme.font(22), theme.faint)
        .write(sheet, page.area(0, .9, 1, .08), Text.plain(lines.getLast()));
    theme.foot(sheet, Material.any(dice, language, "footers"));
    return sheet.scene();
  }
}
