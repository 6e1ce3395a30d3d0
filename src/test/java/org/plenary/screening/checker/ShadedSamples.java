package org.plenary.screening.checker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.plenary.model.Box;
import org.plenary.screening.bench.dev.DevTemplates;
import org.plenary.screening.bench.draw.Camera;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Level;
import org.plenary.screening.bench.draw.Photo;
import org.plenary.screening.bench.draw.Template;

/** The shaded blocks of the development templates, drawn and photographed anew. */
final class ShadedSamples {
  /** Half of it is drawn and half photographed, and nothing says which. */
  private static final Set<String> OF_BOTH = Set.of("plot-and-photo");

  private static final List<Level> LEVELS = List.of(Level.L0, Level.L1, Level.L2);

  private ShadedSamples() {}

  /**
   * @param from the first seed
   * @param seeds how many pictures of a template and a level
   */
  static List<ShadedSample> draw(long from, int seeds) {
    return DevTemplates.ALL.parallelStream()
        .filter(t -> !OF_BOTH.contains(t.name()))
        .flatMap(t -> LEVELS.stream().flatMap(l -> pictures(t, l, from, seeds)))
        .toList();
  }

  private static Stream<ShadedSample> pictures(Template t, Level level, long from, int seeds) {
    List<ShadedSample> samples = new ArrayList<>();
    for (long seed = from; seed < from + seeds; seed++) {
      Dice dice = new Dice(seed * 1_000_003 + t.name().hashCode() * 31L + level.ordinal());
      Photo photo = Camera.take(t.draw(dice, dice.pick(Language.values())), t, level, dice);
      // The look is given upright pictures.
      if (photo.effects().stream().noneMatch(e -> e.startsWith("turned"))) {
        samples.addAll(of(t, photo));
      }
    }
    return samples.stream();
  }

  private static List<ShadedSample> of(Template template, Photo photo) {
    try {
      Pixels picture = Pixels.of(ImageIO.read(new ByteArrayInputStream(photo.bytes())));
      List<Box> text =
          photo.words().stream().filter(w -> !w.isPicture()).map(w -> grown(w.box())).toList();
      PictureLook look = PictureLook.withAndWithoutTheHall(picture, text);
      BlockGrid grid = BlockGrid.of(picture, text);
      boolean[] shaded = grid.shades().map();
      DrawnBlocks blocks = grid.figures(picture, shaded);
      if (!blocks.areOnGround()) {
        return List.of();
      }
      boolean held = look.deviceLike() || look.photoLike();
      return IntStream.range(0, shaded.length)
          .filter(i -> shaded[i])
          .mapToObj(i ->
              new ShadedSample(
                  template.name(), template.kind() == Kind.SLIDE, held, blocks.measures(i)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As large as what finds text makes a line. */
  private static Box grown(Box b) {
    int by = b.height() / 4;
    return new Box(b.x() - by, b.y() - by, b.width() + 2 * by, b.height() + 2 * by);
  }
}
