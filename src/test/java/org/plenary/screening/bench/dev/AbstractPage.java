package org.plenary.screening.bench.dev;

import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** A whole abstract on one slide: authors, their houses, and columns of small text. */
final class AbstractPage implements CongressPage {
  @Override
  public String subjects() {
    return "abstract";
  }

  @Override
  public void fill(Page page) {
    List<Text> paragraphs =
        page.lines().subList(2, page.lines().size()).stream().map(Text::plain).toList();
    head(page, authors(page));
    columns(page, paragraphs);
  }

  static String authors(Page page) {
    Dice dice = page.dice();
    int houses = page.parts(1).size();
    boolean raised = dice.chance(.6);
    List<String> authors = new ArrayList<>();
    for (int i = dice.between(3, 7); i > 0; i--) {
      String name = Material.speaker(dice, page.language());
      authors.add(raised ? name + dice.between(1, houses) : name);
    }
    return String.join(dice.pick(", ", "; "), authors);
  }

  static void head(Page page, String authors) {
    Theme theme = page.theme();
    Block.left(theme.bold(24), theme.accent)
        .write(page.sheet(), page.area(0, 0, 1, .09), Text.plain(authors));
    Block.left(theme.font(20), theme.faint)
        .write(
            page.sheet(),
            page.area(0, .095, 1, .065),
            Text.plain(String.join("; ", page.parts(1))));
  }

  static void columns(Page page, List<Text> paragraphs) {
    Theme theme = page.theme();
    int columns = page.dice().between(2, 3);
    double share = 1.0 / columns;
    double letters = paragraphs.stream().mapToInt(p -> p.string().length()).sum();
    double size = page.dice().between(22.0, 31.0);
    int from = 0;
    for (int c = 0; c < columns; c++) {
      double y = .19;
      double used = 0;
      while (from < paragraphs.size() && (c == columns - 1 || used < letters / columns * .8)) {
        Text paragraph = paragraphs.get(from++);
        double high = Math.max(.08, .92 * columns * paragraph.string().length() / letters * .8);
        double end =
            Block.left(theme.font(size), theme.ink)
                .write(
                    page.sheet(),
                    page.area(c * share, y, share - .025, Math.min(high, .99 - y)),
                    paragraph);
        y = (end - page.top()) / page.height() + .02;
        used += paragraph.string().length();
      }
    }
  }
}
