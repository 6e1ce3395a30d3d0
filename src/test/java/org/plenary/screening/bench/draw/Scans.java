package org.plenary.screening.bench.draw;

import java.awt.image.BufferedImage;

/** Medical pictures without any text: shades on black. */
public final class Scans {
  private Scans() {}

  /** Speckle in a fan. */
  public static BufferedImage ultrasound(int width, int height, Dice dice) {
    double apexX = width * dice.between(.42, .58);
    double apexY = -height * dice.between(.02, .15);
    double half = dice.between(.5, .75);
    double reach = height * dice.between(.95, 1.1);
    double[] organ = {width * dice.between(.4, .6), height * dice.between(.4, .65)};
    double wave = dice.between(20.0, 50.0);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = Perspective.pixels(image);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double angle = Math.atan2(x - apexX, y - apexY);
        double depth = Math.hypot(x - apexX, y - apexY);
        if (Math.abs(angle) < half && depth < reach && depth > height * .12) {
          double dark = Math.hypot((x - organ[0]) / (width * .14), (y - organ[1]) / (height * .17));
          double v =
              105 * Math.exp(-depth / height)
                  + 32 * Math.sin(depth / wave + 3 * angle)
                  + 22 * dice.gaussian();
          set(pixels, y * width + x, dark < 1 ? v * .25 : v);
        }
      }
    }
    return image;
  }

  /** Two dark lungs between ribs, a white heart. */
  public static BufferedImage chestXray(int width, int height, Dice dice) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = Perspective.pixels(image);
    double tilt = dice.between(-.06, .06);
    double ribs = dice.between(.05, .07);
    double heart = dice.between(.16, .22);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = (x / (double) width - .5) * 2;
        double v = y / (double) height * 2 - 1 + tilt * u;
        double body = Math.exp(-Math.pow(Math.abs(u) / .93, 8));
        double side = Math.abs(u) - .42;
        double lung = Math.exp(-Math.pow(side / .27, 4) - Math.pow((v + .05) / .68, 4));
        double spine = Math.exp(-Math.pow(u / .09, 2));
        double shadow =
            Math.exp(-Math.pow((u - .15) / (2 * heart), 2) - Math.pow((v - .3) / .38, 2));
        double rib = Math.pow(Math.max(0, Math.sin((v + side * side * 1.6) / ribs)), 3) * lung;
        double light =
            body * (150 - 105 * lung + 60 * spine + 95 * shadow + 30 * rib) + 6 * dice.gaussian();
        set(pixels, y * width + x, light);
      }
    }
    return image;
  }

  /** A slice through a head: bright bone, grey brain, dark ventricles. */
  public static BufferedImage headCt(int width, int height, Dice dice) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = Perspective.pixels(image);
    double side = Math.min(width, height) / 2.0;
    double bleedX = dice.between(-.35, .35);
    double bleedY = dice.between(-.4, .4);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = (x - width / 2.0) / (side * .74);
        double v = (y - height / 2.0) / (side * .9);
        double r = Math.hypot(u, v);
        double light = 0;
        if (r < .9) {
          double fold = 10 * Math.sin(18 * u + 5 * Math.sin(9 * v)) * r;
          boolean ventricle = Math.hypot((Math.abs(u) - .16) / .11, v / .28) < 1;
          boolean bleed = Math.hypot((u - bleedX) / .16, (v - bleedY) / .12) < 1;
          light = ventricle ? 40 : bleed ? 190 : 95 + fold;
        } else if (r < 1) {
          light = 240;
        } else if (r < 1.05) {
          light = 70;
        }
        set(pixels, y * width + x, light + 7 * dice.gaussian());
      }
    }
    return image;
  }

  private static void set(int[] pixels, int at, double light) {
    int grey = (int) Math.clamp(light, 0, 255);
    pixels[at] = grey << 16 | grey << 8 | grey;
  }
}
