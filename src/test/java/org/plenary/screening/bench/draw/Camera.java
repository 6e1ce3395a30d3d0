package org.plenary.screening.bench.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.plenary.demo.ExifSegment;
import org.plenary.model.Box;

/** Takes the photograph: perspective, surround, blur, light, screen pattern, noise, turn, file. */
public final class Camera {
  private static final double TURNED = .1;

  private final Level level;
  private final Dice dice;
  private final List<String> effects = new ArrayList<>();

  private Camera(Level level, Dice dice) {
    this.level = level;
    this.dice = dice;
  }

  public static Photo take(Scene scene, Template template, Level level, Dice dice) {
    return new Camera(level, dice).take(scene, template);
  }

  private Photo take(Scene scene, Template template) {
    Scene seen = isFlat(template.place()) ? scene : framed(scene, template.place());
    BufferedImage image = seen.image();
    if (level != Level.L0) {
      if (dice.chance(.15)) {
        reflect(image);
      }
      image = Exposure.blurred(image, level.blur * dice.between(.7, 1.3));
      Exposure.shade(image, level.gain, dice);
      if (level == Level.L2 && template.place() != Template.Place.TABLE && dice.chance(.6)) {
        Exposure.moire(image, dice);
        effects.add("moire");
      }
      Exposure.grain(image, level.noise, dice);
    }
    return turned(new Scene(image, seen.marks()), template);
  }

  /** Exported rather than photographed. */
  private boolean isFlat(Template.Place place) {
    double probability =
        switch (level) {
          case L0 -> .5;
          case L1 -> place == Template.Place.MONITOR ? .5 : 0;
          case L2, L3 -> 0;
        };
    boolean flat = dice.chance(probability);
    if (flat) {
      effects.add("flat");
    }
    return flat;
  }

  private Scene framed(Scene scene, Template.Place place) {
    int w = scene.image().getWidth();
    int h = scene.image().getHeight();
    boolean tall = h > w;
    int width = tall ? 1200 : 1600;
    int height = tall ? 1600 : dice.pick(1200, 1200, 900);
    boolean tight = dice.chance(.2);
    if (tight) {
      effects.add("tight");
    }
    double margin = tight ? 0 : dice.between(.03, .12);
    double scale = Math.min(width * (1 - 2 * margin) / w, height * (1 - 2 * margin) / h);
    double left = (width - w * scale) * dice.between(.3, .7);
    double top = (height - h * scale) * dice.between(.3, .7);
    double right = left + w * scale;
    double bottom = top + h * scale;
    double[] corners = {left, top, right, top, right, bottom, left, bottom};
    for (int i = 0; i < 8; i += 2) {
      corners[i] += (corners[i] < width / 2.0 ? 1 : -1) * dice.between(0, level.slant) * w * scale;
      corners[i + 1] +=
          (corners[i + 1] < height / 2.0 ? 1 : -1) * dice.between(0, level.slant) * h * scale;
    }
    return Perspective.project(scene, Surround.of(place, width, height, dice), corners);
  }

  /** A lamp in the glass. */
  private void reflect(BufferedImage image) {
    effects.add("reflection");
    Graphics2D g = image.createGraphics();
    float radius = (float) dice.between(.08, .2) * image.getWidth();
    float x = (float) dice.between(.1, .9) * image.getWidth();
    float y = (float) dice.between(.1, .9) * image.getHeight();
    int strength = dice.between(60, 130);
    g.setPaint(
        new RadialGradientPaint(
            x,
            y,
            radius,
            new float[] {0, 1},
            new Color[] {new Color(255, 255, 255, strength), new Color(255, 255, 255, 0)}));
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.dispose();
  }

  private Photo turned(Scene upright, Template template) {
    int quarters = dice.chance(TURNED) && template.turns() ? dice.between(1, 3) : 0;
    if (quarters == 0) {
      return photo(upright, upright, 1);
    }
    // A slide that lies on its side unawares is nothing that must pass by itself.
    boolean tagged = template.kind() == Kind.SLIDE || dice.chance(.5);
    effects.add("turned-" + 90 * quarters + (tagged ? "-tagged" : ""));
    Scene turned = Turn.quarters(upright, quarters);
    return photo(turned, tagged ? upright : turned, tagged ? Turn.orientation(quarters) : 1);
  }

  private Photo photo(Scene stored, Scene shown, int orientation) {
    boolean png = level == Level.L0 && orientation == 1 && dice.chance(.5);
    byte[] bytes =
        png ? Encoded.png(stored.image()) : Encoded.jpeg(stored.image(), level.jpegQuality);
    if (orientation != 1) {
      bytes =
          new ExifSegment(orientation, "Handheld", "Pocket 7", "2026:11:22 14:06:31", 0, 0)
              .insertedInto(bytes);
    }
    int width = shown.image().getWidth();
    int height = shown.image().getHeight();
    List<Word> words =
        shown.marks().stream()
            .map(m -> new Word(m.text(), m.category(), box(m.bounds(), width, height)))
            .toList();
    return new Photo(bytes, png ? "png" : "jpg", width, height, words, effects);
  }

  private static Box box(Rectangle2D r, int width, int height) {
    int left = (int) Math.clamp(Math.floor(r.getMinX()), 0, width - 1);
    int top = (int) Math.clamp(Math.floor(r.getMinY()), 0, height - 1);
    int right = (int) Math.clamp(Math.ceil(r.getMaxX()), left + 1, width);
    int bottom = (int) Math.clamp(Math.ceil(r.getMaxY()), top + 1, height);
    return new Box(left, top, right - left, bottom - top);
  }
}
