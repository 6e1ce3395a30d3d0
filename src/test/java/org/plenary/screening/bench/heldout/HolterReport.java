package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Sheet;

/** A day's electrocardiogram on one page: summary, trend of the rate, strips. */
final class HolterReport implements PatientPicture {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Paper paper = Paper.upright(dice);
    Pen pen = paper.pen();
    List<String> says = words.row("holter");
    double y = paper.head(says.getFirst());
    y = new Form(pen, patient, words, dice).fields(paper.left(), y, paper.width(), 2, 5) + 20;
    pen.write(paper.left(), y, patient.text(says.get(1) + " " + patient.day()));
    for (String line : says.subList(2, says.size())) {
      y += pen.size() * 1.4;
      pen.write(paper.left(), y, line);
    }
    Axes axes =
        new Axes(pen.size(18), paper.left() + 60, y + 300, paper.width() - 60, 220, 0, 24, 40, 160);
    double sleep = dice.between(2, 6.0);
    axes.draw(4, 40)
        .curve(
            new Color(0x1F4E9E),
            2,
            400,
            h ->
                85
                    - 25 * Math.exp(-Math.pow((h - sleep) / 3, 2))
                    + 12 * Math.sin(h * 1.9) * Math.sin(h * 7.7)
                    + 9 * Math.sin(h * 23));
    y += 380;
    for (int strip = 0; strip < 3 && y + 150 < paper.sheet().height(); strip++, y += 190) {
      paper.squares(paper.left(), y, paper.width(), 140, 20, new Color(0xF3C6C6));
      Waves.draw(
          paper.sheet(),
          paper.left(),
          y + 100,
          paper.width(),
          70,
          dice.between(6, 15),
          Color.BLACK,
          Waves::heart);
      pen.size(18)
          .write(
              paper.left(),
              y - 6,
              "%02d:%02d:%02d  CH1  25 mm/s"
                  .formatted(dice.between(0, 23), dice.between(0, 59), dice.between(0, 59)));
    }
    return paper.sheet();
  }
}
