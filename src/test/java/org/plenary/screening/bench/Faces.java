package org.plenary.screening.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.model.Box;
import org.plenary.screening.bench.draw.FacePhoto;
import org.plenary.screening.bench.draw.FaceScene;
import org.plenary.screening.bench.draw.FacesOnSlide;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Level;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Word;

/** How many faces of which width are found; widths are those in the finished picture. */
final class Faces {
  /** Where {@code scripts/install-test-tools} puts the photographs. */
  static final Path PHOTOS =
      Path.of(System.getProperty("bench.photos", "target/test-photos/package/demo"));

  private static final List<Integer> WIDTHS = List.of(20, 28, 36, 44, 60, 80, 120, 180);
  private static final List<Integer> CLASSES = List.of(16, 24, 32, 48, 64, 96);

  private Faces() {}

  static Stream<Plan> plans(Path folder, long seed) {
    List<Template> scenes = new ArrayList<>();
    List<FacePhoto> photos = FacePhoto.in(folder);
    for (int width : WIDTHS) {
      for (FacePhoto photo : photos) {
        scenes.add(new FaceScene(photo, width, true));
        scenes.add(new FaceScene(photo, width, false));
      }
    }
    List<Template> slides =
        TemplateSet.DEV.templates.stream().filter(t -> t.kind() == Kind.SLIDE).toList();
    for (int width : WIDTHS) {
      for (FacePhoto photo : photos) {
        scenes.add(new FacesOnSlide(photo, width, slides.get(scenes.size() % slides.size())));
      }
    }
    return IntStream.range(0, scenes.size())
        .mapToObj(n ->
            new Plan(n, scenes.get(n), Level.values()[n % 3], Language.EN, seed * 1_000_003 + n));
  }

  static void print(List<Checked> results, PrintStream out) {
    out.printf("%n%-24s %18s%n", "face width, pixels", "faces found");
    boolean any =
        results.stream()
            .flatMap(c -> c.findings().stream())
            .anyMatch(f -> f.category().equals(FaceScene.FACE));
    if (!any) {
      out.println("  not checked: the checker reported no face in any picture");
      return;
    }
    Map<Integer, int[]> classes = new TreeMap<>();
    for (Checked c : results) {
      for (Word face : faces(c)) {
        int[] count = classes.computeIfAbsent(widthClass(face.box().width()), _ -> new int[2]);
        count[1]++;
        count[0] += isFound(face.box(), c) ? 1 : 0;
      }
    }
    classes.forEach((width, count) ->
        out.printf(
            "  %-22s %6d / %-5d %5.1f %%%s%n",
            "from " + width,
            count[0],
            count[1],
            100.0 * count[0] / count[1],
            width >= 32 ? "  target >= 98 %" : ""));
  }

  /** Without what is written on the slide that they are set on. */
  private static List<Word> faces(Checked c) {
    return c.picture().photo().words().stream()
        .filter(w -> w.category().equals(FaceScene.FACE))
        .toList();
  }

  private static int widthClass(int width) {
    return CLASSES.stream().filter(c -> c <= width).reduce(0, Math::max);
  }

  /** A finding's middle lies in the face, and it is of the face's size. */
  private static boolean isFound(Box face, Checked c) {
    return c.findings().stream()
        .filter(f -> f.category().equals(FaceScene.FACE))
        .map(f -> f.box())
        .anyMatch(b -> {
          double x = b.x() + b.width() / 2.0;
          double y = b.y() + b.height() / 2.0;
          return x >= face.x()
              && x <= face.x() + face.width()
              && y >= face.y()
              && y <= face.y() + face.height()
              && b.width() < 4 * face.width();
        });
  }
}
