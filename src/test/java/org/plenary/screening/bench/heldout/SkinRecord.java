package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Sheet;

/** Two photographs of a naevus on a sheet, and what was thought of it. */
final class SkinRecord implements PatientSlide {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Paper paper = Paper.of(dice, 1500, 1060);
    double y =
        new Form(paper.pen(), patient, words, dice).fields(paper.left(), 90, paper.width(), 3, 5);
    for (int i = 0; i < 2; i++) {
      double x = paper.left() + i * (paper.width() / 2);
      Tissue.skin(paper.sheet(), x, y, paper.width() / 2 - 30, 560, dice);
      paper
          .pen()
          .size(22)
          .in(Color.WHITE)
          .write(x + 16, y + 540, patient.text(i == 0 ? "{day}" : patient.day()));
    }
    y += 620;
    List<String> says = words.row("skin");
    for (String line : says) {
      if (y < 1040) {
        paper.pen().write(paper.left(), y, line);
      }
      y += paper.pen().size() * 1.5;
    }
    return paper.sheet();
  }
}
