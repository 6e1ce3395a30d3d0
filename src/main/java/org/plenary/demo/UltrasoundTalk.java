package org.plenary.demo;

import static org.plenary.demo.Palette.INDIGO;
import static org.plenary.demo.Palette.INK;
import static org.plenary.demo.Palette.MUTED;
import static org.plenary.demo.Palette.WHITE;
import static org.plenary.demo.Talk.LEFT;
import static org.plenary.demo.Talk.RIGHT;

import java.awt.Color;
import java.util.List;
import org.plenary.demo.Charts.Axis;
import org.plenary.demo.Charts.Bar;
import org.plenary.demo.Charts.Effect;
import org.plenary.demo.Charts.Place;
import org.plenary.demo.Charts.Series;
import org.plenary.demo.Fonts.Weight;

/** The second demo talk: thirteen slides on bedside ultrasound, with invented data. */
final class UltrasoundTalk {
  static final String TITLE = "Point-of-care ultrasound in undifferentiated shock";
  static final String SPEAKER = "Dr Mateus Ferreira";
  private static final String FOOTER = "Dr M. Ferreira · Hall A · #DEMO26";
  private static final Color PALE = new Color(0xB9C4F2);

  private final Talk talk = new Talk(TITLE, SPEAKER, FOOTER, INDIGO);

  private UltrasoundTalk() {}

  static byte[] pdf() {
    var deck = new UltrasoundTalk();
    deck.opening();
    deck.views();
    deck.evidence();
    deck.closing();
    return deck.talk.pdf();
  }

  private static Charts charts(Canvas canvas) {
    return new Charts(canvas, INDIGO);
  }

  private void opening() {
    talk.cover(c -> {
      c.faint(0.5, () -> Sonograms.sector(c, 1050, 150, 500));
      c.rect(LEFT, 150, 90, 8, PALE);
      c.text("Point-of-care ultrasound", LEFT, 250, 62, Weight.BOLD, WHITE);
      c.text("in undifferentiated shock", LEFT, 324, 48, Weight.REGULAR, PALE);
      c.text("Dr Mateus Ferreira, MD, PhD", LEFT, 470, 30, Weight.SEMIBOLD, WHITE);
      c.text("Emergency ultrasound", LEFT, 512, 25, Weight.REGULAR, PALE);
      c.text(
          "Hall A · #DEMO26 · drawings and data are illustrative",
          LEFT,
          640,
          22,
          Weight.REGULAR,
          PALE);
    });
    talk.slide(
        "Five minutes, one probe",
        "What this talk wants you to do tomorrow",
        c -> {
          talk.bullets(
              c,
              LEFT,
              226,
              640,
              List.of(
                  "Look at the heart first: squeeze, fluid, right side",
                  "Then the vein: full, empty or in between",
                  "Then the lungs: dry, wet or gone",
                  "Then stop, say it aloud, treat, look again"));
          talk.figure(c, 780, 200, 428, "Views", "4", "in this order");
          talk.figure(c, 780, 400, 428, "Time", "5 min", "then treat");
        });
    talk.slide(
        "No conflicts to declare",
        "Probes were bought by the department, not lent by their makers",
        c ->
            charts(c)
                .bars(
                    new Place(LEFT, 200, 1100, 390),
                    100,
                    330,
                    List.of(
                        new Bar("Salary, public hospital", 91, "91%", INDIGO.brand()),
                        new Bar("Teaching", 7, "7%", INDIGO.brand()),
                        new Bar("Book royalties", 2, "2%", INDIGO.brand()),
                        new Bar("Industry", 0.4, "none", INDIGO.contrast()))));
  }

  private void views() {
    talk.slide(
        "Pump, tank, pipes",
        "Three questions sort most of shock",
        c -> {
          card(c, LEFT, "Pump", "Does it squeeze?", "Is it squeezed?", "Is the right side big?");
          card(c, 460, "Tank", "Is the vein full?", "Is there free fluid?", "Are the lungs wet?");
          card(c, 848, "Pipes", "Is the aorta wide?", "Is a leg vein blocked?", "Is a flap there?");
        });
    talk.slide(
        "Where the probe goes",
        "Four windows, same order every time",
        c -> {
          Sonograms.torso(c, 300, 190);
          window(c, 210, "1", "Below the breastbone", "Heart and the sac around it");
          window(c, 310, "2", "Below the ribs, right", "Vein into the heart");
          window(c, 410, "3", "Both chests, front", "Sliding, lines, points");
          window(c, 510, "4", "Flanks and pelvis", "Free fluid");
        });
    talk.slide(
        "View 1: the heart from below",
        "What to recognise in ten seconds (drawing)",
        c -> {
          c.round(LEFT, 180, 600, 450, 12, new Color(0x0B0E12));
          Sonograms.heart(c, 372, 200);
          talk.bullets(
              c,
              730,
              236,
              470,
              List.of(
                  "Black rim around the heart: fluid",
                  "Right side folds in: tamponade",
                  "Right larger than left: clot",
                  "Walls hardly move: the pump"));
          talk.figure(c, 730, 466, 478, "Changes treatment", "1 in 3", "(illustrative)");
        });
    talk.slide(
        "View 3: lines that tell wet from dry",
        "Left: horizontal repeats, dry. Right: vertical rays, wet (drawing)",
        c -> {
          Sonograms.lung(c, LEFT, 184, false);
          Sonograms.lung(c, 660, 184, true);
          c.text("A lines: air", LEFT, 650, 24, Weight.SEMIBOLD, INDIGO.brand());
          c.text("B lines: water", 660, 650, 24, Weight.SEMIBOLD, INDIGO.contrast());
        });
    talk.slide(
        "Put it together",
        "Patterns, not single signs",
        c ->
            charts(c)
                .table(
                    190,
                    76,
                    RIGHT,
                    List.of(LEFT, 350.0, 600.0, 800.0, 1000.0),
                    List.of(
                        List.of("Shock", "Heart", "Vein", "Lungs", "First move"),
                        List.of("Hypovolaemic", "Small, kissing", "Flat", "Dry", "Fill"),
                        List.of(
                            "Distributive", "Hyperdynamic", "Flat", "Dry, patchy", "Fill, press"),
                        List.of("Cardiogenic", "Weak", "Full", "Wet", "Inotrope"),
                        List.of("Obstructive", "Squeezed", "Full", "Dry", "Relieve"))));
  }

  private static void card(Canvas c, double x, String head, String... questions) {
    c.round(x, 196, 360, 400, 18, INDIGO.soft());
    c.disc(x + 70, 276, 40, INDIGO.brand());
    c.textCentre(head.substring(0, 1), x + 70, 291, 40, Weight.BOLD, WHITE);
    c.text(head, x + 130, 290, 38, Weight.BOLD, INDIGO.brand());
    for (int i = 0; i < questions.length; i++) {
      c.text(questions[i], x + 36, 392 + i * 68, 26, Weight.REGULAR, INK);
      c.line(x + 36, 412 + i * 68, x + 324, 412 + i * 68, 1.5, new Color(0xC9D0EE));
    }
  }

  private static void window(Canvas c, double top, String number, String where, String what) {
    c.disc(660, top + 28, 28, INDIGO.brand());
    c.textCentre(number, 660, top + 38, 28, Weight.BOLD, WHITE);
    c.text(where, 712, top + 24, 29, Weight.BOLD, INK);
    c.text(what, 712, top + 58, 23, Weight.REGULAR, MUTED);
  }

  private void evidence() {
    talk.slide(
        "Faster to the right name",
        "Share with the correct type of shock, by minutes since arrival (illustrative data)",
        c ->
            charts(c)
                .lines(
                    new Place(150, 200, 900, 390),
                    new Axis(0, 60, List.of("0", "10", "20", "30", "40", "50", "60 min")),
                    new Axis(0, 100, List.of("0%", "25%", "50%", "75%", "100%")),
                    true,
                    List.of(
                        new Series(
                            "with ultrasound",
                            INDIGO.brand(),
                            33,
                            89,
                            0,
                            0,
                            4,
                            24,
                            8,
                            46,
                            12,
                            61,
                            18,
                            70,
                            25,
                            77,
                            35,
                            81,
                            47,
                            83,
                            60,
                            84),
                        new Series(
                            "without",
                            INDIGO.contrast(),
                            40,
                            40,
                            0,
                            0,
                            7,
                            10,
                            14,
                            21,
                            21,
                            33,
                            29,
                            44,
                            38,
                            53,
                            48,
                            60,
                            60,
                            64))));
    talk.slide(
        "How well does each view do?",
        "Odds of a correct change in treatment (illustrative data)",
        c ->
            charts(c)
                .forest(
                    new Place(88, 200, 1104, 370),
                    "less useful",
                    "more useful",
                    List.of(0.5, 1.0, 2.0, 4.0, 8.0),
                    List.of(
                        new Effect("Heart", "n = 412", 2.4, 3.6, 5.4, false),
                        new Effect("Lungs", "n = 398", 1.9, 2.9, 4.4, false),
                        new Effect("Free fluid", "n = 388", 1.2, 2.2, 4.1, false),
                        new Effect("Vein alone", "n = 405", 0.8, 1.1, 1.6, false),
                        new Effect("All four", "n = 377", 3.1, 4.5, 6.6, true))));
    talk.slide(
        "The vein alone will fool you",
        "How often readers agreed on “full” or “flat” (illustrative data)",
        c -> {
          charts(c)
              .bars(
                  new Place(LEFT, 190, 760, 400),
                  100,
                  250,
                  List.of(
                      new Bar("Calm, flat", 84, "84%", INDIGO.brand()),
                      new Bar("Breathing hard", 52, "52%", INDIGO.contrast()),
                      new Bar("Ventilated", 47, "47%", INDIGO.contrast()),
                      new Bar("Belly tense", 38, "38%", INDIGO.contrast())));
          c.paragraph(
              "Never give or stop fluid for one view of one vein.",
              880,
              260,
              328,
              34,
              Weight.BOLD,
              INK);
          c.paragraph(
              "Ask what the heart and the lungs say.", 880, 440, 328, 26, Weight.REGULAR, MUTED);
        });
  }

  private void closing() {
    talk.cover(c -> {
      c.text("To take home", LEFT, 130, 50, Weight.BOLD, WHITE);
      takeHome(c, 190, "Same four views, same order.", "Five minutes, then treat.");
      takeHome(c, 340, "Patterns beat signs.", "Heart, vein and lungs have to agree.");
      takeHome(
          c, 490, "Keep patients off your slides.", "No name, no number, no face on a saved clip.");
      c.text(FOOTER, LEFT, 670, 19, Weight.REGULAR, PALE);
    });
    talk.slide(
        "References",
        "Invented for demonstration; the identifiers resolve to nothing",
        c -> {
          String[] references = {
            "Four views in five minutes: a ward study. doi:10.0000/example.11",
            "Agreement on the inferior vena cava under stress. doi:10.0000/example.12",
            "Lung lines and the first litre. doi:10.0000/example.13"
          };
          for (int i = 0; i < references.length; i++) {
            double base = 224 + i * 58;
            c.text((i + 1) + ".", LEFT, base, 24, Weight.BOLD, INDIGO.brand());
            c.text(references[i], LEFT + 44, base, 24, Weight.REGULAR, INK);
          }
          c.round(LEFT, 440, RIGHT - LEFT, 150, 16, INDIGO.soft());
          c.text("Which view do you trust least?", LEFT + 36, 506, 34, Weight.BOLD, INDIGO.brand());
          c.text("Tell the room: #DEMO26", LEFT + 36, 554, 26, Weight.REGULAR, MUTED);
        });
  }

  private static void takeHome(Canvas c, double top, String head, String line) {
    c.rect(LEFT, top, 8, 110, PALE);
    c.text(head, LEFT + 36, top + 48, 38, Weight.BOLD, WHITE);
    c.text(line, LEFT + 36, top + 94, 27, Weight.REGULAR, PALE);
  }
}
