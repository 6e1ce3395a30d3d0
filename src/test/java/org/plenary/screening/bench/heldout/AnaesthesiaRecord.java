package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;

/** The squared chart of an operation: drugs by line, pressures as ticks, partly by hand. */
final class AnaesthesiaRecord implements PatientPicture {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Paper paper = Paper.of(dice, 1700, 1240);
    Sheet sheet = paper.sheet();
    List<String> says = words.row("anaesthesia");
    paper.pen().size(38).bold().write(paper.left(), 80, says.getFirst());
    Pen pen =
        dice.chance(.5)
            ? new Pen(sheet, Lettering.hand(dice), 36, new Color(0x1A2E7A))
            : paper.pen().size(26);
    new Form(pen, patient, words, dice).fields(paper.left(), 160, paper.width(), 3, 5);
    pen.write(900, 80, words.any("operations") + "  " + says.get(1));
    Color fine = new Color(0xC9D6CB);
    double x = paper.left() + 220;
    double width = paper.left() + paper.width() - x;
    paper.squares(x, 330, width, 800, 26, fine);
    double y = 362;
    for (String drug : says.subList(2, 6)) {
      paper.pen().size(24).write(paper.left(), y, drug);
      for (int dose = 0; dose < dice.between(1, 4); dose++) {
        pen.write(
            x + dice.between(.02, .9) * width, y, String.valueOf(dice.pick(50, 100, 150, 200, 40)));
      }
      y += 52;
    }
    Axes axes = new Axes(paper.pen().size(20), x, 1100, width, 470, 0, 120, 40, 200).draw(30, 40);
    for (int minute = 5; minute < 115; minute += 5) {
      double top = 125 + 14 * dice.gaussian();
      sheet.line(axes.x(minute) - 7, axes.y(top) - 8, axes.x(minute), axes.y(top), 2, Color.BLACK);
      sheet.line(axes.x(minute) + 7, axes.y(top) - 8, axes.x(minute), axes.y(top), 2, Color.BLACK);
      axes.dot(minute, 76 + 5 * dice.gaussian(), 4, new Color(0xB03030));
    }
    pen.write(paper.left(), 1190, says.getLast());
    return sheet;
  }
}
