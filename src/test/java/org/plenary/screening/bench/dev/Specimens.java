package org.plenary.screening.bench.dev;

import java.awt.image.BufferedImage;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Scans;

/** Clinical pictures of every kind that lecturers put beside their figures, without a letter. */
final class Specimens {
  private Specimens() {}

  static BufferedImage any(int width, int height, Dice dice) {
    return switch (dice.between(0, 12)) {
      case 0 -> Tissue.skin(width, height, dice);
      case 1 -> Tissue.scope(width, height, dice);
      case 2 -> Tissue.bones(width, height, dice);
      case 3 -> Tissue.flow(width, height, dice);
      case 4 -> Tissue.ward(width, height, dice);
      case 5 -> Tissue.cells(width, height, dice);
      case 6 -> fundus(width, height, dice);
      case 7 -> wound(width, height, dice);
      case 8 -> stained(width, height, dice);
      case 9 -> knee(width, height, dice);
      case 10 -> Scans.chestXray(width, height, dice);
      case 11 -> Scans.headCt(width, height, dice);
      default -> Scans.ultrasound(width, height, dice);
    };
  }

  /** The back of an eye: orange, with a pale disc and red vessels, round on black. */
  private static BufferedImage fundus(int width, int height, Dice dice) {
    Tissue t = new Tissue(dice);
    double mx = .5 * width / height;
    double dx = mx + dice.between(-.25, .25);
    double dy = .5 + dice.between(-.08, .08);
    double bright = dice.between(.6, 1.1);
    return t.painted(
        width,
        height,
        dice.between(2.0, 6.0),
        (u, v) -> {
          double r = Math.hypot(u - mx, v - .5);
          if (r > .47) {
            return new double[] {4, 4, 4};
          }
          double light = bright * (1.05 - .9 * r * r) * (1 + .1 * t.cloud(u * 9, v * 9, 4));
          double disc = Tissue.clamp(4 * (1.3 - Math.hypot(u - dx, v - dy) / .06));
          double way = Math.atan2(v - dy, u - dx) * 4 + 1.5 * t.cloud(u * 3, v * 3, 2);
          double vessel = Tissue.clamp(1 - 5 * Math.abs(Math.sin(way)) * (.4 + 2 * r)) * .6;
          return new double[] {
            light * (205 - 70 * vessel + 40 * disc),
            light * (105 - 65 * vessel + 110 * disc),
            light * (48 - 25 * vessel + 90 * disc)
          };
        });
  }

  /** An open wound on a drape or on skin. */
  private static BufferedImage wound(int width, int height, Dice dice) {
    Tissue t = new Tissue(dice);
    boolean drape = dice.chance(.5);
    double tone = dice.between(.4, 1.0);
    double lean = dice.between(-.5, .5);
    double wide = dice.between(.1, .22);
    double mx = .5 * width / height;
    return t.painted(
        width,
        height,
        dice.between(2.0, 8.0),
        (u, v) -> {
          double across = (u - mx + lean * (v - .5)) / wide + .3 * t.cloud(u * 6, v * 6, 3);
          double along = (v - .5) / .4;
          double open = Tissue.clamp(4 * (1 - Math.hypot(across, along)));
          double light = 1 + .2 * t.cloud(u * 5, v * 5, 4);
          double shine = Tissue.clamp(9 * (t.cloud(u * 16, v * 16, 2) - .75)) * open;
          double[] rim =
              drape
                  ? new double[] {60, 120 * light, 130 * light}
                  : new double[] {225 * tone * light, 175 * tone * light, 150 * tone * light};
          double[] flesh = {165 * light, 38 * light, 40 * light};
          double[] c = new double[3];
          for (int i = 0; i < 3; i++) {
            c[i] = (rim[i] * (1 - open) + flesh[i] * open) * (1 - shine) + 245 * shine;
          }
          return c;
        });
  }

  /** Glowing cells in two or three colours on black. */
  private static BufferedImage stained(int width, int height, Dice dice) {
    Tissue t = new Tissue(dice);
    double size = dice.between(8.0, 24.0);
    return t.painted(
        width,
        height,
        dice.between(2.0, 6.0),
        (u, v) -> {
          double core = Tissue.clamp(3 * (t.cloud(u * size, v * size, 2) - .3));
          double rim = Tissue.clamp(1.2 * t.cloud(u * size + 11, v * size + 3, 3) + .1);
          double other = Tissue.clamp(2 * (t.cloud(u * 7 + 31, v * 7, 3) - .25));
          return new double[] {8 + 200 * other, 8 + 190 * rim, 12 + 225 * core + 30 * rim};
        });
  }

  /** A joint in magnetic resonance: soft greys that fade to the rim. */
  private static BufferedImage knee(int width, int height, Dice dice) {
    Tissue t = new Tissue(dice);
    double mx = .5 * width / height;
    double joint = dice.between(.42, .58);
    double contrast = dice.between(.6, 1.2);
    return t.painted(
        width,
        height,
        dice.between(3.0, 8.0),
        (u, v) -> {
          double x = Math.abs(u - mx);
          double body = 1 / (1 + Math.exp((x - .33) * 40));
          double bone = x < .2 && Math.abs(v - joint) > .04 ? 1 : 0;
          double light =
              body * (70 + contrast * (75 * bone + 28 * t.cloud(u * 7, v * 7, 4))) * (1.1 - x);
          return new double[] {light, light, light};
        });
  }
}
