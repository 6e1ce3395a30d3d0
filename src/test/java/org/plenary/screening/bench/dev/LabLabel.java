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

/** The sticker of a blood tube: narrow lines, a bar code, no room for labels. */
final class LabLabel implements Template {
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
    Sheet sheet = new Sheet(1000, 520, dice.near(250, 250, 246, 5));
    Person patient = Material.person(dice, language);
    Font font =
        Lettering.of(
            dice.pick("Liberation Sans", "Liberation Sans Narrow", "DejaVu Sans Mono"),
            Font.BOLD,
            dice.between(30.0, 40.0));
    double y = 64;
    sheet.write(
        36,
        y,
        font,
        Color.BLACK,
        Lettering.writable(
            font, Text.of(dice.pick("{LASTFIRST}", "{LASTfirst}", "{NAME}"), patient)));
    y += 54;
    sheet.write(
        36,
        y,
        font,
        Color.BLACK,
        Text.of(dice.pick("{dob}  {sex}", "{sex}  {dob}", "{dob} {sex} {age}"), patient));
    y += 54;
    sheet.write(36, y, font, Color.BLACK, Text.of(dice.pick("{mrn}", "{nat}", "{acc}"), patient));
    Person same = patient;
    Barcodes.draw(
        sheet,
        dice.pick(BarcodeFormat.CODE_128, BarcodeFormat.CODE_39, BarcodeFormat.ITF),
        dice.digits(8),
        "id",
        new Rectangle2D.Double(40, y + 30, 560, 110));
    Font small = font.deriveFont(26f);
    sheet.write(36, y + 190, small, Color.BLACK, Text.of("{day} {time}", same));
    sheet.write(680, y + 60, small, Color.BLACK, Material.any(dice, language, "tests"));
    sheet.write(
        680,
        y + 100,
        small,
        Color.BLACK,
        dice.pick("EDTA 4ml", "SST 5 mL", "Li-Hep", "Citrat 3 ml"));
    return sheet.scene();
  }
}
