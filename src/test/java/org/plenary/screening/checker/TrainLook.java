package org.plenary.screening.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Learns anew which shaded blocks are drawn, from the development templates: {@code
 * scripts/train-look}. Writes the weights that {@link DrawnBlocks} reads and prints how good they
 * are, beside those in use.
 */
public final class TrainLook {
  private static final long FIRST_SEED = 1;
  private static final long FRESH_SEED = 9001;
  private static final int FOLDS = 8;
  private static final List<String> HEAD =
      List.of(
          "# Is a shaded block drawn (above 0) or photographed? Trees for DrawnBlocks, read by SmallForest,",
          "# learned by scripts/train-look from the development templates.",
          "# Measures: 0 least ground of a corner, 1 colour, 2 between, 3 sharpness, 4 depth, 5 ground's light, 6 alike");

  private TrainLook() {}

  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[0]);
    int seeds = Integer.parseInt(args[1]);
    LookTraining training = new LookTraining(ShadedSamples.draw(FIRST_SEED, seeds));
    say("%d blocks to learn from, %d of them drawn", training.samples().size(), drawn(training));
    List<String> lines = new ArrayList<>(HEAD);
    lines.addAll(training.grow());
    double[] unseen = training.surelyDrawnUnseen(FOLDS);
    say("%-34s %12s %14s", "surely drawn, of blocks that are", "drawn", "photographed");
    say("%-34s %10.1f %% %12.1f %%", "templates it had not seen", unseen[1], unseen[0]);
    LookTraining fresh = new LookTraining(ShadedSamples.draw(FRESH_SEED, Math.max(1, seeds / 3)));
    report("fresh pictures, these weights", fresh, SmallForest.of(lines));
    report("fresh pictures, those in use", fresh, SmallForest.read("/screening/drawn-blocks.txt"));
    LookTraining held = fresh.only(ShadedSample::held);
    report("of pictures held, these weights", held, SmallForest.of(lines));
    report("of pictures held, those in use", held, SmallForest.read("/screening/drawn-blocks.txt"));
    Files.write(out, lines);
    say("written: %s", out);
  }

  private static void report(String what, LookTraining of, SmallForest forest) {
    say(
        "%-34s %10.1f %% %12.1f %%",
        what, of.surelyDrawn(forest, true), of.surelyDrawn(forest, false));
  }

  private static long drawn(LookTraining training) {
    return training.samples().stream().filter(ShadedSample::drawn).count();
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
