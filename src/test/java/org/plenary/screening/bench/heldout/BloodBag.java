package org.plenary.screening.bench.heldout;

import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.plenary.screening.bench.draw.Barcodes;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;

/** A bag with the bank's label and, tied to it, the recipient's. */
final class BloodBag implements PatientPicture {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Sheet sheet = new Sheet(1100, 1400, dice.near(205, 200, 196, 20));
    sheet.fill(
        80,
        60,
        940,
        1300,
        dice.pick(new Color(0x7A1018), new Color(0xE3C55E), new Color(0x8F1A22)));
    sheet.fill(150, 120, 800, 640, Color.WHITE);
    Pen pen = new Pen(sheet, Lettering.device(dice), 34, Color.BLACK);
    String donation = dice.pattern("W9999 26 999999");
    Barcodes.draw(
        sheet,
        BarcodeFormat.CODE_128,
        donation.replace(" ", ""),
        "id",
        new Rectangle2D.Double(180, 150, 440, 100));
    pen.size(26).write(190, 286, patient.text("{id=" + donation + "}"));
    pen.size(120).bold().write(670, 280, dice.pick("A", "B", "O", "AB"));
    pen.write(690, 340, dice.pick("Rh POS", "Rh NEG", "RhD +"));
    List<String> component = Words.cells(Words.COMMON.any(dice, "components"));
    pen.fit(180, 420, 740, component.get(0));
    pen.write(180, 470, component.get(1));
    pen.size(28).write(180, 530, dice.pick("Store at 2-6 C", "CPD anticoagulant", "Exp. 35 d"));
    pen.size(28).write(180, 590, "Kell neg   CMV neg");
    sheet.fill(190, 820, 720, 440, new Color(0xFFF7C9));
    Pen slip =
        dice.chance(.4)
            ? new Pen(sheet, Lettering.hand(dice), 50, new Color(0x1C2A66))
            : pen.size(36);
    slip.fit(220, 900, 660, patient.text(dice.pick("{LASTFIRST}", "{name}", "{LASTfirst}")));
    slip.fit(220, 980, 660, patient.text(dice.pick("{dob}  {sex}", "{dob}")));
    slip.fit(220, 1060, 660, patient.text("{mrn}"));
    slip.fit(
        220,
        1140,
        660,
        patient.text(dice.pick("X-match {day} {time}", "{day}", "Unit 2/2  {day}")));
    return sheet;
  }
}
