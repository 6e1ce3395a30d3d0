package org.plenary.screening.bench.heldout;

import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Sheet;

/** A speaker's case: initials, a birthday, days of treatment among ordinary points. */
final class InitialsCase implements PatientSlide {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Look look = new Look(dice);
    double y = look.title(words.any("case-title"));
    List<String> says = new ArrayList<>(words.all("case"));
    String first = says.removeFirst();
    says = new ArrayList<>(dice.some(says, dice.between(3, 5)));
    says.addFirst(first);
    for (String line : says) {
      y = look.pen(38).paragraph(look.left, y, look.width(), 1.2, patient.text(line)) + 26;
    }
    look.foot(words.any("congresses"));
    return look.sheet;
  }
}
