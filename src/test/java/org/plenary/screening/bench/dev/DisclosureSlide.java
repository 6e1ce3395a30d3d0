package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Who speaks, who pays the speaker, and where to ask. */
final class DisclosureSlide implements CongressPage {
  @Override
  public String subjects() {
    return "disclosure";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<String> lines = page.lines();
    double high = .97 / (lines.size() - 1);
    double size = page.dice().between(28.0, 36.0);
    boolean marked = page.dice().chance(.5);
    for (int i = 1; i < lines.size(); i++) {
      boolean first = i == 1;
      Block.left(first ? theme.bold(size) : theme.font(size), first ? theme.accent : theme.ink)
          .write(
              page.sheet(),
              page.area(0, (i - 1) * high, .97, high * .9),
              Text.plain((marked && !first ? "• " : "") + lines.get(i)));
    }
  }
}
