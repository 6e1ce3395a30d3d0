package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;

/** A breast on black; small unlabelled lines in one or two corners. */
final class MammogramView implements PatientScreen {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Sheet sheet = new Sheet(1000, 1240, Color.BLACK);
    boolean toRight = dice.chance(.5);
    double middle = toRight ? 0 : 1000;
    sheet
        .pen()
        .setPaint(
            new GradientPaint(
                (float) middle,
                0,
                new Color(0xB8B8B8),
                toRight ? 640 : 360,
                0,
                new Color(0x2C2C2C)));
    sheet.pen().fill(new Ellipse2D.Double(middle - 620, 170, 1240, 900));
    for (int i = 0; i < 900; i++) {
      double out = Math.abs(dice.gaussian()) * 230;
      int light = dice.between(120, 220);
      sheet.pen().setColor(new Color(light, light, light, 35));
      double size = dice.between(10.0, 60.0);
      sheet
          .pen()
          .fill(
              new Ellipse2D.Double(
                  middle + (toRight ? out : -out - size),
                  600 + 150 * dice.gaussian(),
                  size,
                  size * .6));
    }
    Pen pen = new Pen(sheet, Lettering.device(dice), dice.between(22, 28), new Color(0xD8D8D8));
    List<String> lines =
        dice.some(
            List.of(
                "{dob} {sex}", "{mrn}", "{day}", "{time}", "{acc}", "28 kV  62 mAs", "AGD 1.4 mGy"),
            4);
    double y = dice.chance(.5) ? 50 : 1010;
    String name = dice.pick("{dicom}", "{LAST} {first}", "{lastfirst}", "{NAME}");
    place(pen, toRight, y, patient, name);
    for (String line : lines) {
      y += 36;
      place(pen, toRight, y, patient, line);
    }
    String view = (toRight ? "L " : "R ") + dice.pick("CC", "MLO");
    place(pen.size(54), toRight, y > 900 ? 90 : 1180, patient, view);
    return sheet;
  }

  private static void place(Pen pen, boolean right, double y, Patient patient, String line) {
    if (right) {
      pen.right(970, y, patient.text(line));
    } else {
      pen.write(30, y, patient.text(line));
    }
  }
}
