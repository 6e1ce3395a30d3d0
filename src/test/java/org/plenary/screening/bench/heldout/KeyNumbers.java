package org.plenary.screening.bench.heldout;

import java.awt.geom.Rectangle2D;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Theme;

/** A few very large figures with a few words each. */
final class KeyNumbers implements CongressSlide {
  @Override
  public String subjects() {
    return "numbers";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    int count = page.lines().size() - 1;
    int first = count > 4 ? 3 : 2;
    boolean filled = page.dice().chance(.6);
    for (int i = 0; i < count; i++) {
      int columns = i < first ? first : count - first;
      int column = i < first ? i : i - first;
      Rectangle2D tile =
          page.area(
              (double) column / columns + .01,
              (i < first ? 0 : .49) + .01,
              1.0 / columns - .02,
              .45);
      if (filled) {
        page.sheet()
            .fill(
                tile.getX(),
                tile.getY(),
                tile.getWidth(),
                tile.getHeight(),
                i % 2 == 0 ? theme.accent : theme.second);
      }
      Block.centred(
              theme.bold(page.dice().between(84.0, 116.0)),
              filled ? theme.onAccent() : i % 2 == 0 ? theme.accent : theme.second)
          .write(
              page.sheet(),
              tile.getX() + 14,
              tile.getY() + 8,
              tile.getWidth() - 28,
              tile.getHeight() * .56,
              page.parts(1 + i).get(0).replace(' ', '\u00a0'));
      Block.centred(theme.font(30), filled ? theme.onAccent() : theme.ink)
          .write(
              page.sheet(),
              tile.getX() + 14,
              tile.getY() + tile.getHeight() * .6,
              tile.getWidth() - 28,
              tile.getHeight() * .35,
              page.parts(1 + i).get(1));
    }
  }
}
