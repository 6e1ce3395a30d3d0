package org.plenary.screening.bench.draw;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;

/** The fonts of slides, devices and hands, as far as they are installed. */
public final class Lettering {
  private static final Set<String> INSTALLED =
      Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
  private static final List<String> SLIDE =
      installed(
          "Liberation Sans",
          "DejaVu Sans",
          "Liberation Serif",
          "Liberation Sans Narrow",
          "DejaVu Serif",
          "DejaVu Sans Condensed",
          "Carlito",
          "Lato",
          "Open Sans",
          "Roboto");
  private static final List<String> DEVICE =
      installed("DejaVu Sans", "Liberation Sans", "DejaVu Sans Mono", "Liberation Mono");
  private static final List<String> HAND =
      installed("DkgHandwriting", "Breip", "femkeklaver", "Rufscript", "Steve", "Delphine");

  private Lettering() {}

  private static List<String> installed(String... families) {
    List<String> found = List.of(families).stream().filter(INSTALLED::contains).toList();
    if (found.isEmpty()) {
      throw new IllegalStateException(
          "no font is installed of "
              + String.join(", ", families)
              + "; scripts/bench-screening"
              + " names the packages");
    }
    return found;
  }

  /** A family for a slide, a form or a letter. */
  public static String slide(Dice dice) {
    return dice.pick(SLIDE);
  }

  /** A family as devices use them on their screens. */
  public static String device(Dice dice) {
    return dice.pick(DEVICE);
  }

  public static String hand(Dice dice) {
    return dice.pick(HAND);
  }

  public static Font of(String family, int style, double size) {
    return new Font(family, style, 1).deriveFont(style, (float) size);
  }

  public static Font of(String family, double size) {
    return of(family, Font.PLAIN, size);
  }

  /** The text, without the accents that the font does not have. */
  public static Text writable(Font font, Text text) {
    return new Text(
        text.spans().stream()
            .map(s -> new Text.Span(writable(font, s.text()), s.category()))
            .toList());
  }

  private static String writable(Font font, String text) {
    return font.canDisplayUpTo(text) < 0
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace('ł', 'l')
            .replace('Ł', 'L')
            .replace('đ', 'd')
            .replace('Đ', 'D')
            .replace('ø', 'o')
            .replace('ı', 'i')
            .replace('ə', 'e')
            .replace('’', '\'');
  }
}
