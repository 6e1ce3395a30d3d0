package org.plenary.demo;

import static org.plenary.demo.Palette.INDIGO;
import static org.plenary.demo.Palette.WHITE;

import java.awt.Color;
import java.util.Random;
import org.plenary.demo.Fonts.Weight;

/** Ultrasound pictures as drawings: made of shapes and seeded noise, of nobody. */
final class Sonograms {
  private static final Color BLACK = new Color(0x0B0E12);
  private static final double HALF_ANGLE = Math.toRadians(38);

  private Sonograms() {}

  /** A fan of speckle below the probe at {@code (x, top)}. */
  static void sector(Canvas c, double x, double top, double depth) {
    fan(c, x, top, depth, new Color(0x1B2027));
    var random = new Random(26);
    for (int i = 0; i < 2600; i++) {
      double angle = (random.nextDouble() * 2 - 1) * HALF_ANGLE;
      double far = depth * Math.sqrt(0.02 + 0.96 * random.nextDouble());
      int light = (int) (50 + 110 * random.nextDouble() * (1.1 - far / depth));
      double width = 2 + 6 * far / depth;
      c.ellipse(
          x + far * Math.sin(angle),
          top + far * Math.cos(angle),
          width,
          1.6 + random.nextDouble() * 1.4,
          new Color(light, light, light + 6));
    }
  }

  private static void fan(Canvas c, double x, double top, double depth, Color colour) {
    double[] points = new double[2 + 2 * 41];
    points[0] = x;
    points[1] = top;
    for (int i = 0; i <= 40; i++) {
      double angle = -HALF_ANGLE + i * HALF_ANGLE / 20;
      points[2 + 2 * i] = x + depth * Math.sin(angle);
      points[3 + 2 * i] = top + depth * Math.cos(angle);
    }
    c.polygon(colour, points);
  }

  /** Four chambers in a fan, with a rim of fluid and names. */
  static void heart(Canvas c, double x, double top) {
    sector(c, x, top, 410);
    c.ellipse(x + 10, top + 250, 170, 112, new Color(0xC9CFD6));
    c.ellipse(x + 10, top + 250, 160, 103, BLACK);
    c.ellipse(x + 10, top + 254, 140, 86, new Color(0x8E97A1));
    c.ellipse(x - 42, top + 218, 54, 26, BLACK);
    c.ellipse(x + 66, top + 228, 42, 24, BLACK);
    c.ellipse(x - 46, top + 284, 62, 34, BLACK);
    c.ellipse(x + 72, top + 286, 44, 28, BLACK);
    c.textCentre("RV", x - 42, top + 225, 19, Weight.SEMIBOLD, WHITE);
    c.textCentre("RA", x + 66, top + 235, 19, Weight.SEMIBOLD, WHITE);
    c.textCentre("LV", x - 46, top + 291, 19, Weight.SEMIBOLD, WHITE);
    c.textCentre("LA", x + 72, top + 293, 19, Weight.SEMIBOLD, WHITE);
    c.text("fluid", x + 206, top + 180, 19, Weight.SEMIBOLD, new Color(0xF2C14E));
    c.line(x + 200, top + 184, x + 140, top + 194, 2.5, new Color(0xF2C14E));
  }

  /** Two ribs, a bright pleura, and below it repeats of it (dry) or rays from it (wet). */
  static void lung(Canvas c, double x, double top, boolean wet) {
    c.round(x, top, 548, 436, 12, BLACK);
    var random = new Random(wet ? 3 : 2);
    for (int i = 0; i < 1500; i++) {
      double depth = random.nextDouble();
      int light = (int) (30 + 60 * random.nextDouble() * (1 - 0.6 * depth));
      c.ellipse(
          x + 12 + 524 * random.nextDouble(),
          top + 12 + 412 * depth,
          5,
          1.6,
          new Color(light, light, light + 4));
    }
    for (double rib : new double[] {x + 96, x + 452}) {
      c.polygon(
          BLACK, rib - 46, top + 84, rib + 46, top + 84, rib + 70, top + 430, rib - 70, top + 430);
      c.ellipse(rib, top + 78, 54, 15, new Color(0xDDE2E8));
    }
    c.round(x + 158, top + 104, 232, 11, 5, WHITE);
    if (wet) {
      for (double ray : new double[] {192, 246, 292, 350}) {
        c.faint(
            0.75,
            () ->
                c.polygon(
                    new Color(0xE6EAEF),
                    x + ray - 5,
                    top + 112,
                    x + ray + 5,
                    top + 112,
                    x + ray + 20,
                    top + 424,
                    x + ray - 20,
                    top + 424));
      }
    } else {
      for (int i = 1; i <= 3; i++) {
        int light = 220 - 45 * i;
        c.round(x + 168, top + 104 + 98 * i, 212, 8, 4, new Color(light, light, light));
      }
    }
  }

  /** A body in outline with the four windows of the talk numbered on it. */
  static void torso(Canvas c, double x, double top) {
    Color skin = INDIGO.soft();
    c.round(x - 34, top, 68, 90, 30, skin);
    c.polygon(
        skin, x - 170, top + 90, x - 40, top + 58, x + 40, top + 58, x + 170, top + 90, x + 140,
        top + 250, x + 128, top + 330, x + 150, top + 430, x - 150, top + 430, x - 128, top + 330,
        x - 140, top + 250);
    c.polyline(
        3,
        INDIGO.brand(),
        x - 40,
        top + 58,
        x - 170,
        top + 90,
        x - 140,
        top + 250,
        x - 128,
        top + 330,
        x - 150,
        top + 430);
    c.polyline(
        3,
        INDIGO.brand(),
        x + 40,
        top + 58,
        x + 170,
        top + 90,
        x + 140,
        top + 250,
        x + 128,
        top + 330,
        x + 150,
        top + 430);
    Color bone = new Color(0xC3CBEE);
    c.line(x, top + 90, x, top + 214, 10, bone);
    for (int i = 0; i < 5; i++) {
      double y = top + 108 + i * 30;
      c.polyline(5, bone, x - 8, y, x - 70, y - 8, x - 116, y + 22);
      c.polyline(5, bone, x + 8, y, x + 70, y - 8, x + 116, y + 22);
    }
    mark(c, x, top + 244, "1");
    mark(c, x - 72, top + 264, "2");
    mark(c, x - 74, top + 128, "3");
    mark(c, x + 74, top + 128, "3");
    mark(c, x - 118, top + 320, "4");
    mark(c, x + 118, top + 320, "4");
    mark(c, x, top + 392, "4");
  }

  private static void mark(Canvas c, double x, double y, String number) {
    c.disc(x, y, 25, WHITE);
    c.disc(x, y, 21, INDIGO.brand());
    c.textCentre(number, x, y + 8, 22, Weight.BOLD, WHITE);
  }
}
