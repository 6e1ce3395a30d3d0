package org.plenary.demo;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.awt.Color;
import org.plenary.demo.Fonts.Weight;

/** A bed place: a monitor in the background, an arm with a wristband in front. Nobody's. */
final class Bedside {
  static final double WIDTH = 1200;
  static final double HEIGHT = 1600;
  private static final String MRN = "44719082";
  private static final Color GREEN = new Color(0x5DE08A);
  private static final Color CYAN = new Color(0x62D6E8);
  private static final Color AMBER = new Color(0xF2C14E);
  private static final Color RED = new Color(0xFF7A6B);
  private static final Color PRINT = new Color(0x1A1D22);

  private Bedside() {}

  static void room(Canvas c) {
    for (int i = 0; i < 40; i++) {
      int light = 206 - i * 2;
      c.rect(0, i * 25, WIDTH, 26, new Color(light - 22, light - 6, light));
    }
    c.rect(0, 60, WIDTH, 26, new Color(0x8FA3AD));
    c.round(930, 30, 170, 86, 12, new Color(0x6E828C));
    c.disc(985, 73, 20, new Color(0x2F6FB3));
    c.disc(1046, 73, 20, new Color(0xC9CDD1));
    monitor(c);
    sheet(c);
  }

  private static void monitor(Canvas c) {
    c.rect(560, 760, 80, 150, new Color(0x39434A));
    c.round(110, 150, 980, 640, 34, new Color(0x2A3238));
    c.round(140, 180, 920, 560, 12, new Color(0x05080B));
    c.text("ADULT   II   x1", 164, 218, 22, Weight.SEMIBOLD, new Color(0xAFC0C9));
    c.textRight("14:06", 1036, 218, 22, Weight.SEMIBOLD, new Color(0xAFC0C9));
    trace(
        c, 330, GREEN, 132, 0, 0, 26, 0, 36, -12, 46, 0, 56, 0, 62, 10, 70, -84, 79, 32, 86, 0, 104,
        0, 116, -18, 128, 0);
    trace(c, 480, CYAN, 132, 0, 0, 14, -34, 26, -62, 40, -44, 54, -34, 64, -38, 84, -14, 110, 0);
    trace(c, 610, RED, 132, 0, 0, 10, -56, 20, -70, 36, -36, 48, -40, 72, -14, 110, 0);
    trace(c, 710, AMBER, 264, 0, 0, 60, -22, 110, -30, 160, -20, 220, 0);
    reading(c, 300, "HR", "112", GREEN);
    reading(c, 430, "SpO₂", "94", CYAN);
    reading(c, 566, "ART", "88/52", RED);
    reading(c, 700, "RR", "24", AMBER);
  }

  private static void trace(Canvas c, double base, Color colour, double period, double... beat) {
    int beats = (int) (640 / period);
    double[] points = new double[beats * beat.length];
    for (int i = 0; i < points.length; i += 2) {
      points[i] = 164 + i / beat.length * period + beat[i % beat.length];
      points[i + 1] = base + beat[i % beat.length + 1];
    }
    c.polyline(4, colour, points);
  }

  private static void reading(Canvas c, double base, String label, String value, Color colour) {
    c.text(label, 836, base - 62, 22, Weight.SEMIBOLD, colour);
    c.text(value, 836, base, 66, Weight.BOLD, colour);
  }

  private static void sheet(Canvas c) {
    c.polygon(
        new Color(0xE4EAEC), 0, 960, 420, 900, 860, 910, WIDTH, 980, WIDTH, HEIGHT, 0, HEIGHT);
    double[][] folds = {
      {0, 1060, 380, 960, 420, 975, 0, 1110}, {700, 930, 1200, 1080, 1200, 1110, 700, 945},
      {0, 1420, 500, 1330, 560, 1600, 420, 1600}, {760, 1360, 1200, 1280, 1200, 1330, 800, 1420},
      {100, 1180, 300, 1120, 330, 1140, 110, 1220}
    };
    for (double[] fold : folds) {
      c.faint(0.45, () -> c.polygon(new Color(0xBFCBD0), fold));
    }
  }

  /** The arm and the band around its wrist; everything else stays transparent. */
  static void arm(Canvas c) {
    c.turned(
        -7,
        600,
        1230,
        () -> {
          c.faint(0.22, () -> c.ellipse(600, 1420, 660, 70, new Color(0x1F2A30)));
          Color skin = new Color(0xB98363);
          c.polygon(
              skin, -200, 1010, 300, 1040, 760, 1078, 930, 1070, 1030, 1090, 1120, 1150, 1140, 1230,
              1110, 1330, 1010, 1385, 880, 1376, 700, 1392, 300, 1440, -200, 1480);
          Color crease = new Color(0x8E5F45);
          for (int finger = 0; finger < 4; finger++) {
            double top = 1088 + finger * 64;
            c.round(1000, top + 3, 330, 68, 34, crease);
            c.round(1000, top, 330, 66, 33, skin);
          }
          for (int i = 0; i < 6; i++) {
            double inset = i * 15;
            c.faint(
                0.10,
                () ->
                    c.polygon(
                        new Color(0x6E4530),
                        -200,
                        1390 + inset,
                        300,
                        1362 + inset,
                        700,
                        1326 + inset,
                        900,
                        1316 + inset,
                        900,
                        1376,
                        700,
                        1392,
                        300,
                        1440,
                        -200,
                        1480));
          }
          for (int i = 0; i < 4; i++) {
            double inset = i * 14;
            c.faint(
                0.10,
                () ->
                    c.polygon(
                        new Color(0xF0C7A6),
                        -200,
                        1030 + inset,
                        300,
                        1060 + inset,
                        760,
                        1096 + inset,
                        760,
                        1180,
                        300,
                        1170,
                        -200,
                        1150));
          }
          band(c);
        });
  }

  private static void band(Canvas c) {
    // The strap goes around the wrist; it is darker where it turns away.
    c.polygon(new Color(0xE9ECEA), 380, 1046, 560, 1060, 560, 1404, 380, 1430);
    c.faint(0.35, () -> c.polygon(new Color(0x6B7478), 380, 1046, 560, 1060, 560, 1076, 380, 1062));
    c.faint(0.5, () -> c.polygon(new Color(0x6B7478), 380, 1386, 560, 1368, 560, 1404, 380, 1430));
    c.faint(0.35, () -> c.round(118, 1096, 700, 258, 18, new Color(0x3A2A20)));
    c.round(110, 1082, 700, 258, 18, new Color(0xF7F8F6));
    c.rect(110, 1082, 700, 40, new Color(0x2F6FB3));
    c.text("CITY HOSPITAL", 136, 1111, 24, Weight.BOLD, Color.WHITE);
    c.textRight("WARD 7B  BED 12", 786, 1111, 22, Weight.SEMIBOLD, Color.WHITE);
    c.text("HALLORAN, Bridget", 136, 1172, 40, Weight.BOLD, PRINT);
    c.text("DOB: 14/03/1958", 136, 1220, 31, Weight.SEMIBOLD, PRINT);
    c.text("F", 420, 1220, 31, Weight.SEMIBOLD, PRINT);
    c.text("MRN: " + MRN, 136, 1266, 31, Weight.SEMIBOLD, PRINT);
    c.text("ALLERGY: penicillin", 136, 1312, 27, Weight.REGULAR, new Color(0xB01E2E));
    barcode(c, 504, 1190, 266, 104);
    c.textCentre(MRN, 637, 1322, 22, Weight.REGULAR, PRINT);
  }

  private static void barcode(Canvas c, double x, double top, double width, double tall) {
    BitMatrix bars = new Code128Writer().encode(MRN, BarcodeFormat.CODE_128, 0, 1);
    double module = width / bars.getWidth();
    for (int i = 0; i < bars.getWidth(); i++) {
      if (bars.get(i, 0)) {
        c.rect(x + i * module, top, module, tall, PRINT);
      }
    }
  }
}
