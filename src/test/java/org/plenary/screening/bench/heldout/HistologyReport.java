package org.plenary.screening.bench.heldout;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Sheet;

/** A pathologist's letter with a small field of the section. */
final class HistologyReport implements PatientPicture {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Paper paper = Paper.upright(dice);
    var says = words.all("pathology");
    double y = paper.head(says.getFirst());
    paper.pen().size(24).write(paper.left(), 50, words.any("affiliations"));
    y = new Form(paper.pen(), patient, words, dice).fields(paper.left(), y, paper.width(), 2, 7);
    for (String line : says.subList(1, says.size())) {
      y = paper.pen().paragraph(paper.left(), y + 24, paper.width(), 1.35, line);
    }
    double high = Math.min(480, paper.sheet().height() - y - 160);
    Tissue.stained(paper.sheet(), paper.left(), y + 20, paper.width() * .6, high, dice);
    paper.pen().write(paper.left(), y + high + 90, patient.text(words.colleague() + ", {day}"));
    return paper.sheet();
  }
}
