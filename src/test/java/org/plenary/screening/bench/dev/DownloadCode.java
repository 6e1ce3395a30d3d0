package org.plenary.screening.bench.dev;

import com.google.zxing.BarcodeFormat;
import org.plenary.screening.bench.draw.Barcodes;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Mark;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Theme;

/** Where the slides can be had: a code with the address, and the address itself. */
record DownloadCode(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    boolean right = page.dice().chance(.5);
    double side = page.height() * page.dice().between(.45, .8);
    double x = right ? page.box().getMaxX() - side - 20 : page.left() + 20;
    var where = new java.awt.geom.Rectangle2D.Double(x, page.top() + 30, side, side);
    Barcodes.draw(page.sheet(), BarcodeFormat.QR_CODE, page.line(2), Mark.PLAIN, where);
    double left = right ? page.left() : page.left() + side + 70;
    double wide = page.width() - side - 90;
    for (int i = 1; i < page.lines().size(); i++) {
      Block.beside(i == 2 ? theme.bold(32) : theme.font(28), i == 2 ? theme.accent : theme.ink)
          .write(
              page.sheet(),
              left,
              page.top() + 30 + (i - 1) * page.height() * .2,
              wide,
              page.height() * .18,
              page.line(i));
    }
  }
}
