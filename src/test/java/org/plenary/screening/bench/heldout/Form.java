package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Text;

/** The fields of a paper's head, each with its label beside it, above it, or with none. */
final class Form {
  private static final List<String> VALUES =
      List.of("{lastfirst}", "{dob}", "{mrn}", "", "{day}", "", "{address}", "{phone}");

  private enum Labels {
    BESIDE,
    ABOVE,
    NONE
  }

  private final Pen pen;
  private final Patient patient;
  private final Labels labels;
  private final List<String> names;
  private final List<String> values;

  Form(Pen pen, Patient patient, Words words, Dice dice) {
    this.pen = pen;
    this.patient = patient;
    labels = dice.pick(Labels.values());
    names = words.row("labels");
    String name = dice.pick("{lastfirst}", "{LASTFIRST}", "{name}", "{LASTfirst}", "{NAME}");
    values = VALUES.stream().map(v -> v.equals("{lastfirst}") ? name : v).toList();
  }

  /**
   * Writes the first fields in columns; returns where the next line may stand.
   *
   * @param count of fields out of: name, birth, number, (ward), day, (doctor), address, phone
   */
  double fields(double x, double top, double width, int columns, int count) {
    double wide = width / columns;
    double step = pen.size() * (labels == Labels.ABOVE ? 2.7 : 1.7);
    int place = 0;
    for (int i = 0; i < count; i++) {
      if (!values.get(i).isEmpty()) {
        field(
            x + place % columns * wide,
            top + place / columns * step,
            wide - 20,
            names.get(i),
            patient.text(values.get(i)));
        place++;
      }
    }
    return top + Math.ceilDiv(place, columns) * step + pen.size() * .4;
  }

  private void field(double x, double y, double width, String name, Text value) {
    switch (labels) {
      case NONE -> pen.fit(x, y, width, value);
      case BESIDE -> {
        String label = name + ": ";
        pen.in(Color.DARK_GRAY).write(x, y, label);
        double from = pen.width(Text.plain(label));
        pen.bold().fit(x + from, y, width - from, value);
      }
      case ABOVE -> {
        pen.size(pen.size() * .65).in(Color.GRAY).write(x, y - pen.size() * .95, name);
        pen.fit(x, y, width, value);
      }
    }
  }
}
