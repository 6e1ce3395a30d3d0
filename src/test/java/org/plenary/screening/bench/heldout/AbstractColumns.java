package org.plenary.screening.bench.heldout;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** A whole abstract in two columns, as it was handed in. */
final class AbstractColumns implements CongressSlide {
  @Override
  public String subjects() {
    return "abstract";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    List<String> authors = new ArrayList<>();
    for (int i = dice.between(4, 7); i > 0; i--) {
      Person author = Subjects.person(dice, page.language());
      authors.add(author.given().charAt(0) + ". " + author.family() + dice.between(1, 3));
    }
    Block.left(theme.font(25), theme.faint)
        .write(page.sheet(), page.area(0, 0, 1, .1), Text.plain(String.join(", ", authors)));
    List<String> parts = Subjects.body(page.lines());
    Font text = theme.font(dice.between(24.0, 30.0));
    for (int i = 0; i < parts.size(); i++) {
      String[] part = parts.get(i).split("\\|");
      double x = i < 2 ? 0 : .52;
      double y = .14 + .38 * (i % 2);
      Block.left(text.deriveFont(Font.BOLD), theme.accent)
          .write(page.sheet(), page.area(x, y, .48, .07), Text.plain(part[0]));
      Block.left(text, theme.ink)
          .write(page.sheet(), page.area(x, y + .075, .48, .29), Text.plain(part[1]));
    }
    Block.left(theme.font(21), theme.faint)
        .write(
            page.sheet(),
            page.area(0, .91, 1, .06),
            Text.plain(Subjects.notes(page.lines()).getFirst()));
  }
}
