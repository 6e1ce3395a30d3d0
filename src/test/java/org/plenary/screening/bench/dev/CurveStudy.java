package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Two curves, their names beside them, and a row of counts below for each. */
record CurveStudy(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<String>> arms = LecturePage.table(page.lines(), 1);
    int after = 1 + arms.size();
    int columns = page.dice().between(5, 9);
    double most = subjects.equals("survival") ? 1 : page.dice().pick(20, 40, 60, 80);
    Plot plot =
        new Plot(
            page.sheet(),
            page.area(.14, .02, .8, .58),
            0,
            columns * page.dice().pick(1, 3, 6),
            0,
            most);
    if (page.dice().chance(.4)) {
      plot.grid(4, theme.wash(theme.faint, .35));
    }
    plot.axes(2, theme.ink)
        .numbersBelow(theme.font(20), theme.ink, columns, "%.0f", page.language().locale())
        .numbersBeside(
            theme.font(20), theme.ink, 4, most <= 1 ? "%.2f" : "%.0f", page.language().locale())
        .titles(theme.font(22), theme.ink, page.line(after + 1), page.line(after + 2), 62);
    for (int arm = 0; arm < arms.size(); arm++) {
      Color colour = arm == 0 ? theme.accent : theme.second;
      double k = Double.parseDouble(arms.get(arm).get(1));
      curve(plot, page, k, most, colour);
      double y = plot.box().getY() + (.06 + .09 * arm) * plot.box().getHeight();
      page.sheet().line(plot.x(0) + 480, y, plot.x(0) + 530, y, 5, colour);
      Block.beside(theme.font(23), theme.ink)
          .write(page.sheet(), plot.x(0) + 545, y - 20, 620, 40, arms.get(arm).getFirst());
      counts(page, plot, columns, arms.get(arm).getFirst(), arm, colour, k);
    }
    Block.left(theme.bold(21), theme.ink)
        .write(page.sheet(), page.area(0, .77, .6, .05), Text.plain(page.line(after + 3)));
    Block.beside(theme.font(23), theme.ink)
        .write(
            page.sheet(),
            plot.x(0) + 40,
            plot.box().getMaxY() - 70,
            plot.box().getWidth() - 60,
            50,
            page.line(after));
  }

  private void curve(Plot plot, Page page, double k, double most, Color colour) {
    if (subjects.equals("runchart")) {
      double before = most * k;
      for (int i = 1; i <= 12; i++) {
        double value = most * Math.clamp(k - .02 * i + .07 * page.dice().gaussian(), .05, .95);
        double x0 = plot.x1() * (i - 1) / 12;
        double x1 = plot.x1() * i / 12;
        page.sheet().line(plot.x(x0), plot.y(before), plot.x(x1), plot.y(value), 3, colour);
        plot.dot(x1, value, 11, colour);
        before = value;
      }
      return;
    }
    boolean steps = subjects.equals("survival");
    double fall = steps ? k : 2 * k;
    plot.curve(
        t -> {
          double at = steps ? Math.floor(t / plot.x1() * 30) / 30 : t / plot.x1();
          return most * Math.exp(-fall * at) * (steps ? 1 : .9);
        },
        0,
        plot.x1(),
        3.5f,
        colour);
  }

  private static void counts(
      Page page, Plot plot, int columns, String name, int row, Color colour, double k) {
    Theme theme = page.theme();
    double y = page.top() + page.height() * (.83 + row * .055);
    Block.beside(theme.font(20), colour)
        .write(page.sheet(), page.left(), y, page.width() * .125, page.height() * .05, name);
    int left = page.dice().between(80, 700);
    for (int i = 0; i <= columns; i++) {
      page.sheet()
          .writeCentred(
              plot.x(plot.x1() * i / columns),
              y + page.height() * .033,
              theme.font(20),
              theme.ink,
              Text.plain("" + left));
      left = (int) (left * (1 - k * page.dice().between(.05, .3)));
    }
  }
}
