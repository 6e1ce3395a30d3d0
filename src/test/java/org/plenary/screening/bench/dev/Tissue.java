package org.plenary.screening.bench.dev;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.plenary.screening.bench.draw.Dice;

/** Photographs as cameras and scopes take them of patients and wards: shades, grain and colour. */
final class Tissue {
  private static final int NET = 64;

  private final double[] values = new double[NET * NET];
  private final SplittableRandom grain;

  Tissue(Dice dice) {
    for (int i = 0; i < values.length; i++) {
      values[i] = dice.between(-1.0, 1.0);
    }
    grain = new SplittableRandom(dice.between(0, 1 << 30));
  }

  /** A colour at a place; all parts from 0 to 255. */
  interface Painter {
    double[] at(double u, double v);
  }

  /** Smooth chance of several sizes, about -1 to 1. */
  double cloud(double x, double y, int octaves) {
    double sum = 0;
    double part = .5;
    for (int i = 0; i < octaves; i++) {
      sum += part * net(x, y);
      x = x * 2 + 7.3;
      y = y * 2 + 3.1;
      part *= .55;
    }
    return sum * 1.6;
  }

  private double net(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double fx = x - left;
    double fy = y - top;
    fx = fx * fx * (3 - 2 * fx);
    fy = fy * fy * (3 - 2 * fy);
    double upper = at(left, top) * (1 - fx) + at(left + 1, top) * fx;
    double lower = at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx;
    return upper * (1 - fy) + lower * fy;
  }

  private double at(int x, int y) {
    return values[Math.floorMod(y, NET) * NET + Math.floorMod(x, NET)];
  }

  BufferedImage painted(int width, int height, double noise, Painter painter) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      double[] c = painter.at(i % width / (double) height, i / width / (double) height);
      double n = noise * grain.nextGaussian();
      int rgb = 0;
      for (double part : c) {
        rgb = rgb << 8 | (int) Math.clamp(part + n, 0, 255);
      }
      image.setRGB(i % width, i / width, rgb);
    }
    return image;
  }

  /** Skin from pale to dark with one lesion or a rash. */
  static BufferedImage skin(int width, int height, Dice dice) {
    Tissue t = new Tissue(dice);
    double tone = dice.between(.35, 1.0);
    double[] skin = {228 * tone, 180 * tone * tone, 155 * tone * tone};
    boolean rash = dice.chance(.4);
    double cx = dice.between(.35, .65) * width / height;
    double cy = dice.between(.35, .65);
    double size = dice.between(.1, .28);
    double lit = dice.between(0, 6.2);
    return t.painted(
        width,
        height,
        dice.between(2.0, 7.0),
        (u, v) -> {
          double light =
              1
                  + .22 * ((u - .5) * Math.cos(lit) + (v - .5) * Math.sin(lit))
                  + .08 * t.cloud(u * 3, v * 3, 4)
                  + .04 * t.cloud(u * 40, v * 40, 2);
          double edge = Math.hypot(u - cx, v - cy) / size + .35 * t.cloud(u * 6, v * 6, 3);
          double sore = rash ? clamp(2.5 * t.cloud(u * 7, v * 7, 3)) : clamp(3 * (1.2 - edge));
          return new double[] {
            light * skin[0] * (1 - .35 * sore),
            light * skin[1] * (1 - .6 * sore),
            light * skin[2] * (1 - .55 * sore)
          };
        });
  }

  /** The wet red wall of a hollow organ in a round or eight-cornered field on black. */
  static BufferedImage scope(int width, int height, Dice dice) {
    Tissue t = new Tissue(dice);
    double cx = dice.between(.35, .65) * width / height;
    double cy = dice.between(.3, .7);
    double folds = dice.between(9.0, 22.0);
    double hue = dice.between(.35, .75);
    double mx = .5 * width / height;
    boolean corners = dice.chance(.5);
    return t.painted(
        width,
        height,
        4,
        (u, v) -> {
          double dx = Math.abs(u - mx);
          double dy = Math.abs(v - .5);
          boolean out = corners ? dx + dy > .72 || dx > .49 || dy > .49 : Math.hypot(dx, dy) > .49;
          if (out) {
            return new double[] {6, 6, 6};
          }
          double deep = Math.hypot(u - cx, v - cy);
          double light =
              Math.min(1.15, .12 + 1.9 * deep)
                      * (.85
                          + .15
                              * Math.sin(
                                  folds * Math.sqrt(deep) * 3 + 2 * t.cloud(u * 3, v * 3, 2)))
                  + .12 * t.cloud(u * 9, v * 9, 3);
          double vessel = clamp(1 - 9 * Math.abs(t.cloud(u * 7 + 20, v * 7, 3)));
          double shine = clamp(8 * (t.cloud(u * 11 + 5, v * 11 + 9, 2) - .72));
          double[] c = {
            235 * light, (235 * hue - 70 * vessel) * light, (200 * hue - 40 * vessel) * light
          };
          for (int i = 0; i < 3; i++) {
            c[i] = c[i] * (1 - shine) + 250 * shine;
          }
          return c;
        });
  }

  /** A hand's or a knee's bones on black, without a letter. */
  static BufferedImage bones(int width, int height, Dice dice) {
    Tissue t = new Tissue(dice);
    int count = dice.between(1, 4);
    double lean = dice.between(-.3, .3);
    double[] wide = new double[count];
    for (int i = 0; i < count; i++) {
      wide[i] = dice.between(.06, .11) * 2 / Math.max(2, count);
    }
    double joint = dice.between(.35, .65);
    double aspect = (double) width / height;
    return t.painted(
        width,
        height,
        5,
        (u, v) -> {
          double x = u / aspect - .5 - lean * (v - .5);
          double flesh = Math.exp(-Math.pow(Math.abs(x) / .36, 6));
          double light = 12 + 62 * flesh;
          for (int i = 0; i < count; i++) {
            double middle = (i + .5) / count - .5;
            double w = wide[i] * (1 + .8 * Math.exp(-Math.pow((v - joint) / .1, 2)));
            double across = Math.abs(x - middle * .7) / w;
            double gap = 1 - .8 * Math.exp(-Math.pow((v - joint) / .012, 2));
            light += 95 * gap * Math.exp(-Math.pow(across, 6)) * (.72 + .28 * clamp(across));
          }
          light *= 1 + .12 * t.cloud(u * 14, v * 14, 3);
          return new double[] {light, light, light};
        });
  }

  /** An ultrasound fan with flow in red and blue in a box. */
  static BufferedImage flow(int width, int height, Dice dice) {
    Tissue t = new Tissue(dice);
    double half = dice.between(.4, .7);
    double bx = dice.between(-.2, .1);
    double by = dice.between(.35, .5);
    double aspect = (double) width / height;
    return t.painted(
        width,
        height,
        0,
        (u, v) -> {
          double x = u - aspect / 2;
          double depth = Math.hypot(x, v);
          if (Math.abs(Math.atan2(x, v + .08)) > half || depth > .98 || depth < .08) {
            return new double[] {3, 3, 3};
          }
          double speckle = Math.abs(t.cloud(u * 55, v * 30, 2)) * .7 + .25;
          double light =
              190 * speckle * (.55 + .45 * t.cloud(u * 5, v * 5, 3)) * Math.exp(-depth * .6);
          double f = t.cloud(u * 6 + 30, v * 6 + 11, 2);
          boolean box = x > bx && x < bx + .28 && v > by && v < by + .3;
          if (box && Math.abs(f) > .18) {
            double s = Math.min(1, Math.abs(f) * 1.8);
            return f > 0
                ? new double[] {230 * s + 20, 120 * s * s, 10}
                : new double[] {10, 110 * s * s, 230 * s + 20};
          }
          return new double[] {light, light, light};
        });
  }

  /** A bed in a room with somebody in it, not sharp. */
  static BufferedImage ward(int width, int height, Dice dice) {
    Tissue t = new Tissue(dice);
    double bed = dice.between(.5, .65);
    double warm = dice.between(-14, 14);
    double window = dice.between(.1, .9);
    return t.painted(
        width,
        height,
        dice.between(3.0, 9.0),
        (u, v) -> {
          double wall =
              165
                  - 60 * v
                  + 55 * Math.exp(-Math.pow((u - window) / .25, 2) - Math.pow((v - .2) / .25, 2));
          double fold = 25 * t.cloud(u * 5, v * 9, 4);
          double light = v > bed + .06 * t.cloud(u * 3, 1, 2) ? 190 + fold - 70 * (v - bed) : wall;
          double head = Math.hypot(u - .42, v - bed + .02);
          if (head < .09) {
            double shade = 1 - 3 * head * head + .1 * t.cloud(u * 20, v * 20, 2);
            return new double[] {205 * shade, 150 * shade, 125 * shade};
          }
          light += 12 * t.cloud(u * 4, v * 4, 4);
          return new double[] {light + warm, light, light - warm};
        });
  }

  /** Cells between fibres in pink and violet. */
  static BufferedImage cells(int width, int height, Dice dice) {
    Tissue t = new Tissue(dice);
    double size = dice.between(14.0, 34.0);
    return t.painted(
        width,
        height,
        4,
        (u, v) -> {
          double fibre = .5 + .5 * t.cloud(u * 5, v * 14, 4);
          double nucleus = clamp(5 * (t.cloud(u * size, v * size, 2) - .35));
          return new double[] {
            235 - 40 * fibre - 120 * nucleus,
            190 - 80 * fibre - 110 * nucleus,
            225 - 40 * fibre - 60 * nucleus
          };
        });
  }

  static double clamp(double value) {
    return Math.clamp(value, 0, 1);
  }
}
