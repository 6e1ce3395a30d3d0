package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Sheet;

/** A ward's group in a messenger: dark or light, senders above their bubbles. */
final class GroupChat implements PatientScreen {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    boolean dark = dice.chance(.5);
    Sheet sheet =
        new Sheet(900, dice.between(1600, 1750), dark ? new Color(0x0B141A) : new Color(0xECE5DD));
    Color ink = dark ? new Color(0xE9EDEF) : new Color(0x111B21);
    Pen pen =
        new Pen(sheet, dice.pick("DejaVu Sans", "Liberation Sans"), dice.between(30, 36), ink);
    sheet.fill(0, 0, 900, 130, dark ? new Color(0x1F2C34) : new Color(0x075E54));
    pen.in(Color.WHITE)
        .bold()
        .write(120, 80, dice.pick("Team 4B", "On call", "Station 3", "Plantão", "UCI noche"));
    List<String> said = new ArrayList<>(words.some("chat", 2, 3));
    said.addAll(words.some("chat-plain", 3, 5));
    double y = 190;
    for (String line : dice.some(said, said.size())) {
      y = bubble(sheet, pen, dark, y, words.colleague(), patient, line, dice);
    }
    sheet.fill(20, sheet.height() - 90, 760, 70, dark ? new Color(0x1F2C34) : Color.WHITE);
    return sheet;
  }

  private static double bubble(
      Sheet sheet,
      Pen pen,
      boolean dark,
      double y,
      String from,
      Patient patient,
      String line,
      Dice dice) {
    boolean mine = dice.chance(.35);
    double width = 560;
    double x = mine ? 300 : 40;
    double high = pen.size() * (pen.width(patient.text(line)) > width - 40 ? 4.3 : 3);
    sheet
        .pen()
        .setColor(
            mine
                ? new Color(dark ? 0x005C4B : 0xD9FDD3)
                : dark ? new Color(0x202C33) : Color.WHITE);
    sheet.pen().fill(new RoundRectangle2D.Double(x, y, width, high, 26, 26));
    if (!mine) {
      pen.size(pen.size() * .75)
          .in(new Color(0xD0743C))
          .write(x + 20, y + pen.size(), from.split(" ")[0]);
    }
    pen.paragraph(x + 20, y + pen.size() * 2, width - 40, 1.2, patient.text(line));
    pen.size(20)
        .in(Color.GRAY)
        .right(
            x + width - 14,
            y + high - 8,
            "%d:%02d".formatted(dice.between(0, 23), dice.between(0, 59)));
    return y + high + 18;
  }
}
