package org.plenary.screening.checker;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.plenary.media.Imaging;
import org.plenary.media.MediaRejected;
import org.plenary.media.Prepared;
import org.plenary.model.Box;
import org.plenary.model.Finding;
import org.plenary.sandbox.ChildFailure;

/**
 * What {@code scripts/screen} runs: takes files and folders the way that an upload takes (prepared,
 * then checked, both in child processes) and prints one JSON object a file. Boxes are in pixels of
 * the upright picture. Ends with 0 when every file got an outcome, which {@code held} is too.
 */
final class ScreenCommand implements AutoCloseable {
  record Line(String file, String outcome, String reason, List<Finding> findings, long millis) {}

  private final Imaging imaging = new Imaging();
  private final PictureChecker checker = new PictureChecker();

  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      System.err.println("usage: scripts/screen FILE|FOLDER...");
      System.exit(2);
    }
    ObjectMapper json = new ObjectMapper();
    try (ScreenCommand command = new ScreenCommand()) {
      for (Path file : files(args)) {
        System.out.println(json.writeValueAsString(command.screen(file)));
      }
    }
  }

  private static List<Path> files(String[] args) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String arg : args) {
      try (Stream<Path> below = Files.walk(Path.of(arg))) {
        below.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    return files;
  }

  Line screen(Path file) {
    long start = System.nanoTime();
    try {
      if (Files.size(file) > Imaging.MAX_BYTES) {
        return held(file, "too_large", start);
      }
      byte[] bytes = Files.readAllBytes(file);
      Prepared prepared = imaging.prepare(bytes);
      CheckReport report = checker.check(prepared.image(), prepared.otherFrames());
      int stored = Math.max(prepared.width(), prepared.height());
      double scale = (double) longestSide(bytes, stored) / stored;
      return new Line(
          file.toString(),
          report.outcome().name().toLowerCase(Locale.ROOT),
          report.reason(),
          report.findings().stream().map(f -> scaled(f, scale)).toList(),
          millis(start));
    } catch (MediaRejected e) {
      return held(file, e.reason().name().toLowerCase(Locale.ROOT), start);
    } catch (ChildFailure e) {
      return held(file, reason(e), start);
    } catch (IOException e) {
      return held(file, "unreadable-file", start);
    }
  }

  private static String reason(ChildFailure failure) {
    return switch (failure) {
      case ChildFailure.TimedOut _ -> "timeout";
      case ChildFailure.Died _ -> "checker-died";
      case ChildFailure.Refused refused -> refused.code();
    };
  }

  private static Line held(Path file, String reason, long start) {
    return new Line(file.toString(), "held", reason, List.of(), millis(start));
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** A very large picture is stored smaller; the caller knows only the size of its own. */
  private static int longestSide(byte[] bytes, int stored) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return stored; // HEIC and AVIF, which only their converter reads
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return Math.max(reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    }
  }

  private static Finding scaled(Finding f, double scale) {
    Box b = f.box();
    return new Finding(
        f.category(),
        f.score(),
        new Box(
            (int) Math.floor(b.x() * scale),
            (int) Math.floor(b.y() * scale),
            (int) Math.ceil(b.width() * scale),
            (int) Math.ceil(b.height() * scale)));
  }

  @Override
  public void close() {
    imaging.close();
    checker.close();
  }
}
