package org.plenary.screening.bench.heldout;

import com.google.zxing.BarcodeFormat;
import java.awt.geom.Rectangle2D;
import java.text.Normalizer;
import java.util.Locale;
import org.plenary.screening.bench.draw.Barcodes;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Mark;

/** Thanks, the speaker's address, and a code that leads to the slides. */
final class ContactSlide implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    double y = look.title(words.any("thanks-title"));
    for (String thanks : words.some("thanks", 2, 4)) {
      y = look.point(y, 38, thanks);
    }
    String name = words.colleague();
    String host = Words.COMMON.any(dice, "mail-hosts");
    String mail = latin(name).replace(' ', '.') + "@" + host;
    look.pen(36).bold().write(look.left, y + 50, name);
    look.pen(32).in(look.accent).write(look.left, y + 100, mail);
    if (dice.chance(.5)) {
      look.pen(30).write(look.left, y + 148, "@" + latin(name).replace(" ", "") + "_lab");
    }
    if (dice.chance(.7)) {
      Rectangle2D where = new Rectangle2D.Double(look.right - 270, look.height - 370, 260, 260);
      String link = "https://" + host + "/slides/" + dice.between(100, 999);
      Barcodes.draw(look.sheet, BarcodeFormat.QR_CODE, link, Mark.PLAIN, where);
    }
  }

  private static String latin(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z ]", "")
        .toLowerCase(Locale.ROOT);
  }
}
