package org.plenary.screening.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plenary.media.Imaging;
import org.plenary.media.MediaRejected;
import org.plenary.media.Prepared;
import org.plenary.model.Outcome;
import org.plenary.sandbox.ChildFailure;
import org.plenary.screening.checker.CheckReport;
import org.plenary.screening.checker.PictureChecker;

/** The way of an upload: prepared in one child process, checked in another. */
final class Gate implements AutoCloseable {
  private final Imaging imaging = new Imaging();
  private final PictureChecker checker = new PictureChecker();
  private final @Nullable Consumer<Checked> yardstick;
  private long peakMegabytes;

  /**
   * Starts the checker, so that its start is not counted.
   *
   * @param yardstick is told what Tesseract makes of the same pictures, if anybody wants to know
   */
  Gate(@Nullable Consumer<Checked> yardstick) {
    this.yardstick = yardstick;
    if (!checker.selfTest()) {
      throw new IllegalStateException("the checker does not pass its own test picture");
    }
  }

  Checked check(Labelled picture) throws IOException, InterruptedException {
    double before = ChildCost.cpuSeconds(checker.pid());
    try {
      Prepared prepared = imaging.prepare(picture.photo().bytes());
      if (prepared.width() != picture.photo().width()) {
        throw new IllegalStateException("prepared to another size: " + picture.plan().name());
      }
      CheckReport report = checker.check(prepared.image());
      double cpu = ChildCost.cpuSeconds(checker.pid()) - before;
      if (yardstick != null) {
        yardstick.accept(TesseractYardstick.check(picture, prepared.image(), report));
      }
      return new Checked(
          picture,
          report.outcome(),
          report.reason(),
          report.findings(),
          report.lines(),
          cpu,
          report.cpuMicros());
    } catch (MediaRejected e) {
      return failed(picture, e.reason().name().toLowerCase(Locale.ROOT));
    } catch (ChildFailure e) {
      return failed(picture, e.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    } finally {
      peakMegabytes = Math.max(peakMegabytes, ChildCost.peakMegabytes(checker.pid()));
    }
  }

  private static Checked failed(Labelled picture, String reason) {
    return new Checked(picture, Outcome.HELD, reason, List.of(), List.of(), Double.NaN, Map.of());
  }

  long peakMegabytes() {
    return peakMegabytes;
  }

  @Override
  public void close() {
    imaging.close();
    checker.close();
  }
}
