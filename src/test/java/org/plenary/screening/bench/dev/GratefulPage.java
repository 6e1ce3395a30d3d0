package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Thanks to the teams, and by name to whom the case is about. */
record GratefulPage(String subjects) implements PatientPage {
  @Override
  public void fill(Page page, List<List<Text>> lines) {
    Theme theme = page.theme();
    String mark = page.dice().pick("• ", "", "– ");
    for (int i = 0; i < lines.size(); i++) {
      Block.beside(theme.font(31), theme.ink)
          .write(
              page.sheet(),
              page.area(.02, .04 + i * .17, .94, .15),
              lines.get(i).getFirst().before(mark));
    }
  }
}
