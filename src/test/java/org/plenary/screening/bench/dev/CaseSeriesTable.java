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

/** A series of cases in a talk, with the names left in. */
final class CaseSeriesTable implements Template {
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
    Theme theme =
        new Theme(
            dice, Theme.Frame.BAND, Theme.Frame.RULE, Theme.Frame.SIDEBAR, Theme.Frame.CENTRED);
    Sheet sheet = theme.sheet();
    List<String> lines = Decks.record(dice, language, "roster");
    Page page = new Page(sheet, theme, theme.title(sheet, lines.getFirst()), lines, dice, language);
    String name = dice.pick("{lastfirst}", "{name}", "{LASTfirst}", "{initlast}");
    // Some lists have the hospital's number where the others have a date.
    boolean numbered = page.line(1).matches(".*(no\\.|historia|IPP|nummer|Prontuário).*");
    List<List<Text>> rows = new ArrayList<>();
    rows.add(page.parts(1).stream().map(Text::plain).toList());
    for (int i = 2; i < lines.size(); i++) {
      Person patient = Material.person(dice, language);
      rows.add(
          List.of(
              Text.plain("" + (i - 1)),
              Text.of(name, patient),
              Text.of(numbered ? "{mrn}" : "{dob}", patient),
              Text.plain(page.parts(i).get(0)),
              Text.plain(page.parts(i).get(1))));
    }
    boolean striped = dice.chance(.6);
    new Cells(page.area(0, 0, 1, .95), .8, 2.6, 1.8, 2.4, 2.4)
        .draw(
            sheet,
            theme.font(dice.between(25.0, 31.0)),
            rows,
            (row, column) ->
                new Cells.Style(
                    row == 0,
                    row == 0 ? theme.onAccent() : theme.ink,
                    row == 0
                        ? theme.accent
                        : striped && row % 2 == 0 ? theme.wash(theme.accent, .1) : null,
                    Block.Across.LEFT),
            theme.faint);
    theme.foot(sheet, Material.any(dice, language, "footers"));
    return sheet.scene();
  }
}
