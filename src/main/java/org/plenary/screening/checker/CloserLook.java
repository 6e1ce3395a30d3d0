package org.plenary.screening.checker;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Box;

/**
 * Looks again at the places of lines that could not be read: larger, smoothed, and with all the
 * contrast there is. Of small and dim lines the detector finds but scraps at first; here it finds
 * the whole of them. A scrap gives way only to a line that covers it and was read.
 */
final class CloserLook {
  private static final double LARGER = 1.5;
  private static final int MOST_STRIPS = 6;
  private static final int LEAST_HEIGHT = 24;
  private static final int BESIDE = 8;
  private static final double FEWEST_SHADES = 25;
  private static final double OUTERMOST = .01;

  private final TextDetector detector;
  private final List<TextRecognizer> recognizers;

  CloserLook(TextDetector detector, TextRecognizer... recognizers) {
    this.detector = detector;
    this.recognizers = List.of(recognizers);
  }

  /** The lines, with those in the places of unread ones that were read now; from top to bottom. */
  List<LineReading> at(
      Pixels picture, List<LineReading> lines, Set<Integer> unread, Predicate<String> isWord)
      throws OrtException {
    List<LineReading> found = new ArrayList<>();
    for (Box strip : strips(picture, unread.stream().map(lines::get).toList())) {
      Pixels part = picture.part(strip);
      Pixels clear =
          contrasted(
              smooth(part.resized((int) (LARGER * part.width()), (int) (LARGER * part.height()))));
      double across = (double) part.width() / clear.width();
      double down = (double) part.height() / clear.height();
      for (TextQuad quad : detector.detect(clear)) {
        TextQuad there = quad.scaled(across, down).moved(strip.x(), strip.y());
        if (unread.stream().anyMatch(i -> isOn(lines.get(i).quad(), there))) {
          LineReading reading = best(clear, quad, isWord);
          if (reading.confidence() >= Ocr.READABLE) {
            found.add(new LineReading(there, reading.text(), reading.confidence(), reading.at()));
          }
        }
      }
    }
    Set<Integer> covered = new TreeSet<>(unread);
    covered.removeIf(i -> !isCovered(lines.get(i).quad(), found));
    Stream<LineReading> left =
        IntStream.range(0, lines.size()).filter(i -> !covered.contains(i)).mapToObj(lines::get);
    return Stream.concat(left, found.stream())
        .sorted(
            Comparator.<LineReading>comparingDouble(l -> l.quad().y())
                .thenComparingDouble(l -> l.quad().x()))
        .toList();
  }

  private LineReading best(Pixels clear, TextQuad quad, Predicate<String> isWord)
      throws OrtException {
    LineReading best = new LineReading(quad, "", 0, new double[0]);
    for (TextRecognizer recognizer : recognizers) {
      LineReading reading = recognizer.read(clear, quad, TextRecognizer.Cut.USUAL, isWord);
      best = reading.confidence() > best.confidence() ? reading : best;
    }
    return best;
  }

  /** Where the unread lines are, with room around them; scraps of one row together. */
  private static List<Box> strips(Pixels picture, List<LineReading> unread) {
    List<Box> strips = new ArrayList<>();
    for (LineReading line : unread) {
      Box box = line.box(picture);
      int height = Math.max(LEAST_HEIGHT, (int) line.quad().height());
      Box roomy = within(picture, box, BESIDE * height, height);
      @Nullable Box same = strips.stream().filter(s -> isOneRow(s, roomy)).findFirst().orElse(null);
      if (same != null) {
        strips.remove(same);
        strips.add(around(same, roomy));
      } else if (strips.size() < MOST_STRIPS) {
        strips.add(roomy);
      }
    }
    return strips;
  }

  private static Box within(Pixels picture, Box box, int beside, int above) {
    int left = Math.max(0, box.x() - beside);
    int top = Math.max(0, box.y() - above);
    int right = Math.min(picture.width(), box.x() + box.width() + beside);
    int bottom = Math.min(picture.height(), box.y() + box.height() + above);
    return new Box(left, top, right - left, bottom - top);
  }

  private static boolean isOneRow(Box a, Box b) {
    int shared = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
    return shared * 2 > Math.min(a.height(), b.height())
        && a.x() < b.x() + b.width()
        && b.x() < a.x() + a.width();
  }

  private static Box around(Box a, Box b) {
    int left = Math.min(a.x(), b.x());
    int top = Math.min(a.y(), b.y());
    return new Box(
        left,
        top,
        Math.max(a.x() + a.width(), b.x() + b.width()) - left,
        Math.max(a.y() + a.height(), b.y() + b.height()) - top);
  }

  private static boolean isOn(TextQuad scrap, TextQuad line) {
    return Math.abs(across(scrap, line)) < line.height() / 2
        && Math.abs(along(scrap, line)) < (scrap.length() + line.length()) / 2;
  }

  /** All of it lies under lines that were read now, but for a letter's width. */
  private static boolean isCovered(TextQuad scrap, List<LineReading> found) {
    double covered = 0;
    for (LineReading reading : found) {
      TextQuad line = reading.quad();
      if (isOn(scrap, line) && line.height() > scrap.height() / 2) {
        double middle = along(scrap, line);
        covered +=
            Math.max(
                0,
                Math.min(middle + scrap.length() / 2, line.length() / 2)
                    - Math.max(middle - scrap.length() / 2, -line.length() / 2));
      }
    }
    return covered > scrap.length() - scrap.height() / 2;
  }

  private static double along(TextQuad scrap, TextQuad line) {
    return (scrap.x() - line.x()) * line.dx() + (scrap.y() - line.y()) * line.dy();
  }

  private static double across(TextQuad scrap, TextQuad line) {
    return (scrap.y() - line.y()) * line.dx() - (scrap.x() - line.x()) * line.dy();
  }

  /** Each pixel with its neighbours, the nearer ones twice: noise is finer than letters. */
  static Pixels smooth(Pixels p) {
    int[] out = new int[p.rgb().length];
    for (int y = 0; y < p.height(); y++) {
      for (int x = 0; x < p.width(); x++) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int n = 0; n < 9; n++) {
          int weight = (n % 3 == 1 ? 2 : 1) * (n / 3 == 1 ? 2 : 1);
          int there =
              p.rgb()[
                  Math.clamp(y + n / 3 - 1, 0, p.height() - 1) * p.width()
                      + Math.clamp(x + n % 3 - 1, 0, p.width() - 1)];
          red += weight * (there >> 16 & 255);
          green += weight * (there >> 8 & 255);
          blue += weight * (there & 255);
        }
        out[y * p.width() + x] = red / 16 << 16 | green / 16 << 8 | blue / 16;
      }
    }
    return new Pixels(out, p.width(), p.height());
  }

  /** With the darkest shade nearly black and the lightest nearly white. */
  static Pixels contrasted(Pixels p) {
    int[] counts = new int[256];
    for (int i = 0; i < p.rgb().length; i++) {
      counts[p.luma(i % p.width(), i / p.width())]++;
    }
    double few = OUTERMOST * p.rgb().length;
    int dark = 0;
    for (double seen = counts[0]; seen < few && dark < 255; seen += counts[dark]) {
      dark++;
    }
    int light = 255;
    for (double seen = counts[255]; seen < few && light > dark; seen += counts[light]) {
      light--;
    }
    double factor = 230 / Math.max(FEWEST_SHADES, light - dark);
    int[] out = new int[p.rgb().length];
    for (int i = 0; i < out.length; i++) {
      int rgb = p.rgb()[i];
      for (int shift = 0; shift <= 16; shift += 8) {
        int value = (int) (((rgb >> shift & 255) - dark) * factor + 12);
        out[i] |= Math.clamp(value, 0, 255) << shift;
      }
    }
    return new Pixels(out, p.width(), p.height());
  }
}
