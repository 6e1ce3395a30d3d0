package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Shapes;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Where in a protein the variants of a cohort lie. */
final class MutationPlot implements SocietySlide {
  @Override
  public String subjects() {
    return "mutation";
  }

  private static final List<String> GENES =
      List.of("TP53", "EGFR", "BRCA2", "MYH7", "CFTR", "PKD1", "GJB2", "APC", "HBB", "ABCA4");
  private static final List<String> DOMAINS =
      List.of("TAD", "DNA-BD", "Kinase", "SH2", "BRCT", "Ig-like", "TM1", "NBD2", "Motor", "CTD");
  private static final String RESIDUES = "ACDEFGHIKLMNPQRSTVWY";

  @Override
  public String title(Dice dice, String line) {
    return line.formatted(dice.pick(GENES));
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    Sheet sheet = page.sheet();
    int length = dice.between(390, 2400);
    Plot plot = new Plot(sheet, page.area(.04, .1, .92, .56), 0, length, 0, 1);
    double body = plot.box().getMaxY();
    List<String> kinds = page.parts(1);
    Color[] colours = {theme.accent, theme.second, theme.faint, new Color(214, 136, 36)};
    sheet.fill(
        plot.box().getX(), body + 10, plot.box().getWidth(), 26, theme.wash(theme.faint, .5));
    double at = .04;
    for (String domain : dice.some(DOMAINS, dice.between(2, 4))) {
      double wide = dice.between(.1, .18);
      Rectangle2D box =
          new Rectangle2D.Double(plot.x(at * length), body, plot.box().getWidth() * wide, 46);
      Shapes.labelled(
          sheet,
          box,
          16,
          theme.accent,
          null,
          Block.centred(theme.bold(21), theme.onAccent()),
          domain);
      at += wide + dice.between(.03, .1);
    }
    double labelled = 0;
    for (int i = dice.between(12, 26), n = i; i > 0; i--) {
      double residue = length * (n - i + dice.between(.1, .9)) / n;
      double high = dice.between(.12, .8);
      int kind = dice.between(0, kinds.size() - 1);
      sheet.line(plot.x(residue), body, plot.x(residue), plot.y(high), 1.6, theme.faint);
      plot.dot(residue, high, dice.between(14, 24), colours[kind]);
      if (plot.x(residue) > labelled && dice.chance(.6)) {
        double end = plot.x(residue) - 34 + 150;
        sheet.write(
            plot.x(residue) - 34,
            plot.y(high) - 18,
            theme.font(20),
            theme.ink,
            "p." + residue(dice) + Math.round(residue) + (kind == 1 ? "*" : residue(dice)));
        labelled = end;
      }
    }
    Plot scale = new Plot(sheet, page.area(.04, .1, .92, .66), 0, length, 0, 1);
    scale.numbersBelow(theme.font(20), theme.ink, 5, "%.0f", Locale.ROOT);
    Block.centred(theme.font(24), theme.ink)
        .write(sheet, page.area(.2, .805, .6, .06), Text.plain(page.line(2)));
    double x = page.left() + page.width() * .04;
    for (int k = 0; k < kinds.size(); k++) {
      double y = page.top() + page.height() * .885;
      sheet.pen().setColor(colours[k]);
      sheet.pen().fill(new Ellipse2D.Double(x, y, 20, 20));
      x = sheet.write(x + 28, y + 19, theme.font(24), theme.ink, kinds.get(k)) + 44;
    }
    Block.left(theme.font(21), theme.faint)
        .write(sheet, page.area(.04, .94, .9, .06), Text.plain(page.line(3)));
  }

  private static char residue(Dice dice) {
    return RESIDUES.charAt(dice.between(0, RESIDUES.length() - 1));
  }
}
