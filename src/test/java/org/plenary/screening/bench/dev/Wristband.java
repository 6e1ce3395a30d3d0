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

/** A band around a wrist: name, birth date, number, a code. */
final class Wristband implements Template {
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
    Sheet sheet = new Sheet(1280, 720, dice.near(190, 150, 125, 45));
    double top = dice.between(200.0, 260.0);
    sheet.pen().setColor(dice.near(250, 250, 247, 5));
    sheet.pen().fillRoundRect(-40, (int) top, 1360, 250, 40, 40);
    Person patient = Material.person(dice, language);
    Font font = Lettering.of(Lettering.slide(dice), Font.BOLD, dice.between(28.0, 36.0));
    double y = top + 58;
    for (Text line : Material.header(dice, language, patient, dice.between(3, 4))) {
      sheet.write(70, y, font, Color.BLACK, Lettering.writable(font, line));
      y += font.getSize2D() * 1.45;
    }
    BarcodeFormat format =
        dice.pick(
            BarcodeFormat.CODE_128,
            BarcodeFormat.QR_CODE,
            BarcodeFormat.DATA_MATRIX,
            BarcodeFormat.AZTEC);
    double tall = format == BarcodeFormat.CODE_128 ? 110 : 185;
    double wide = format == BarcodeFormat.CODE_128 ? 360 : 185;
    Barcodes.draw(
        sheet, format, dice.digits(8), "id", new Rectangle2D.Double(840, top + 30, wide, tall));
    sheet.write(
        840,
        top + 238,
        Lettering.of("Liberation Sans", 24),
        Color.BLACK,
        Material.any(dice, language, "wards"));
    return sheet.scene();
  }
}
