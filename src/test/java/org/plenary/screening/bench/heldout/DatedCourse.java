package org.plenary.screening.bench.heldout;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Sheet;

/** Exact days on the left, what happened on the right. */
final class DatedCourse implements PatientSlide {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Look look = new Look(dice);
    double y = look.title(patient.text(words.any(dice.chance(.6) ? "course-title" : "case-title")));
    List<String> events = words.all("course");
    int ago = dice.between(900, 1600);
    double split = look.left + dice.between(280, 340);
    look.sheet.line(split - 25, y - 40, split - 25, look.height - 90, 3, look.accent);
    for (String event : events) {
      if (y > look.height - 100) {
        break;
      }
      look.pen(32)
          .bold()
          .in(look.accent)
          .fit(look.left, y, split - look.left - 40, patient.text(patient.day(ago)));
      y = look.pen(34).paragraph(split, y, look.right - split, 1.2, event) + 34;
      ago -= dice.between(20, 160);
    }
    return look.sheet;
  }
}
