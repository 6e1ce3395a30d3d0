package org.plenary.screening.bench.draw;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;

/** What lens, light and sensor do to a picture. Works in place where it can. */
final class Exposure {
  private Exposure() {}

  static BufferedImage blurred(BufferedImage image, double deviation) {
    int reach = (int) Math.ceil(deviation * 2.5);
    float[] weights = new float[2 * reach + 1];
    float sum = 0;
    for (int i = -reach; i <= reach; i++) {
      weights[i + reach] = (float) Math.exp(-i * i / (2 * deviation * deviation));
      sum += weights[i + reach];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return convolved(
        convolved(image, new Kernel(weights.length, 1, weights)),
        new Kernel(1, weights.length, weights));
  }

  private static BufferedImage convolved(BufferedImage image, Kernel kernel) {
    BufferedImage out =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    return new ConvolveOp(kernel, ConvolveOp.EDGE_NO_OP, null).filter(image, out);
  }

  /** Less light, and less of it in one corner and at the rim. */
  static void shade(BufferedImage image, double gain, Dice dice) {
    double angle = dice.between(0, 2 * Math.PI);
    double uneven = dice.between(.05, .3);
    double rim = dice.between(.15, .4);
    double w = image.getWidth();
    double h = image.getHeight();
    int[] pixels = Perspective.pixels(image);
    for (int i = 0; i < pixels.length; i++) {
      double x = i % image.getWidth() / w - .5;
      double y = i / image.getWidth() / h - .5;
      double light =
          gain
              * (1 - uneven * (.5 + x * Math.cos(angle) + y * Math.sin(angle)))
              * (1 - rim * (x * x + y * y));
      pixels[i] = scaled(pixels[i], light, light, light);
    }
  }

  /** The pattern of a screen's dots against a sensor's: coloured waves. */
  static void moire(BufferedImage image, Dice dice) {
    double fx = dice.between(.02, .35);
    double fy = dice.between(.02, .35);
    double bend = dice.between(0, 4e-5);
    double depth = dice.between(.03, .09);
    int width = image.getWidth();
    int[] pixels = Perspective.pixels(image);
    for (int i = 0; i < pixels.length; i++) {
      int x = i % width;
      int y = i / width;
      double phase = fx * x + fy * y + bend * (double) x * y;
      pixels[i] =
          scaled(
              pixels[i],
              1 + depth * Math.sin(phase),
              1 + depth * Math.sin(phase * 1.02 + 1),
              1 + depth * Math.sin(phase * .98 + 2));
    }
  }

  static void grain(BufferedImage image, double deviation, Dice dice) {
    int[] pixels = Perspective.pixels(image);
    for (int i = 0; i < pixels.length; i++) {
      int rgb = pixels[i];
      int mixed = 0;
      for (int shift = 16; shift >= 0; shift -= 8) {
        mixed = mixed << 8 | level((rgb >> shift & 255) + deviation * dice.gaussian());
      }
      pixels[i] = mixed;
    }
  }

  private static int scaled(int rgb, double red, double green, double blue) {
    return level((rgb >> 16 & 255) * red) << 16
        | level((rgb >> 8 & 255) * green) << 8
        | level((rgb & 255) * blue);
  }

  private static int level(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }
}
