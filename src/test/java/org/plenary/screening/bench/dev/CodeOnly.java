package org.plenary.screening.bench.dev;

import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import org.plenary.screening.bench.draw.Barcodes;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** A specimen bag with nothing but a code that carries a number. */
final class CodeOnly implements Template {
  @Override
  public Kind kind() {
    return Kind.PHI;
  }

  @Override
  public Place place() {
    return Place.TABLE;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    Sheet sheet = new Sheet(900, 700, dice.near(235, 238, 240, 12));
    BarcodeFormat format =
        dice.pick(
            BarcodeFormat.QR_CODE,
            BarcodeFormat.DATA_MATRIX,
            BarcodeFormat.AZTEC,
            BarcodeFormat.CODE_128);
    boolean lines = format == BarcodeFormat.CODE_128;
    Rectangle2D where =
        new Rectangle2D.Double(
            lines ? 150 : 310, lines ? 240 : 200, lines ? 600 : 280, lines ? 150 : 280);
    Person patient = Material.person(dice, language);
    Barcodes.draw(
        sheet, format, dice.pattern(dice.pick("99999999", "A9999999", "9999999999")), "id", where);
    sheet.write(
        150,
        130,
        Lettering.of("Liberation Sans", Font.BOLD, 44),
        Color.BLACK,
        Material.any(dice, language, "tests"));
    if (dice.chance(.5)) {
      sheet.write(
          150,
          590,
          Lettering.of("Liberation Sans", 34),
          Color.BLACK,
          Text.of(dice.pick("{acc}", "{mrn}", "{initials} {dob}"), patient));
    }
    return sheet.scene();
  }
}
