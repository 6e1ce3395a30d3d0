package org.plenary.screening.bench.dev;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Map;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** Somebody's line on a clean slide, written in a way that is hard to find and easy to read. */
public record SmuggledLine(Template slide, Way way) implements Template {
  /** How it is written. */
  public enum Way {
    SMALL,
    FAINT,
    OTHER_HUE,
    LABEL,
    LABEL_IN_THE_DARK,
    UP_THE_SIDE,
    UPSIDE_DOWN,
    TILTED,
    SPACED,
    STACKED,
    HUGE,
    STRUCK_OUT,
    OUTLINED,
    BY_HAND,
    ON_GRAIN,
    ON_STRIPES,
    CUT_BY_THE_EDGE
  }

  @Override
  public String name() {
    return "smuggled-" + way.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return Kind.PHI;
  }

  @Override
  public Place place() {
    return slide.place();
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    Scene below = slide.draw(dice, language);
    int width = below.image().getWidth();
    int height = below.image().getHeight();
    Sheet sheet = new Sheet(width, height, Color.WHITE);
    sheet.paste(below, 0, 0, width, height);
    Text text =
        Text.of(
            dice.pick("MRN {mrn}", "{name} {dob}", "{LASTFIRST} {mrn}", "{name}, {dob}, {phone}"),
            Material.person(dice, language));
    new Writing(dice, sheet, width / 1600.0).write(text);
    return sheet.scene();
  }

  private final class Writing {
    final Dice dice;
    final Sheet sheet;
    final double unit;
    Font font;

    Writing(Dice dice, Sheet sheet, double unit) {
      this.dice = dice;
      this.sheet = sheet;
      this.unit = unit;
      font = Lettering.of(Lettering.slide(dice), dice.between(22.0, 30.0) * unit);
    }

    void write(Text text) {
      switch (way) {
        case SMALL -> {
          font = font.deriveFont((float) (dice.between(14.0, 17.0) * unit));
          plainly(text);
        }
        case FAINT -> {
          Rectangle2D at = emptiest(text);
          on(at, faint(ground(at)), text);
        }
        case OTHER_HUE -> {
          Rectangle2D at = emptiest(text);
          sheet.fill(at.getX(), at.getY(), at.getWidth(), at.getHeight(), new Color(70, 120, 190));
          on(at, new Color(205, 80, 60), text);
        }
        case LABEL -> label(text, dice.grey(205, 255), dice.grey(0, 90));
        case LABEL_IN_THE_DARK -> {
          double light = dice.between(.12, .4);
          sheet.pen().setColor(new Color(0, 0, 0, (int) (255 * (1 - light))));
          sheet.pen().fillRect(0, 0, sheet.width(), sheet.height());
          label(text, dice.grey(150, 255), dice.grey(30, 100));
        }
        case UP_THE_SIDE -> turned(text, -Math.PI / 2, dice.chance(.5) ? .03 : .975, .85);
        case UPSIDE_DOWN -> turned(text, Math.PI, .75, dice.between(.3, .9));
        case TILTED ->
            turned(text, Math.toRadians(dice.pick(-1, 1) * dice.between(15.0, 60.0)), .35, .5);
        case SPACED -> {
          font = font.deriveFont(Map.of(TextAttribute.TRACKING, dice.between(.3, .6)));
          plainly(text);
        }
        case STACKED -> stacked(text);
        case HUGE -> {
          font = font.deriveFont((float) (sheet.width() * .88 / sheet.width(font, text) * size()));
          plainly(text);
        }
        case STRUCK_OUT -> {
          Rectangle2D at = emptiest(text);
          on(at, ink(ground(at)), text);
          double y = at.getCenterY() + size() * dice.between(-.05, .35);
          sheet.line(at.getX(), y, at.getMaxX(), y, Math.max(1.5, size() / 14), ink(ground(at)));
        }
        case OUTLINED -> outlined(text);
        case BY_HAND -> {
          font = Lettering.of(Lettering.hand(dice), dice.between(30.0, 40.0) * unit);
          plainly(Lettering.writable(font, text));
        }
        case ON_GRAIN -> {
          Rectangle2D at = emptiest(text);
          grain(at);
          on(at, dice.pick(Color.WHITE, Color.BLACK, Color.YELLOW), text);
        }
        case ON_STRIPES -> {
          Rectangle2D at = emptiest(text);
          sheet.fill(at.getX(), at.getY(), at.getWidth(), at.getHeight(), Color.WHITE);
          for (double x = at.getX(); x < at.getMaxX(); x += 14 * unit) {
            sheet.fill(x, at.getY(), 7 * unit, at.getHeight(), new Color(150, 190, 230));
          }
          on(at, Color.BLACK, text);
        }
        case CUT_BY_THE_EDGE -> {
          double x = dice.between(.02, .4) * sheet.width();
          double base = sheet.height() + size() * .1;
          Rectangle2D at = new Rectangle2D.Double(x, base - size(), 1, size());
          sheet.write(x, base, font, ink(ground(at)), text);
        }
      }
    }

    double size() {
      return font.getSize2D();
    }

    void plainly(Text text) {
      Rectangle2D at = emptiest(text);
      on(at, ink(ground(at)), text);
    }

    void on(Rectangle2D at, Color ink, Text text) {
      sheet.write(at.getX() + size() * .3, at.getY() + size() * 1.1, font, ink, text);
    }

    void label(Text text, Color ground, Color ink) {
      font = font.deriveFont((float) (dice.between(18.0, 24.0) * unit));
      Rectangle2D at = emptiest(text);
      sheet.fill(at.getX(), at.getY(), at.getWidth(), at.getHeight(), ground);
      on(at, ink, text);
    }

    void turned(Text text, double angle, double across, double down) {
      AffineTransform before = sheet.pen().getTransform();
      double x = sheet.width() * across;
      double y = sheet.height() * down;
      Rectangle2D at = new Rectangle2D.Double(x, y, size(), size());
      Color ink = ink(ground(at));
      sheet.pen().rotate(angle, x, y);
      sheet.write(x, y, font, ink, text);
      sheet.pen().setTransform(before);
    }

    void stacked(Text text) {
      double x = sheet.width() * dice.pick(.02, .96);
      double y = sheet.height() * .08;
      double step = Math.min(size() * 1.15, sheet.height() * .9 / text.string().length());
      font = font.deriveFont((float) (step / 1.15));
      Color ink = ink(ground(new Rectangle2D.Double(x, y, size(), sheet.height() * .8)));
      for (Text.Span span : text.spans()) {
        for (String letter : span.text().split("")) {
          sheet.pen().setColor(ink);
          sheet.pen().setFont(font);
          sheet.pen().drawString(letter, (float) x, (float) y);
          if (!letter.isBlank()) {
            sheet.mark(
                letter,
                span.category(),
                new Rectangle2D.Double(x, y - size() * .7, size() * .6, size() * .7));
          }
          y += step;
        }
      }
    }

    void outlined(Text text) {
      font = font.deriveFont(Font.BOLD, (float) (dice.between(36.0, 48.0) * unit));
      Rectangle2D at = emptiest(text);
      Color ink = ink(ground(at));
      on(at, new Color(0, 0, 0, 0), text);
      sheet.pen().setColor(ink);
      sheet.pen().setStroke(new BasicStroke((float) (1.4 * unit)));
      var glyphs = font.createGlyphVector(sheet.pen().getFontRenderContext(), text.string());
      sheet
          .pen()
          .draw(
              glyphs.getOutline(
                  (float) (at.getX() + size() * .3), (float) (at.getY() + size() * 1.1)));
    }

    void grain(Rectangle2D at) {
      BufferedImage image = sheet.image();
      for (int y = (int) at.getY(); y < Math.min(at.getMaxY(), image.getHeight()); y++) {
        for (int x = (int) at.getX(); x < Math.min(at.getMaxX(), image.getWidth()); x++) {
          int v = Math.clamp((int) (125 + 22 * dice.gaussian()), 0, 255);
          image.setRGB(x, y, v << 16 | v << 8 | v);
        }
      }
    }

    /** Of some places that hold the text, the one where the slide is most even. */
    Rectangle2D emptiest(Text text) {
      double width = sheet.width(font, text) + size() * .6;
      double height = size() * 1.5;
      Rectangle2D best = null;
      double least = Double.MAX_VALUE;
      for (int i = 0; i < 60; i++) {
        Rectangle2D at =
            new Rectangle2D.Double(
                dice.between(0.0, Math.max(1, sheet.width() - width)),
                dice.between(0.0, sheet.height() - height),
                width,
                height);
        double unrest = unrest(at);
        if (unrest < least) {
          least = unrest;
          best = at;
        }
      }
      return best;
    }

    double unrest(Rectangle2D at) {
      double[] sums = new double[3];
      samples(
          at,
          luma -> {
            sums[0]++;
            sums[1] += luma;
            sums[2] += luma * luma;
          });
      return sums[2] / sums[0] - Math.pow(sums[1] / sums[0], 2);
    }

    double ground(Rectangle2D at) {
      double[] sums = new double[2];
      samples(
          at,
          luma -> {
            sums[0]++;
            sums[1] += luma;
          });
      return sums[1] / Math.max(1, sums[0]);
    }

    void samples(Rectangle2D at, java.util.function.DoubleConsumer each) {
      BufferedImage image = sheet.image();
      for (int y = (int) Math.max(0, at.getY());
          y < Math.min(at.getMaxY(), image.getHeight());
          y += 3) {
        for (int x = (int) Math.max(0, at.getX());
            x < Math.min(at.getMaxX(), image.getWidth());
            x += 3) {
          int p = image.getRGB(x, y);
          each.accept((p >> 16 & 255) * .3 + (p >> 8 & 255) * .59 + (p & 255) * .11);
        }
      }
    }

    Color ink(double ground) {
      return ground > 120 ? dice.grey(0, 60) : dice.grey(200, 255);
    }

    Color faint(double ground) {
      int off = dice.between(45, 65) * (ground > 120 ? -1 : 1);
      int v = Math.clamp((int) ground + off, 0, 255);
      return new Color(v, v, v);
    }
  }
}
