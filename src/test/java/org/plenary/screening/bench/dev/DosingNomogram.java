package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.util.Locale;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Zones between falling or rising lines: what to do at which level and hour. */
final class DosingNomogram implements SocietySlide {
  @Override
  public String subjects() {
    return "nomogram";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    Sheet sheet = page.sheet();
    boolean falling = dice.chance(.6);
    int hours = dice.pick(24, 48, 96);
    Plot plot = new Plot(sheet, page.area(.1, .01, .86, .75), 0, hours, 0, dice.pick(20, 30, 200));
    plot.grid(5, theme.wash(theme.faint, .3));
    for (int line = 0; line < 3; line++) {
      double height = plot.y1() * (.92 - .27 * line);
      plot.curve(
          t ->
              falling
                  ? height * Math.exp(-1.9 * t / hours)
                  : height * (.35 + .6 * (1 - Math.exp(-3 * t / hours))),
          hours * .06,
          hours * .98,
          4,
          line(theme, line));
    }
    for (int zone = 0; zone < 3; zone++) {
      double level = plot.y1() * (falling ? .97 - .1 * zone : .99 - .27 * zone);
      double at = plot.x(hours * .6);
      if (falling) {
        sheet.line(at - 70, plot.y(level) + 17, at - 16, plot.y(level) + 17, 5, line(theme, zone));
      }
      Block.beside(theme.bold(27), theme.ink)
          .write(sheet, at, plot.y(level) - 4, page.width() * .32, 42, page.line(3 + zone));
    }
    plot.axes(2.5, theme.ink)
        .numbersBelow(theme.font(22), theme.ink, 6, "%.0f", Locale.ROOT)
        .numbersBeside(theme.font(22), theme.ink, 5, "%.0f", Locale.ROOT)
        .titles(theme.font(26), theme.ink, page.line(1), page.line(2), 84);
    Block.left(theme.font(23), theme.faint)
        .write(sheet, page.area(.1, .93, .86, .06), Text.plain(page.line(6)));
  }

  private static Color line(Theme theme, int number) {
    return number == 0 ? theme.second : number == 1 ? theme.accent : theme.faint;
  }
}
