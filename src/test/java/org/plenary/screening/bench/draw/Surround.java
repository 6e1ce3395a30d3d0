package org.plenary.screening.bench.draw;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/** What a camera sees around the thing: a hall, a table, a room. */
final class Surround {
  private Surround() {}

  static BufferedImage of(Template.Place place, int width, int height, Dice dice) {
    return switch (place) {
      case SCREEN -> hall(width, height, dice);
      case TABLE -> table(width, height, dice);
      case MONITOR -> room(width, height, dice);
    };
  }

  private static BufferedImage hall(int width, int height, Dice dice) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = pen(image);
    g.setPaint(new GradientPaint(0, 0, dim(dice, 14, 36), 0, height, dim(dice, 30, 60)));
    g.fillRect(0, 0, width, height);
    if (dice.chance(.5)) {
      Color hair = dice.near(14, 12, 12, 8);
      for (int x = dice.between(-60, 40); x < width; x += dice.between(110, 260)) {
        double tall = dice.between(30.0, 90.0);
        g.setColor(hair);
        g.fill(new Ellipse2D.Double(x, height - tall, 90, 130));
      }
    }
    g.dispose();
    return image;
  }

  /** Nearly grey. */
  private static Color dim(Dice dice, int darkest, int lightest) {
    int v = dice.between(darkest, lightest);
    return dice.near(v, v, v + 4, 5);
  }

  private static BufferedImage table(int width, int height, Dice dice) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = pen(image);
    Color wood = dice.near(150, 130, 110, 30);
    g.setColor(wood);
    g.fillRect(0, 0, width, height);
    for (int i = 0; i < 900; i++) {
      int shade = dice.between(-18, 18);
      g.setColor(
          new Color(
              Math.clamp(wood.getRed() + shade, 0, 255),
              Math.clamp(wood.getGreen() + shade, 0, 255),
              Math.clamp(wood.getBlue() + shade, 0, 255),
              70));
      g.fill(
          new Ellipse2D.Double(
              dice.between(-50, width),
              dice.between(0, height),
              dice.between(60, 400),
              dice.between(2, 9)));
    }
    g.dispose();
    return Exposure.blurred(image, 1.5);
  }

  private static BufferedImage room(int width, int height, Dice dice) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = pen(image);
    g.setPaint(new GradientPaint(0, 0, dim(dice, 80, 160), width, height, dim(dice, 40, 110)));
    g.fillRect(0, 0, width, height);
    g.dispose();
    return image;
  }

  private static Graphics2D pen(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    return g;
  }
}
