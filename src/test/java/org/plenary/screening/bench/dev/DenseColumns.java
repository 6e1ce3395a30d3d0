package org.plenary.screening.bench.dev;

import java.awt.Font;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Columns of small text as on a poster, in a book of abstracts, or in a list of literature. */
record DenseColumns(String subjects, int fewest, int most) implements Handout {
  private static final double GAP = .022;

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    boolean authored = page.line(1).matches("\\p{L}.*, .*") && page.lines().size() > 3;
    double top = 0;
    int first = 1;
    if (authored && !subjects.equals("literature") && !subjects.equals("bulletin")) {
      Block.left(theme.bold(22), theme.accent)
          .write(page.sheet(), page.area(0, 0, 1, .05), Text.plain(page.line(1)));
      Block.left(theme.font(18), theme.faint)
          .write(
              page.sheet(),
              page.area(0, .052, 1, .045),
              Text.plain(String.join(dice.pick("; ", " · "), page.parts(2))));
      top = .12;
      first = 3;
    }
    List<String> paragraphs = page.lines().subList(first, page.lines().size());
    int columns = dice.between(fewest, most);
    boolean apart = dice.chance(.5);
    boolean boxed = dice.chance(.4);
    String family = dice.chance(.4) ? Lettering.slide(dice) : theme.family;
    double size = dice.between(17.0, 27.0);
    while (!set(page, paragraphs, columns, top, family, size, apart, false)) {
      size *= .96;
    }
    if (boxed) {
      for (int c = 0; c < columns; c++) {
        var area = page.area(c / (double) columns, top - .01, 1.0 / columns - GAP / 2, 1 - top);
        page.sheet().pen().setColor(theme.faint);
        page.sheet().pen().draw(area);
      }
    }
    set(page, paragraphs, columns, top, family, size, apart, true);
  }

  /** Whether all fits at this size. */
  private static boolean set(
      Page page,
      List<String> paragraphs,
      int columns,
      double top,
      String family,
      double size,
      boolean apart,
      boolean ink) {
    Theme theme = page.theme();
    double letters = paragraphs.stream().mapToInt(String::length).sum();
    double pad = page.width() * .008;
    double wide = page.width() * (1.0 / columns - GAP) - pad;
    int column = 0;
    double used = 0;
    double y = page.top() + top * page.height() + size;
    for (String paragraph : paragraphs) {
      if (column < columns - 1 && used > letters / columns * (column + 1) * .93) {
        column++;
        y = page.top() + top * page.height() + size;
      }
      double x = page.left() + column * page.width() / columns + pad;
      int colon = Math.max(paragraph.indexOf(": "), paragraph.indexOf(" : "));
      String rest = paragraph;
      if (apart && colon > 0 && colon < 28) {
        Font head = Lettering.of(family, Font.BOLD, size * 1.15);
        if (ink) {
          page.sheet().write(x, y, head, theme.accent, paragraph.substring(0, colon).strip());
        }
        y += size * 1.4;
        rest = paragraph.substring(colon + 2).strip();
      }
      Font font = Lettering.of(family, size);
      y =
          ink
              ? page.sheet().paragraph(x, y, wide, font, theme.ink, 1.24, Text.plain(rest))
              : y
                  + size
                      * 1.24
                      * Math.ceil(page.sheet().width(font, Text.plain(rest)) / wide * 1.06);
      y += size * .5;
      used += paragraph.length();
      if (y > page.top() + page.height() * .99) {
        return size < 10;
      }
    }
    return true;
  }
}
