package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Cells;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** The list of studies that wait for a reader. */
final class RadiologyWorklist implements Template {
  @Override
  public Kind kind() {
    return Kind.PHI;
  }

  @Override
  public Place place() {
    return Place.MONITOR;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    boolean dark = dice.chance(.6);
    Color ground = dark ? dice.near(30, 33, 38, 8) : dice.near(244, 246, 248, 4);
    Color ink = dark ? dice.near(222, 226, 230, 10) : dice.grey(15, 45);
    Color bar = dark ? dice.near(48, 70, 96, 14) : dice.near(198, 212, 226, 12);
    Sheet sheet = new Sheet(1600, dice.pick(860, 1000), ground);
    List<String> lines = Decks.record(dice, language, "worklist");
    Font font = Lettering.of(Lettering.device(dice), dice.between(21.0, 26.0));
    sheet.fill(0, 0, 1600, 64, bar);
    Block.beside(font.deriveFont(Font.BOLD, 29), ink).write(sheet, 26, 6, 900, 52, lines.get(0));
    List<String> studies = List.of(lines.get(2).split(";"));
    List<String> states = List.of(lines.get(3).split(";"));
    String name = dice.pick("{dicom}", "{LASTFIRST}", "{lastfirst}", "{LASTfirst}");
    List<List<Text>> rows = new ArrayList<>();
    rows.add(List.of(lines.get(1).split("\\|")).stream().map(Text::plain).toList());
    for (int i = dice.between(8, 13); i > 0; i--) {
      Person patient = Material.person(dice, language);
      rows.add(
          List.of(
              Text.plain(dice.pick(states)),
              Text.of(name, patient),
              Text.of("{mrn}", patient),
              Text.of("{dob}", patient),
              Text.plain(dice.pick(studies)),
              Text.of("{acc}", patient)));
    }
    int chosen = dice.between(1, rows.size() - 1);
    Color mark = dark ? new Color(30, 92, 140) : new Color(255, 236, 170);
    new Cells(
            new Rectangle2D.Double(16, 84, 1568, sheet.height() - 110.0),
            1.3,
            3.2,
            1.8,
            2,
            2.8,
            1.8)
        .draw(
            sheet,
            font,
            rows,
            (row, column) ->
                new Cells.Style(
                    row == 0, ink, row == 0 ? bar : row == chosen ? mark : null, Block.Across.LEFT),
            dark ? new Color(62, 66, 74) : new Color(206, 210, 216));
    return sheet.scene();
  }
}
