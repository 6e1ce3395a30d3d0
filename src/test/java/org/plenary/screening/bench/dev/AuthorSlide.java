package org.plenary.screening.bench.dev;

import com.google.zxing.BarcodeFormat;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.plenary.screening.bench.draw.Barcodes;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Mark;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** Thanks, colleagues with affiliations, an e-mail address, a handle, a QR code with a link. */
final class AuthorSlide implements Template {
  @Override
  public Kind kind() {
    return Kind.SLIDE;
  }

  @Override
  public Place place() {
    return Place.SCREEN;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    SlideLook look = new SlideLook(dice);
    Sheet sheet = look.sheet();
    double y = look.title(sheet, Material.any(dice, language, "thanks"));
    boolean code = dice.chance(.6);
    double width = sheet.width() - (code ? 560 : 180);
    for (int i = dice.between(2, 4); i > 0; i--) {
      String name =
          Material.any(dice, language, "presenter").formatted(Material.speaker(dice, language));
      sheet.write(90, y, look.bold(30), look.ink, name);
      Text home = Text.plain(Material.any(dice, language, "affiliations"));
      y = sheet.paragraph(90, y + 40, width, look.font(25), look.faint, 1.25, home) + 22;
    }
    Person speaker = Material.person(dice, language);
    String user =
        java.text.Normalizer.normalize(speaker.family(), java.text.Normalizer.Form.NFD)
            .replaceAll("[^A-Za-z]", "")
            .toLowerCase(Locale.ROOT);
    sheet.write(90, y, look.font(28), look.accent, user + "@uni-hospital.example");
    if (dice.chance(.6)) {
      sheet.write(
          90, y + 48, look.font(28), look.accent, "@" + user + dice.pick("MD", "_em", "ICU"));
    }
    if (code) {
      double side = dice.between(220.0, 320.0);
      Barcodes.draw(
          sheet,
          BarcodeFormat.QR_CODE,
          "https://slides.example/" + user + "/" + dice.digits(4),
          Mark.PLAIN,
          new Rectangle2D.Double(sheet.width() - side - 110, 260, side, side));
    }
    look.foot(sheet, language);
    return sheet.scene();
  }
}
