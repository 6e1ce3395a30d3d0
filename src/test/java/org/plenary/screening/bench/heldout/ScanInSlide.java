package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Scans;
import org.plenary.screening.bench.draw.Sheet;

/** Points on one half; on the other a slice whose corners were not wiped. */
final class ScanInSlide implements PatientSlide {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Look look = new Look(dice);
    Words.Topic topic = words.topic();
    double y = look.title(topic.title());
    double side = Math.min(look.height - y - 20, 640);
    double x = look.right - side;
    double top = y - 30;
    for (String point : dice.some(topic.points(), 4)) {
      y = look.pen(32).paragraph(look.left, y, x - look.left - 40, 1.2, point) + 20;
    }
    BufferedImage scan =
        dice.chance(.6)
            ? Scans.headCt(620, 620, dice)
            : dice.chance(.5) ? Scans.ultrasound(620, 620, dice) : Scans.chestXray(620, 620, dice);
    look.sheet.pen().drawImage(scan, (int) x, (int) top, (int) side, (int) side, null);
    Pen pen =
        new Pen(look.sheet, Lettering.device(dice), dice.between(18, 22), new Color(0xE4E4E4));
    String name = dice.pick("{dicom}", "{lastfirst}", "{LAST} {first}", "{initlast}", "{name}");
    pen.write(x + 12, top + 28, patient.text(name));
    pen.write(x + 12, top + 54, patient.text(dice.pick("{mrn}", "{dob}", "{dob} {sex}")));
    if (dice.chance(.6)) {
      pen.right(x + side - 12, top + 28, patient.text(dice.pick("{day}", "{day} {time}", "{acc}")));
    }
    pen.write(x + 12, top + side - 14, dice.pick("W 80 L 40", "5.0 mm", "MI 0.9", "120 kV 250 mA"));
    return look.sheet;
  }
}
