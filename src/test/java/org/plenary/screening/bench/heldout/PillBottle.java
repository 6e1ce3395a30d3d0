package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Sheet;

/** A pharmacy's label around a bottle or on a box. */
final class PillBottle implements PatientPicture {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Sheet sheet = new Sheet(1100, 1300, dice.near(120, 110, 100, 30));
    Color plastic = dice.pick(new Color(0xC9742A), new Color(0xEDEDE8), new Color(0x2F6DA8));
    sheet.fill(150, 20, 800, 200, new Color(0xF5F5F5));
    sheet.fill(90, 220, 920, 1080, plastic);
    sheet.fill(90, 380, 920, 680, new Color(0xFDFDFB));
    Pen pen =
        new Pen(
            sheet,
            dice.pick(
                "Liberation Sans Narrow",
                "DejaVu Sans Condensed",
                "Liberation Mono",
                "Liberation Sans"),
            42,
            Color.BLACK);
    List<String> drug = words.row("drugs");
    boolean nameFirst = dice.chance(.5);
    double y = 440;
    if (nameFirst) {
      pen.bold().fit(120, y, 860, patient.text(dice.pick("{NAME}", "{LASTFIRST}", "{name}")));
      y += 70;
    }
    pen.size(46).bold().fit(120, y, 860, drug.get(0));
    y = pen.paragraph(120, y + 70, 860, 1.25, drug.get(1)) + 20;
    if (!nameFirst) {
      pen.fit(120, y, 860, patient.text("{name}   {dob}"));
      y += 56;
    }
    pen.fit(
        120,
        y,
        860,
        patient.text(
            dice.pick(
                "Rx {id=" + dice.digits(7) + "}  {day}",
                "{day}   #{id=" + dice.digits(6) + "}",
                "{address}  {day}")));
    pen.size(28)
        .write(120, y + 60, "Qty " + dice.pick(28, 30, 56, 90) + "   Dr " + words.colleague());
    pen.size(24)
        .write(
            120,
            1030,
            dice.pick(
                "Pharmacy / Apotheke / Farmacia",
                "Farmácia Central",
                "Pharmacie du Port",
                "Hillside Chemist"));
    return sheet;
  }
}
