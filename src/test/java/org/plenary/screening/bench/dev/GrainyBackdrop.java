package org.plenary.screening.bench.dev;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;

/** Large words on a clinical photograph that fills the slide, at full strength or half faded. */
final class GrainyBackdrop implements Template {
  @Override
  public Kind kind() {
    return Kind.DEVICE;
  }

  @Override
  public Place place() {
    return Place.SCREEN;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    boolean dark = dice.chance(.6);
    Sheet sheet = new Sheet(1600, 900, dark ? Color.BLACK : Color.WHITE);
    BufferedImage photo =
        switch (dice.between(0, 3)) {
          case 0 -> Tissue.ward(800, 450, dice);
          case 1 -> Tissue.skin(800, 450, dice);
          case 2 -> Tissue.scope(800, 450, dice);
          default -> Tissue.cells(800, 450, dice);
        };
    sheet.pen().setComposite(AlphaComposite.SrcOver.derive((float) dice.between(.45, 1.0)));
    sheet.pen().drawImage(photo, 0, 0, 1600, 900, null);
    sheet.pen().setComposite(AlphaComposite.SrcOver);
    Color ink = dark ? Color.WHITE : new Color(20, 20, 40);
    String family = Lettering.slide(dice);
    List<String> lines = Decks.subject(dice, language, "mechanism");
    Block.centred(Lettering.of(family, 60), ink).write(sheet, 100, 80, 1400, 140, lines.getFirst());
    for (int i = 0; i < 3; i++) {
      Block.beside(Lettering.of(family, 38), ink)
          .write(sheet, 140, 300 + i * 150, 1300, 120, lines.get(2 + i));
    }
    return sheet.scene();
  }
}
