package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;

/** A list of today's cases, projected as a slide. */
final class TumourBoard implements PatientSlide {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Look look = new Look(dice);
    double top = look.title(words.any("tumour-title")) - 30;
    double w = look.width();
    Grid grid =
        new Grid(look.left, top, dice.between(66, 80), .06 * w, .24 * w, .16 * w, .32 * w, .22 * w);
    if (dice.chance(.6)) {
      grid.ruled(look.faint());
    }
    Pen pen = look.pen(32);
    if (dice.chance(.7)) {
      grid.ground(pen, look.accent).plain(pen.in(look.ground), words.row("tumour-heads"));
    }
    String form = dice.pick("{lastfirst}", "{initials}", "{name}", "{LAST}", "{initlast}");
    String second = dice.pick("{dob}", "{mrn}");
    Patient next = patient;
    for (int number = 1; grid.bottom() < look.height - 120 && number < 10; number++) {
      String stage =
          "cT%dN%dM%d".formatted(dice.between(1, 4), dice.between(0, 3), dice.between(0, 1));
      grid.row(
          pen,
          List.of(
              Text.plain(number + "."),
              next.text(form),
              next.text(second),
              Text.plain(words.any("cancers") + ", " + stage),
              Text.plain(words.any("question"))));
      next = patient.another();
    }
    look.pen(20).in(Color.GRAY).write(look.left, look.height - 24, patient.text("{day}"));
    return look.sheet;
  }
}
