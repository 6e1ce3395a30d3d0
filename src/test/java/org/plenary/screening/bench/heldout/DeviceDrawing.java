package org.plenary.screening.bench.heldout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Theme;

/** A device with lines to its parts, and its data. */
final class DeviceDrawing implements CongressSlide {
  @Override
  public String subjects() {
    return "device";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Sheet sheet = page.sheet();
    double y = page.top() + page.height() * .36;
    double left = page.left() + page.width() * .06;
    double wide = page.width() * .88;
    Path2D tube = new Path2D.Double();
    double bend = page.dice().between(20.0, 70.0);
    tube.moveTo(left, y);
    tube.curveTo(left + wide * .3, y - bend, left + wide * .6, y + bend, left + wide, y);
    sheet.pen().setColor(theme.wash(theme.faint, .6));
    sheet
        .pen()
        .setStroke(
            new BasicStroke(
                page.dice().between(26, 60), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    sheet.pen().draw(tube);
    for (int part = 0; part < 4; part++) {
      double x = left + wide * (.05 + .3 * part);
      Color colour = part % 2 == 0 ? theme.accent : theme.second;
      double size = page.dice().between(60.0, 110.0);
      sheet.pen().setColor(colour);
      sheet
          .pen()
          .fill(
              part % 3 == 0
                  ? new Ellipse2D.Double(x - size / 2, y - size / 2, size, size)
                  : new RoundRectangle2D.Double(x - size * .8, y - 24, size * 1.6, 48, 20, 20));
      boolean up = part % 2 == 0;
      double end = up ? page.top() + page.height() * .16 : page.top() + page.height() * .56;
      sheet.line(x, up ? y - size / 2 : y + 26, x, end, 2, theme.ink);
      double box = page.width() * .27;
      double from = Math.clamp(x - box / 2, page.left(), page.left() + page.width() - box);
      double top = up ? page.top() : end + 4;
      Block.centred(theme.bold(26), theme.ink)
          .write(sheet, from, top, box, page.height() * .075, page.parts(1 + part).get(0));
      Block.centred(theme.font(23), theme.faint)
          .write(
              sheet,
              from,
              top + page.height() * .078,
              box,
              page.height() * .07,
              page.parts(1 + part).get(1));
    }
    for (int fact = 0; fact < 3; fact++) {
      double x = page.left() + fact * page.width() / 3;
      sheet.fill(x + 8, page.top() + page.height() * .78, page.width() / 3 - 16, 4, theme.accent);
      Block.centred(theme.font(24), theme.faint)
          .write(
              sheet,
              x,
              page.top() + page.height() * .8,
              page.width() / 3,
              page.height() * .07,
              page.parts(5 + fact).get(0));
      Block.centred(theme.bold(31), theme.ink)
          .write(
              sheet,
              x,
              page.top() + page.height() * .88,
              page.width() / 3,
              page.height() * .09,
              page.parts(5 + fact).get(1));
    }
  }
}
