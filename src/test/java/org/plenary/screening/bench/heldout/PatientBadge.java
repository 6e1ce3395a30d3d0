package org.plenary.screening.bench.heldout;

import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.plenary.screening.bench.draw.Barcodes;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;

/** A plastic card on a ribbon for somebody who stays for weeks. */
final class PatientBadge implements PatientPicture {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Sheet sheet = new Sheet(800, 1150, new Color(0xFCFCFC));
    Color colour = dice.near(40, 110, 140, 60);
    List<String> says = words.row("badge");
    sheet.fill(0, 0, 800, 190, colour);
    Pen pen = new Pen(sheet, Lettering.slide(dice), 50, new Color(0x1D1D1D));
    pen.bold().in(Color.WHITE).centre(400, 120, 740, says.get(0));
    if (dice.chance(.5)) {
      sheet.fill(270, 230, 260, 320, new Color(0xC9D3DA));
      sheet.pen().setColor(new Color(0x8FA1AD));
      sheet.pen().fill(new Ellipse2D.Double(345, 270, 110, 130));
      sheet.pen().fill(new Ellipse2D.Double(300, 420, 200, 200));
    }
    sheet.fill(0, 552, 800, 598, new Color(0xFCFCFC));
    pen.size(64).bold().centre(400, 640, 720, patient.text("{first}"));
    pen.size(64).bold().centre(400, 720, 720, patient.text(dice.pick("{last}", "{LAST}")));
    pen.size(38)
        .centre(
            400, 790, 720, patient.text(dice.pick("{dob}", "{mrn}", "{day} - " + patient.day())));
    pen.size(34).centre(400, 850, 720, says.get(1));
    pen.size(26).in(colour).centre(400, 1110, 720, says.get(2));
    if (dice.chance(.6)) {
      Barcodes.draw(
          sheet,
          dice.pick(BarcodeFormat.CODE_39, BarcodeFormat.CODE_128),
          dice.digits(7),
          "id",
          new Rectangle2D.Double(160, 900, 480, 130));
    }
    return sheet;
  }
}
