package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;

/** A screen in the corridor of the theatres, like the departures of an airport. */
final class TheatreSchedule implements PatientScreen {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Sheet sheet = new Sheet(1600, 900, dice.near(14, 16, 22, 8));
    Color amber = dice.pick(new Color(0xFFC23C), new Color(0xEDEDED), new Color(0x8CE99A));
    Pen pen =
        new Pen(
            sheet,
            dice.pick("Liberation Mono", "DejaVu Sans Mono", "Liberation Sans Narrow"),
            38,
            amber);
    Grid grid = new Grid(40, 40, 84, 170, 170, 480, 470, 230);
    grid.plain(pen.size(28).in(Color.LIGHT_GRAY), words.row("theatre-heads"));
    String form =
        dice.pick("{LASTFIRST}", "{LAST}", "{lastfirst}", "{LAST} {initials}", "{initlast}");
    boolean numbers = dice.chance(.5);
    int minute = 450;
    Patient next = patient;
    for (int row = 0; row < dice.between(6, 9) && grid.bottom() < 820; row++) {
      grid.row(
          pen,
          List.of(
              Text.plain(dice.pick("OR ", "S", "T") + dice.between(1, 9)),
              Text.plain("%02d:%02d".formatted(minute / 60, minute % 60)),
              next.text(form + (numbers ? " {mrn}" : "")),
              Text.plain(words.any("operations")),
              Text.plain(words.any("status"))));
      minute += dice.pick(25, 40, 75);
      next = patient.another();
    }
    return sheet;
  }
}
