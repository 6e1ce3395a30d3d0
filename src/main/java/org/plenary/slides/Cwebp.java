package org.plenary.slides;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The WebP encoder of the system (Debian's package {@code webp}), run as a process. */
record Cwebp(Path program) {
  private static final long SECONDS = 10;

  static Optional<Cwebp> onPath() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "cwebp"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Cwebp::new);
  }

  /** Writes an image as a binary PPM, which costs no compression; the caller deletes it. */
  static Path source(BufferedImage image) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] head = "P6\n%d %d\n255\n".formatted(width, height).getBytes(US_ASCII);
    byte[] ppm = Arrays.copyOf(head, head.length + 3 * width * height);
    int at = head.length;
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int rgb : row) {
        ppm[at++] = (byte) (rgb >> 16);
        ppm[at++] = (byte) (rgb >> 8);
        ppm[at++] = (byte) rgb;
      }
    }
    return Files.write(Files.createTempFile("page", ".ppm"), ppm);
  }

  byte[] encode(Path source, List<String> how) throws IOException {
    Path target = Files.createTempFile("page", ".webp");
    try {
      List<String> line = new ArrayList<>(List.of(program.toString(), "-quiet"));
      line.addAll(how);
      line.addAll(List.of("-o", target.toString(), "--", source.toString()));
      run(line);
      return Files.readAllBytes(target);
    } finally {
      Files.delete(target);
    }
  }

  private static void run(List<String> line) throws IOException {
    Process process =
        new ProcessBuilder(line)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("cwebp failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
