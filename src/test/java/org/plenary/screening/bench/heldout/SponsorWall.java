package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Shapes;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** The companies that paid for the meeting, by rank. */
final class SponsorWall implements CongressSlide {
  @Override
  public String subjects() {
    return "sponsors";
  }

  private static final List<String> COMPANIES =
      List.of(
          "Novarell",
          "Medixis",
          "Orbita Pharma",
          "Helvaxa",
          "CardioLoom",
          "Brightwell Devices",
          "Zentara",
          "Lumera Imaging",
          "Quinfor",
          "Vasquon",
          "Aldermed",
          "Bioteia",
          "Sanavita",
          "Northquay Labs",
          "Ferrant & Co",
          "Opsigen",
          "Curalto",
          "Terravax");

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<String> ranks = page.parts(1);
    List<String> companies = page.dice().some(COMPANIES, 11);
    int[] counts = {2, 4, 5};
    int at = 0;
    double y = page.top();
    for (int rank = 0; rank < 3; rank++) {
      double tall = page.height() * (rank == 0 ? .25 : .2);
      Block.beside(theme.bold(27), theme.faint)
          .write(page.sheet(), page.left(), y, page.width() * .15, tall, ranks.get(rank));
      double wide = page.width() * .84 / counts[rank];
      for (int i = 0; i < counts[rank]; i++) {
        Rectangle2D tile =
            new Rectangle2D.Double(
                page.left() + page.width() * .16 + i * wide + 8, y + 6, wide - 16, tall - 12);
        Shapes.labelled(
            page.sheet(),
            tile,
            page.dice().pick(0, 0, 20),
            page.dice().pick(Color.WHITE, theme.wash(theme.accent, .1), theme.accent),
            theme.faint,
            logo(page, rank),
            "");
        boolean onDark = luminance(page.sheet(), tile) < 128;
        new Block(
                logo(page, rank).font(),
                onDark ? Color.WHITE : page.dice().near(40, 60, 110, 40),
                Block.Across.MIDDLE,
                Block.Down.MIDDLE)
            .write(
                page.sheet(),
                tile.getX() + 12,
                tile.getY() + 6,
                tile.getWidth() - 24,
                tile.getHeight() - 12,
                companies.get(at++));
      }
      y += tall + page.height() * .02;
    }
    Block.centred(theme.font(26), theme.ink)
        .write(page.sheet(), page.area(.05, .78, .9, .12), Text.plain(page.line(2)));
  }

  private static Block logo(Page page, int rank) {
    int style = page.dice().pick(Font.BOLD, Font.BOLD | Font.ITALIC, Font.PLAIN);
    return Block.centred(
        Lettering.of(Lettering.slide(page.dice()), style, 50 - 9 * rank), page.theme().ink);
  }

  private static int luminance(Sheet sheet, Rectangle2D tile) {
    Color c = new Color(sheet.image().getRGB((int) tile.getCenterX(), (int) tile.getCenterY()));
    return (c.getRed() * 3 + c.getGreen() * 6 + c.getBlue()) / 10;
  }
}
