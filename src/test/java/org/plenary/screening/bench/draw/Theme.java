package org.plenary.screening.bench.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.geom.Rectangle2D;

/** How a society's deck looks: one family, a ground, two colours, and where the title stands. */
public final class Theme {
  /** Where the title stands. */
  public enum Frame {
    BAND,
    RULE,
    SIDEBAR,
    CENTRED,
    CORNER,
    UNDERNEATH
  }

  private final Dice dice;
  private final Frame frame;
  private final boolean caps;
  private final Color lower;
  private final boolean tall;
  public final String family;
  public final boolean dark;
  public final Color ground;
  public final Color ink;
  public final Color faint;
  public final Color accent;
  public final Color second;

  public Theme(Dice dice, Frame... frames) {
    this.dice = dice;
    frame = dice.pick(frames);
    family = Lettering.slide(dice);
    caps = dice.chance(.2);
    tall = dice.chance(.25);
    dark = dice.chance(.3);
    float hue = (float) dice.between(0.0, 1.0);
    float other = hue + (float) dice.between(.28, .62);
    if (dark) {
      ground = Color.getHSBColor(hue, .6f, (float) dice.between(.05, .24));
      lower = Color.getHSBColor(hue, .6f, (float) dice.between(.05, .3));
      accent = Color.getHSBColor(hue + .05f, .38f, .95f);
      second = Color.getHSBColor(other, .48f, .95f);
    } else {
      float tint = dice.chance(.6) ? 0 : (float) dice.between(.02, .09);
      ground = Color.getHSBColor(hue, tint, (float) dice.between(.96, 1));
      lower = dice.chance(.4) ? Color.getHSBColor(hue, tint + .05f, .95f) : ground;
      accent = Color.getHSBColor(hue, .8f, (float) dice.between(.34, .56));
      second = Color.getHSBColor(other, .75f, .58f);
    }
    ink = dark ? dice.near(238, 238, 238, 12) : dice.near(28, 30, 36, 20);
    faint = dark ? dice.near(178, 180, 186, 12) : dice.near(98, 98, 104, 12);
  }

  public Font font(double size) {
    return Lettering.of(family, scaled(size));
  }

  public Font bold(double size) {
    return Lettering.of(family, Font.BOLD, scaled(size));
  }

  /** Slides of the old format have larger letters. */
  private double scaled(double size) {
    return tall ? size * 1.18 : size;
  }

  /** The accent, mixed into the ground; text stays readable on it. */
  public Color wash(Color colour, double part) {
    return new Color(
        mixed(ground.getRed(), colour.getRed(), part),
        mixed(ground.getGreen(), colour.getGreen(), part),
        mixed(ground.getBlue(), colour.getBlue(), part));
  }

  private static int mixed(int from, int to, double part) {
    return (int) Math.clamp(Math.round(from + (to - from) * part), 0, 255);
  }

  /** Readable on a field of the accent or of the second colour. */
  public Color onAccent() {
    return dark ? new Color(20, 22, 28) : Color.WHITE;
  }

  public Sheet sheet() {
    int height = tall ? 1200 : 900;
    Sheet sheet = new Sheet(1600, height, ground);
    sheet.pen().setPaint(new GradientPaint(0, 0, ground, 0, height, lower));
    sheet.pen().fillRect(0, 0, 1600, height);
    return sheet;
  }

  /** Writes the title; returns the box that is left for the rest. */
  public Rectangle2D title(Sheet sheet, String title) {
    String text = caps ? title.toUpperCase(java.util.Locale.ROOT) : title;
    double size = dice.between(40.0, 54.0);
    Font font = dice.chance(.65) ? bold(size) : font(size);
    double w = sheet.width();
    double h = sheet.height();
    return switch (frame) {
      case BAND -> {
        sheet.fill(0, 0, w, 116, accent);
        Block.beside(font, onAccent()).write(sheet, 56, 8, w - 112, 100, text);
        yield new Rectangle2D.Double(56, 146, w - 112, h - 206);
      }
      case RULE -> {
        sheet.line(56, 124, w - 56, 124, 4, second);
        Block.beside(font, accent).write(sheet, 56, 20, w - 112, 96, text);
        yield new Rectangle2D.Double(56, 150, w - 112, h - 210);
      }
      case SIDEBAR -> {
        sheet.fill(0, 0, 34, h, accent);
        sheet.fill(34, 0, 10, h, second);
        Block.beside(font, ink).write(sheet, 84, 24, w - 140, 96, text);
        yield new Rectangle2D.Double(84, 140, w - 140, h - 200);
      }
      case CENTRED -> {
        Block.centred(font, accent).write(sheet, 80, 22, w - 160, 100, text);
        yield new Rectangle2D.Double(70, 140, w - 140, h - 200);
      }
      case CORNER -> {
        sheet.fill(w - 240, 0, 240, 14, second);
        sheet.fill(0, 0, w - 240, 14, accent);
        Block.beside(font, ink).write(sheet, 64, 34, w - 360, 96, text);
        yield new Rectangle2D.Double(64, 152, w - 128, h - 212);
      }
      case UNDERNEATH -> {
        sheet.fill(0, h - 128, w, 128, accent);
        Block.centred(font, onAccent()).write(sheet, 60, h - 120, w - 120, 112, text);
        yield new Rectangle2D.Double(56, 40, w - 112, h - 200);
      }
    };
  }

  /** A small line at the lower edge, on most slides. */
  public void foot(Sheet sheet, String text) {
    if (dice.chance(.6) && frame != Frame.UNDERNEATH) {
      Block.left(font(dice.between(17.0, 22.0)), faint)
          .write(sheet, 64, sheet.height() - 40, sheet.width() * .8, 30, text);
    }
  }
}
