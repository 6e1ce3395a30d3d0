package org.plenary.demo;

import static org.plenary.demo.Palette.GRID;
import static org.plenary.demo.Palette.INK;
import static org.plenary.demo.Palette.MUTED;

import java.awt.Color;
import java.util.List;
import org.plenary.demo.Fonts.Weight;

/** The charts of the demo talks. Each is given its place as x, top, width, height. */
record Charts(Canvas canvas, Palette palette) {

  /** Where a chart stands. */
  record Place(double x, double top, double width, double height) {
    double right() {
      return x + width;
    }

    double bottom() {
      return top + height;
    }
  }

  /** A scale from a value to a coordinate. */
  record Scale(double from, double to, double start, double end) {
    double at(double value) {
      return start + (value - from) / (to - from) * (end - start);
    }
  }

  /** A labelled line; values as x, y, x, y in the chart's own units. */
  record Series(String name, Color colour, double labelX, double labelY, double... values) {}

  record Axis(double from, double to, List<String> ticks) {}

  void lines(Place place, Axis across, Axis up, boolean steps, List<Series> all) {
    var xs = new Scale(across.from(), across.to(), place.x(), place.right());
    var ys = new Scale(up.from(), up.to(), place.bottom(), place.top());
    axes(place, across, up);
    for (Series series : all) {
      double[] values = series.values();
      double[] points = new double[steps ? 2 * values.length - 2 : values.length];
      int n = 0;
      for (int i = 0; i < values.length; i += 2) {
        if (steps && i > 0) {
          points[n++] = xs.at(values[i]);
          points[n++] = ys.at(values[i - 1]);
        }
        points[n++] = xs.at(values[i]);
        points[n++] = ys.at(values[i + 1]);
      }
      canvas.polyline(5.5, series.colour(), points);
      canvas.text(
          series.name(),
          xs.at(series.labelX()),
          ys.at(series.labelY()),
          21,
          Weight.BOLD,
          series.colour());
    }
  }

  private void axes(Place place, Axis across, Axis up) {
    int rows = up.ticks().size() - 1;
    for (int i = 0; i <= rows; i++) {
      double y = place.bottom() - i * place.height() / rows;
      canvas.line(place.x(), y, place.right(), y, 1.5, GRID);
      canvas.textRight(up.ticks().get(i), place.x() - 14, y + 7, 19, Weight.REGULAR, MUTED);
    }
    int columns = across.ticks().size() - 1;
    for (int i = 0; i <= columns; i++) {
      double x = place.x() + i * place.width() / columns;
      canvas.textCentre(across.ticks().get(i), x, place.bottom() + 32, 19, Weight.REGULAR, MUTED);
    }
    canvas.polyline(
        2.5, INK, place.x(), place.top(), place.x(), place.bottom(), place.right(), place.bottom());
  }

  record Bar(String label, double value, String shown, Color colour) {}

  /** Horizontal bars from zero to {@code most}. */
  void bars(Place place, double most, double labelWidth, List<Bar> bars) {
    double step = place.height() / bars.size();
    double thick = Math.min(46, step * 0.62);
    var scale = new Scale(0, most, place.x() + labelWidth, place.right() - 90);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double middle = place.top() + (i + 0.5) * step;
      canvas.textRight(
          bar.label(), place.x() + labelWidth - 18, middle + 8, 22, Weight.REGULAR, INK);
      canvas.round(
          scale.start(),
          middle - thick / 2,
          scale.at(bar.value()) - scale.start(),
          thick,
          5,
          bar.colour());
      canvas.text(
          bar.shown(), scale.at(bar.value()) + 14, middle + 8, 23, Weight.BOLD, bar.colour());
    }
    canvas.line(scale.start(), place.top(), scale.start(), place.bottom(), 2.5, INK);
  }

  /** One row of a forest plot; a pooled row is drawn as a diamond. */
  record Effect(String study, String size, double low, double mid, double high, boolean pooled) {}

  /** A forest plot on a logarithmic axis around one. */
  void forest(Place place, String left, String right, List<Double> ticks, List<Effect> rows) {
    double axisLeft = place.x() + place.width() * 0.42;
    double axisRight = place.right() - 220;
    var scale =
        new Scale(Math.log(ticks.getFirst()), Math.log(ticks.getLast()), axisLeft, axisRight);
    double step = place.height() / rows.size();
    double one = scale.at(0);
    canvas.line(one, place.top() - 6, one, place.bottom(), 2, MUTED);
    for (int i = 0; i < rows.size(); i++) {
      effect(rows.get(i), place, scale, place.top() + (i + 0.5) * step, step);
    }
    canvas.line(axisLeft, place.bottom(), axisRight, place.bottom(), 2.5, INK);
    for (double tick : ticks) {
      double x = scale.at(Math.log(tick));
      canvas.line(x, place.bottom(), x, place.bottom() + 8, 2, INK);
      String label = tick == Math.rint(tick) ? String.valueOf((int) tick) : String.valueOf(tick);
      canvas.textCentre(label, x, place.bottom() + 30, 18, Weight.REGULAR, MUTED);
    }
    double base = place.bottom() + 62;
    canvas.textRight("← " + left, one - 18, base, 19, Weight.SEMIBOLD, palette.brand());
    canvas.text(right + " →", one + 18, base, 19, Weight.SEMIBOLD, palette.contrast());
  }

  private void effect(Effect row, Place place, Scale scale, double y, double step) {
    Weight weight = row.pooled() ? Weight.BOLD : Weight.REGULAR;
    double low = scale.at(Math.log(row.low()));
    double mid = scale.at(Math.log(row.mid()));
    double high = scale.at(Math.log(row.high()));
    if (row.pooled()) {
      canvas.round(
          place.x() - 16, y - step / 2 + 4, place.width() + 32, step - 8, 8, palette.soft());
      canvas.polygon(palette.brand(), low, y, mid, y - 15, high, y, mid, y + 15);
    } else {
      canvas.line(low, y, high, y, 3.5, palette.brand());
      canvas.rect(mid - 9, y - 9, 18, 18, palette.brand());
    }
    canvas.text(row.study(), place.x(), y + 8, 22, weight, INK);
    canvas.textRight(row.size(), place.x() + place.width() * 0.38, y + 8, 20, weight, MUTED);
    String shown = "%.2f (%.2f–%.2f)".formatted(row.mid(), row.low(), row.high());
    canvas.textRight(shown, place.right(), y + 8, 20, weight, INK);
  }

  /** A table; the first row is its head, column edges are x coordinates. */
  void table(
      double top, double rowHeight, double right, List<Double> edges, List<List<String>> rows) {
    double left = edges.getFirst();
    canvas.round(left, top, right - left, rowHeight, 8, palette.brand());
    for (int r = 0; r < rows.size(); r++) {
      double y = top + r * rowHeight;
      if (r > 0 && r % 2 == 0) {
        canvas.rect(left, y, right - left, rowHeight, palette.soft());
      }
      for (int c = 0; c < rows.get(r).size(); c++) {
        Weight weight = r == 0 || c == 0 ? Weight.SEMIBOLD : Weight.REGULAR;
        canvas.text(
            rows.get(r).get(c),
            edges.get(c) + 20,
            y + rowHeight / 2 + 8,
            22,
            weight,
            r == 0 ? Palette.WHITE : INK);
      }
    }
    double bottom = top + rows.size() * rowHeight;
    canvas.line(left, bottom, right, bottom, 2, palette.brand());
  }
}
