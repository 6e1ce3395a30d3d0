package org.plenary.demo;

import static org.plenary.demo.LactateTalk.PALE;
import static org.plenary.demo.Palette.INK;
import static org.plenary.demo.Palette.MUTED;
import static org.plenary.demo.Palette.TEAL;
import static org.plenary.demo.Palette.WHITE;
import static org.plenary.demo.Talk.LEFT;
import static org.plenary.demo.Talk.RIGHT;

import java.awt.Color;
import org.plenary.demo.Fonts.Weight;

/** The drawings of the talk on lactate that are no charts. */
final class LactateFigures {
  private LactateFigures() {}

  static void pulse(Canvas c) {
    double[] beat = {0, 0, 110, 0, 140, -26, 168, 0, 196, 0, 216, 24, 244, -150, 276, 72, 298, 0};
    double[] points = new double[3 * beat.length];
    for (int i = 0; i < points.length; i += 2) {
      points[i] = 580 + beat[i % beat.length] + 320 * (i / beat.length);
      points[i + 1] = 520 + beat[(i + 1) % beat.length];
    }
    c.polyline(8, WHITE, points);
  }

  static void disclosure(Canvas c, double top, String what, String words) {
    c.round(LEFT, top, RIGHT - LEFT, 104, 14, TEAL.soft());
    c.text(what, LEFT + 32, top + 64, 28, Weight.BOLD, TEAL.brand());
    c.text(words, LEFT + 330, top + 64, 27, Weight.REGULAR, INK);
  }

  static void step(Canvas c, double top, String number, String question, String how) {
    c.disc(LEFT + 52, top + 62, 44, TEAL.brand());
    c.textCentre(number, LEFT + 52, top + 77, 42, Weight.BOLD, WHITE);
    c.text(question, LEFT + 132, top + 56, 36, Weight.BOLD, INK);
    c.text(how, LEFT + 132, top + 98, 25, Weight.REGULAR, MUTED);
  }

  static void balance(Canvas c) {
    box(c, LEFT, 210, "Made", "Muscle, gut, lung", TEAL.contrast());
    box(c, LEFT, 350, "Driven", "Adrenaline, β2 agonists", TEAL.contrast());
    box(c, LEFT, 490, "Trapped", "No oxygen, no pyruvate use", TEAL.contrast());
    box(c, 848, 210, "Liver", "Takes about 60%", TEAL.brand());
    box(c, 848, 350, "Kidney", "Takes about 30%", TEAL.brand());
    box(c, 848, 490, "Heart, brain", "Burn the rest", TEAL.brand());
    c.disc(640, 400, 112, TEAL.deep());
    c.textCentre("Lactate", 640, 396, 34, Weight.BOLD, WHITE);
    c.textCentre("in blood", 640, 432, 24, Weight.REGULAR, PALE);
    for (double y : new double[] {260, 400, 540}) {
      double bend = 400 + (y - 400) * 0.35;
      c.arrow(440, y, 522, bend, 5, TEAL.contrast());
      c.arrow(758, bend, 840, y, 5, TEAL.brand());
    }
  }

  private static void box(Canvas c, double x, double top, String head, String line, Color colour) {
    c.round(x, top, 360, 104, 14, WHITE);
    c.frame(x, top, 360, 104, 14, 2.5, colour);
    c.rect(x, top + 18, 8, 68, colour);
    c.text(head, x + 32, top + 46, 28, Weight.BOLD, colour);
    c.text(line, x + 32, top + 80, 22, Weight.REGULAR, INK);
  }

  static void versus(
      Canvas c,
      double x,
      String name,
      Color colour,
      String time,
      String needs,
      String change,
      String fooled) {
    c.round(x, 190, 548, 420, 16, WHITE);
    c.frame(x, 190, 548, 420, 16, 2.5, colour);
    c.round(x, 190, 548, 76, 16, colour);
    c.rect(x, 240, 548, 26, colour);
    c.text(name, x + 34, 241, 34, Weight.BOLD, WHITE);
    String[][] rows = {
      {"Answer in", time}, {"Needs", needs}, {"Shows change in", change}, {"Fooled by", fooled}
    };
    for (int i = 0; i < rows.length; i++) {
      double base = 326 + i * 78;
      c.text(rows[i][0], x + 34, base, 22, Weight.REGULAR, MUTED);
      c.text(rows[i][1], x + 240, base, 25, Weight.SEMIBOLD, INK);
      if (i > 0) {
        c.line(x + 34, base - 46, x + 514, base - 46, 1.5, Palette.GRID);
      }
    }
  }

  static void timeline(Canvas c) {
    c.line(150, 300, 1130, 300, 8, TEAL.soft());
    String[][] stops = {
      {"0 h", "First lactate", "Refill and cultures|Antibiotics|500 mL, look again"},
      {"1 h", "Refill again", "Over 3 s:|next 500 mL or|noradrenaline early"},
      {"2 h", "Second lactate", "Fell 20%: carry on|Flat: ask why|before more fluid"},
      {"6 h", "Decide", "Normal refill beats|a perfect number|Write it down"}
    };
    for (int i = 0; i < stops.length; i++) {
      double x = 200 + i * 290;
      c.disc(x, 300, 46, TEAL.brand());
      c.textCentre(stops[i][0], x, 309, 27, Weight.BOLD, WHITE);
      c.textCentre(stops[i][1], x, 404, 27, Weight.BOLD, INK);
      double base = 448;
      for (String line : stops[i][2].split("\\|")) {
        c.textCentre(line, x, base, 21, Weight.REGULAR, MUTED);
        base += 32;
      }
    }
    c.round(LEFT, 556, RIGHT - LEFT, 76, 14, TEAL.soft());
    c.textCentre(
        "Normal refill, lactate still high: look for another cause, not for more fluid",
        640,
        603,
        26,
        Weight.SEMIBOLD,
        TEAL.brand());
    c.textCentre("Refill", 345, 236, 20, Weight.SEMIBOLD, TEAL.contrast());
    c.textCentre("Lactate", 635, 236, 20, Weight.SEMIBOLD, TEAL.brand());
    c.textCentre("Judgement", 925, 236, 20, Weight.SEMIBOLD, MUTED);
  }

  static void takeHome(Canvas c, double top, String head, String line) {
    c.rect(LEFT, top, 8, 110, PALE);
    c.text(head, LEFT + 36, top + 48, 38, Weight.BOLD, WHITE);
    c.text(line, LEFT + 36, top + 94, 27, Weight.REGULAR, PALE);
  }
}
