package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;

/**
 * How one deck is designed. Slides are {@value #WIDTH} units wide; what a unit is in pixels
 * differs.
 */
final class Look {
  static final double WIDTH = 1600;

  private record Scheme(int ground, int ink, int accent, int band, int bandInk) {}

  private static final List<Scheme> SCHEMES =
      List.of(
          new Scheme(0xFFFFFF, 0x222222, 0x0B5C8C, 0x0B5C8C, 0xFFFFFF),
          new Scheme(0xFFFFFF, 0x1C2B33, 0xB03A2E, 0xF0EDE6, 0x1C2B33),
          new Scheme(0xFBF6EA, 0x3A2A1C, 0x7B2D3B, 0x7B2D3B, 0xFFF4E0),
          new Scheme(0x0E1F3F, 0xF2F5FA, 0xFFC845, 0x162F5E, 0xFFC845),
          new Scheme(0x111111, 0xEDEDED, 0xFF8A3C, 0x2A2A2A, 0xFFFFFF),
          new Scheme(0x26323A, 0xE7EEF0, 0x4FD1C5, 0x1B242A, 0xE7EEF0),
          new Scheme(0x12382B, 0xF6F1DC, 0xE8C15A, 0x0D2A20, 0xE8C15A),
          new Scheme(0xE9ECEF, 0x20252A, 0x6A1B9A, 0x495057, 0xFFFFFF),
          new Scheme(0xFFFFFF, 0x0D0D0D, 0x2E7D32, 0xC8E6C9, 0x123B16),
          new Scheme(0x3B1F4A, 0xF7ECFB, 0xF2A6C8, 0x2A1436, 0xFFFFFF),
          new Scheme(0xF4F9FF, 0x14304A, 0xD9480F, 0x14304A, 0xFFFFFF));

  final Color ground;
  final Color ink;
  final Color accent;
  final double height;
  final Sheet sheet;
  final double left;
  final double right;

  private final Dice dice;
  private final Scheme scheme;
  private final String heads;
  private final String family;
  private final boolean band;
  private final String bullet;

  Look(Dice dice) {
    this.dice = dice;
    scheme = dice.pick(SCHEMES);
    ground = new Color(scheme.ground);
    ink = new Color(scheme.ink);
    accent = new Color(scheme.accent);
    heads = Lettering.slide(dice);
    family = dice.chance(.7) ? heads : Lettering.slide(dice);
    band = dice.chance(.4);
    bullet = dice.pick("•", "•", "–", "▪", "");
    height = dice.pick(900, 900, 1200);
    double unit = dice.pick(.8, 1.0, 1.2);
    sheet = new Sheet((int) (WIDTH * unit), (int) (height * unit), ground);
    sheet.pen().scale(unit, unit);
    boolean side = !band && dice.chance(.3);
    left = side ? 150 : dice.between(60, 110);
    right = WIDTH - dice.between(60, 100);
    if (side) {
      sheet.fill(0, 0, 60, height, accent);
    }
  }

  double width() {
    return right - left;
  }

  Pen pen(double size) {
    return new Pen(sheet, family, size, ink);
  }

  /** Grey between ink and ground. */
  Color faint() {
    return new Color(
        (ink.getRed() + ground.getRed()) / 2,
        (ink.getGreen() + ground.getGreen()) / 2,
        (ink.getBlue() + ground.getBlue()) / 2);
  }

  /** Writes the title in one line or two; returns where the body may begin. */
  double title(String title) {
    return title(Text.plain(title));
  }

  double title(Text title) {
    double size = dice.between(46, 62);
    Pen pen = new Pen(sheet, heads, size, band ? new Color(scheme.bandInk) : accent);
    Pen bold = dice.chance(.6) ? pen.bold() : pen;
    boolean twoLines = bold.width(title) > width();
    double bottom = 60 + size * (twoLines ? 2.2 : 1.1);
    if (band) {
      sheet.fill(0, 0, WIDTH, bottom, new Color(scheme.band));
    }
    bold.paragraph(left, 40 + size, width(), 1.1, title);
    if (!band && dice.chance(.5)) {
      sheet.line(left, bottom, right, bottom, 3, accent);
    }
    return bottom + size * 1.3;
  }

  /** A bullet with its text; returns the base line of the next one. */
  double point(double y, double size, String text) {
    Pen pen = pen(size);
    pen.in(accent).write(left, y, bullet);
    double indent = bullet.isEmpty() ? 0 : size * .9;
    return pen.paragraph(left + indent, y, width() - indent, 1.2, text) + size * .45;
  }

  /** The meeting and a page number, on most slides. */
  void foot(String meeting) {
    if (dice.chance(.7)) {
      Pen small = pen(20).in(faint());
      small.write(left, height - 24, meeting);
      small.right(right, height - 24, String.valueOf(dice.between(2, 48)));
    }
  }
}
