package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Scans;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Bullets beside a scan in whose corner a small label was left. */
record ScanLabel(String subjects) implements PatientPage {
  @Override
  public void fill(Page page, List<List<Text>> lines) {
    Theme theme = page.theme();
    double side = page.height() * page.dice().between(.5, .8);
    BufferedImage scan =
        page.dice().chance(.5)
            ? Scans.headCt((int) side, (int) side, page.dice())
            : Scans.chestXray((int) side, (int) side, page.dice());
    double x = page.box().getMaxX() - side;
    page.sheet().pen().drawImage(scan, (int) x, (int) page.top(), null);
    List<Text> label = lines.getLast();
    double y = page.dice().chance(.5) ? page.top() + 18 : page.top() + side - 54;
    for (Text line : label) {
      page.sheet().write(x + 8, y, Lettering.of("DejaVu Sans", 15), new Color(235, 235, 235), line);
      y += 19;
    }
    for (int i = 0; i < lines.size() - 1; i++) {
      Block.beside(theme.font(30), theme.ink)
          .write(
              page.sheet(),
              page.area(.02, .05 + i * .2, .9 - side / page.width(), .17),
              lines.get(i).getFirst().before("• "));
    }
  }
}
