package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;

/** Rows of a study's raw data with the names still in. */
final class SpreadsheetExport implements PatientScreen {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Sheet sheet = new Sheet(1680, 980, Color.WHITE);
    Pen pen =
        new Pen(
            sheet,
            dice.pick("Liberation Sans", "DejaVu Sans Condensed", "Liberation Sans Narrow"),
            25,
            Color.BLACK);
    sheet.fill(
        0, 0, 1680, 60, dice.pick(new Color(0x1E7145), new Color(0x2B579A), new Color(0x18A303)));
    pen.in(Color.WHITE)
        .write(30, 40, dice.pick("cohort_final_v3.xlsx", "export.csv", "Mappe2", "dados_2026.ods"));
    Grid grid =
        new Grid(0, 70, 46, 60, 150, 260, 230, 220, 220, 160, 330).boxed(new Color(0xCFCFCF));
    grid.ground(pen, new Color(0xE8E8E8))
        .plain(pen, List.of("", "A", "B", "C", "D", "E", "F", "G"));
    int row = dice.chance(.7) ? 1 : dice.between(40, 300);
    if (row == 1) {
      List<String> heads = new ArrayList<>(words.row("export-heads"));
      heads.addFirst(String.valueOf(row++));
      grid.plain(pen.bold(), heads);
    }
    Patient next = patient;
    while (grid.bottom() < 920) {
      grid.row(
          pen,
          List.of(
              Text.plain(String.valueOf(row++)),
              next.text("{mrn}"),
              next.text("{last}"),
              next.text("{first}"),
              next.text("{dob}"),
              next.text("{day}"),
              Text.plain(dice.pattern("A99.9")),
              next.text("{phone}")));
      next = patient.another();
    }
    return sheet;
  }
}
