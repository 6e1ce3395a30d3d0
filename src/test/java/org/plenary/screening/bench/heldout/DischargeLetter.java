package org.plenary.screening.bench.heldout;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Sheet;

/** A summary in running text; who it is about is said in the sentences. */
final class DischargeLetter implements PatientPicture {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Paper paper = Paper.upright(dice);
    List<String> says = words.all("discharge");
    double y = paper.head(says.getFirst());
    if (dice.chance(.4)) {
      y =
          new Form(paper.pen(), patient, words, dice).fields(paper.left(), y, paper.width(), 2, 3)
              + 20;
    }
    for (String line : says.subList(1, says.size())) {
      y = paper.pen().paragraph(paper.left(), y, paper.width(), 1.35, patient.text(line)) + 18;
    }
    double ago = y;
    for (String drug : words.some("drugs", 2, 3)) {
      ago += 50;
      paper.pen().write(paper.left() + 40, ago, String.join("  -  ", Words.cells(drug)));
    }
    paper.pen().write(paper.left(), ago + 120, "Dr. " + words.colleague());
    return paper.sheet();
  }
}
