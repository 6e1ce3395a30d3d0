package org.plenary.demo;

import static org.plenary.demo.Palette.INK;
import static org.plenary.demo.Palette.MUTED;
import static org.plenary.demo.Palette.TEAL;
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

/** The first demo talk: sixteen slides on lactate clearance, with invented data. */
final class LactateTalk {
  static final String TITLE = "Lactate clearance in septic shock: does it still guide us?";
  static final String SPEAKER = "Dr Amara Okafor";
  private static final String FOOTER = "Dr A. Okafor · Hall B · #DEMO26";
  static final Color PALE = new Color(0x9CD8DB);

  private final Talk talk = new Talk(TITLE, SPEAKER, FOOTER, TEAL);

  private LactateTalk() {}

  static byte[] pdf() {
    var deck = new LactateTalk();
    deck.opening();
    deck.background();
    deck.evidence();
    deck.practice();
    deck.closing();
    return deck.talk.pdf();
  }

  private static Charts charts(Canvas canvas) {
    return new Charts(canvas, TEAL);
  }

  private void opening() {
    talk.cover(c -> {
      c.faint(0.16, () -> LactateFigures.pulse(c));
      c.rect(LEFT, 150, 90, 8, PALE);
      c.text("Lactate clearance in septic shock", LEFT, 250, 62, Weight.BOLD, WHITE);
      c.text("Does it still guide us?", LEFT, 324, 48, Weight.REGULAR, PALE);
      c.text("Dr Amara Okafor, MBBS, FRCEM", LEFT, 470, 30, Weight.SEMIBOLD, WHITE);
      c.text("Emergency and critical care medicine", LEFT, 512, 25, Weight.REGULAR, PALE);
      c.text("Hall B · #DEMO26", LEFT, 640, 22, Weight.REGULAR, PALE);
      c.textRight(
          "All studies, data and figures are illustrative", RIGHT, 640, 22, Weight.REGULAR, PALE);
    });
    talk.slide(
        "Disclosures",
        "What you should know before you believe me",
        c -> {
          LactateFigures.disclosure(
              c, 200, "Research grant", "Device maker, point-of-care analysers, 2024–2026");
          LactateFigures.disclosure(c, 330, "Speaker fees", "None in the last three years");
          LactateFigures.disclosure(
              c, 460, "This talk", "Studies and numbers are invented for demonstration");
        });
    talk.slide(
        "Three questions for eighteen minutes",
        "And one figure to take home",
        c -> {
          LactateFigures.step(
              c,
              190,
              "1",
              "What does a falling lactate tell us?",
              "Production, washout, clearance");
          LactateFigures.step(
              c, 350, "2", "Does chasing it change outcome?", "Five trials, one pooled estimate");
          LactateFigures.step(
              c, 510, "3", "What do we do on a night shift?", "Repeat, refill, re-think");
        });
  }

  private void background() {
    talk.slide(
        "Why we still measure it",
        "A number that is quick, cheap and easy to over-read",
        c -> {
          talk.bullets(
              c,
              LEFT,
              226,
              640,
              List.of(
                  "Rises before blood pressure falls: finds occult hypoperfusion",
                  "One value sorts patients by risk, two values show direction",
                  "Result in two minutes from a venous sample",
                  "Not specific: stress, drugs and liver raise it too"));
          talk.figure(c, 780, 200, 428, "At first contact", "> 2", "mmol/L: look closer");
          talk.figure(c, 780, 400, 428, "In shock", "> 4", "mmol/L: act now");
        });
    talk.slide(
        "A balance, not a leak",
        "The level is what is made minus what is taken away",
        LactateFigures::balance);
    talk.slide(
        "Clearance is a slope",
        "Percent fall from the first sample; two courses with the same start",
        c -> {
          charts(c)
              .lines(
                  new Place(150, 200, 600, 390),
                  new Axis(0, 6, List.of("0", "1", "2", "3", "4", "5", "6 h")),
                  new Axis(0, 8, List.of("0", "2", "4", "6", "8")),
                  false,
                  List.of(
                      new Series(
                          "clears",
                          TEAL.brand(),
                          3.5,
                          3.7,
                          0,
                          6.4,
                          1,
                          5.3,
                          2,
                          4.3,
                          3,
                          3.4,
                          4,
                          2.8,
                          5,
                          2.2,
                          6,
                          1.9),
                      new Series(
                          "does not",
                          TEAL.contrast(),
                          4.3,
                          6.5,
                          0,
                          6.4,
                          1,
                          6.6,
                          2,
                          6.2,
                          3,
                          6.3,
                          4,
                          5.9,
                          5,
                          5.8,
                          6,
                          5.6)));
          c.text("mmol/L", 150, 186, 18, Weight.REGULAR, MUTED);
          c.round(810, 200, 398, 170, 14, TEAL.soft());
          c.text("first − later", 900, 262, 28, Weight.BOLD, TEAL.brand());
          c.line(880, 284, 1084, 284, 3, TEAL.brand());
          c.text("first", 956, 326, 28, Weight.BOLD, TEAL.brand());
          c.text("× 100", 1100, 294, 28, Weight.BOLD, TEAL.brand());
          talk.bullets(
              c,
              810,
              436,
              398,
              List.of(
                  "6.4 to 1.9: 70% in 6 h", "6.4 to 5.6: 13% in 6 h", "Same start, two stories"));
        });
  }

  private void evidence() {
    talk.slide(
        "Five trials in one table",
        "Illustrative data: names and numbers are invented",
        c ->
            charts(c)
                .table(
                    190,
                    66,
                    RIGHT,
                    List.of(LEFT, 320.0, 480.0, 770.0, 1010.0),
                    List.of(
                        List.of("Trial", "n", "Target", "Control", "28-day death"),
                        List.of("ALPINE", "300", "≥ 10% per 2 h", "ScvO₂", "17 vs 23%"),
                        List.of("BOREAS", "348", "≥ 20% per 2 h", "Usual care", "34 vs 44%"),
                        List.of("CITADEL", "424", "Refill < 3 s", "≥ 20% per 2 h", "35 vs 43%"),
                        List.of("DUNE", "186", "≥ 20% in 6 h", "Usual care", "21 vs 24%"),
                        List.of("ESTUARY", "988", "≥ 20% in 6 h", "Usual care", "22 vs 26%"))));
    talk.slide(
        "Pooled: a modest, real effect",
        "Risk of death at 28 days, random effects (illustrative data)",
        c ->
            charts(c)
                .forest(
                    new Place(88, 200, 1104, 370),
                    "clearance-guided better",
                    "usual care better",
                    List.of(0.4, 0.6, 0.8, 1.0, 1.5, 2.0),
                    List.of(
                        new Effect("ALPINE", "n = 300", 0.46, 0.74, 1.18, false),
                        new Effect("BOREAS", "n = 348", 0.59, 0.77, 1.01, false),
                        new Effect("CITADEL", "n = 424", 0.96, 1.22, 1.55, false),
                        new Effect("DUNE", "n = 186", 0.50, 0.88, 1.54, false),
                        new Effect("ESTUARY", "n = 988", 0.68, 0.85, 1.06, false),
                        new Effect("Pooled", "n = 2,246", 0.72, 0.86, 1.03, true))));
    talk.slide(
        "Lactate clearance at 6 h and 28-day mortality",
        "Septic shock, 14 emergency departments, n = 1,246 (illustrative data)",
        c -> {
          charts(c)
              .lines(
                  new Place(150, 200, 600, 400),
                  new Axis(0, 28, List.of("0", "7", "14", "21", "28 d")),
                  new Axis(60, 100, List.of("60%", "70%", "80%", "90%", "100%")),
                  true,
                  List.of(
                      new Series(
                          "≥ 20% clearance",
                          TEAL.brand(),
                          16,
                          92.6,
                          0,
                          100,
                          1.3,
                          98.2,
                          3.5,
                          96.6,
                          5.7,
                          94.8,
                          8.3,
                          93.6,
                          11.4,
                          92.2,
                          14.4,
                          91.2,
                          17.9,
                          90.4,
                          21.9,
                          89.6,
                          25.4,
                          89,
                          28,
                          89),
                      new Series(
                          "< 20% clearance",
                          TEAL.contrast(),
                          16,
                          69,
                          0,
                          100,
                          0.9,
                          96.2,
                          2.6,
                          92.4,
                          4.4,
                          88.8,
                          6.6,
                          85.2,
                          8.8,
                          82.4,
                          11.8,
                          79.6,
                          14.9,
                          77.6,
                          18.4,
                          75.8,
                          22.3,
                          74.4,
                          25.8,
                          73.4,
                          28,
                          73.4)));
          talk.figure(c, 820, 196, 388, "Adjusted hazard ratio", "0.61", "95% CI 0.47–0.79");
          talk.bullets(
              c,
              820,
              430,
              388,
              List.of(
                  "Repeat lactate within 6 h",
                  "Effect kept when adjusted for fluid volume and age",
                  "Two sites gave 41% of all patients"));
        });
  }

  private void practice() {
    talk.slide(
        "Who gets the second sample?",
        "Repeat lactate within 6 h, by time of arrival (illustrative data)",
        c -> {
          charts(c)
              .bars(
                  new Place(LEFT, 190, 760, 410),
                  100,
                  210,
                  List.of(
                      new Bar("Morning", 78, "78%", TEAL.brand()),
                      new Bar("Afternoon", 74, "74%", TEAL.brand()),
                      new Bar("Evening", 61, "61%", TEAL.brand()),
                      new Bar("Night", 43, "43%", TEAL.contrast()),
                      new Bar("Handover hour", 29, "29%", TEAL.contrast())));
          talk.figure(c, 880, 206, 328, "Missed at night", "57%", "of samples");
          c.paragraph(
              "The second value is lost at handover, not at the bedside.",
              880,
              440,
              328,
              28,
              Weight.SEMIBOLD,
              INK);
        });
    talk.slide(
        "When lactate misleads",
        "High without shock, or slow to fall without harm",
        c ->
            charts(c)
                .table(
                    186,
                    68,
                    RIGHT,
                    List.of(LEFT, 430.0, 850.0),
                    List.of(
                        List.of("Cause", "Why", "Look for"),
                        List.of("Adrenaline", "β2 drive, not hypoxia", "Warm, good refill"),
                        List.of("Liver failure", "Slow uptake", "Flat slope, stable patient"),
                        List.of("Metformin", "Blocked gluconeogenesis", "Kidney function"),
                        List.of("Seizure", "Muscle, gone in an hour", "Repeat at 60 min"),
                        List.of("Thiamine lack", "Pyruvate stuck", "Give it, watch it fall"))));
    talk.slide(
        "Capillary refill: the challenger",
        "Same patients, two bedside targets (illustrative data)",
        c -> {
          LactateFigures.versus(
              c,
              LEFT,
              "Lactate",
              TEAL.brand(),
              "2 min",
              "cartridge, analyser",
              "2 h",
              "drugs, liver");
          LactateFigures.versus(
              c,
              660,
              "Refill",
              TEAL.contrast(),
              "10 s",
              "a glass slide, a watch",
              "30 min",
              "cold, poor light");
        });
    talk.slide(
        "What we do now", "One page on the resuscitation room wall", LactateFigures::timeline);
    talk.slide(
        "Interim results: please do not photograph",
        "Embargoed until publication (illustrative data)",
        c -> {
          talk.figure(c, LEFT, 200, 360, "Randomised so far", "612", "of 900");
          talk.figure(c, 460, 200, 360, "Second sample taken", "91%", "both arms");
          talk.figure(c, 848, 200, 360, "Fluid at 6 h", "−0.7 L", "refill arm");
          talk.bullets(
              c,
              LEFT,
              450,
              1130,
              List.of(
                  "Lactate when it is high, refill while it falls: combined arm in eight hospitals",
                  "Last patient expected in spring; protocol and code will be open",
                  "Looking for three more sites with a night shift that likes data"));
        });
  }

  private void closing() {
    talk.cover(c -> {
      c.text("To take home", LEFT, 130, 50, Weight.BOLD, WHITE);
      LactateFigures.takeHome(c, 190, "Repeat it.", "One lactate is a risk, two are a direction.");
      LactateFigures.takeHome(
          c,
          340,
          "Do not chase it.",
          "A flat slope asks a question, it does not order" + " fluid.");
      LactateFigures.takeHome(
          c, 490, "Touch the patient.", "Refill is free, quick and there at night.");
      c.text(FOOTER, LEFT, 670, 19, Weight.REGULAR, PALE);
    });
    talk.slide(
        "References and thanks",
        "Invented for demonstration; the identifiers resolve to nothing",
        c -> {
          String[] references = {
            "Early lactate clearance and outcome in septic shock. doi:10.0000/example.1",
            "Resuscitation targets: a pooled analysis of five trials. doi:10.0000/example.2",
            "Refill or lactate at the bedside: the CITADEL trial. doi:10.0000/example.3",
            "Night-time care and the lost second sample. doi:10.0000/example.4"
          };
          for (int i = 0; i < references.length; i++) {
            double base = 224 + i * 58;
            c.text((i + 1) + ".", LEFT, base, 24, Weight.BOLD, TEAL.brand());
            c.text(references[i], LEFT + 44, base, 24, Weight.REGULAR, INK);
          }
          c.round(LEFT, 470, RIGHT - LEFT, 140, 16, TEAL.soft());
          c.text(
              "Questions? Post them with #DEMO26", LEFT + 36, 532, 34, Weight.BOLD, TEAL.brand());
          c.text(
              "The slide you are looking at is attached by itself.",
              LEFT + 36,
              576,
              24,
              Weight.REGULAR,
              MUTED);
        });
  }
}
