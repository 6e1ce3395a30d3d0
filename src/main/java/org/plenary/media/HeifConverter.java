package org.plenary.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.plenary.media.MediaRejected.Reason;

/**
 * HEIC and AVIF by libheif's own {@code heif-convert}, where the system has it: a process that may
 * use little and is gone after five seconds, as nobody where it was root.
 */
final class HeifConverter {
  private static final Set<String> BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");
  private static final int SECONDS = 5;
  private static final List<String> LIMITS =
      List.of(
          "--cpu=" + SECONDS, "--as=1500000000", "--fsize=100000000", "--nofile=64", "--core=0");
  private static final String NOBODY = "65534";

  private final List<String> command;

  private HeifConverter(List<String> command) {
    this.command = command;
  }

  /** What the folders of a search path have for it; not available where a part is missing. */
  static HeifConverter on(String path) {
    List<String> command = new ArrayList<>();
    if (isOn(path, "heif-convert") && isOn(path, "prlimit")) {
      command.add("prlimit");
      command.addAll(LIMITS);
      if (System.getProperty("user.name").equals("root") && isOn(path, "setpriv")) {
        command.addAll(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        command.add("--no-new-privs");
      }
      command.addAll(List.of("heif-convert", "--quiet", "-q", "95", "in.heif", "out.jpg"));
    }
    return new HeifConverter(command);
  }

  private static boolean isOn(String path, String program) {
    return Arrays.stream(path.split(":"))
        .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, program)));
  }

  boolean isAvailable() {
    return !command.isEmpty();
  }

  /** Whether a file says that it is one of these. */
  static boolean isFor(byte[] file) {
    return ImageType.brand(file).filter(BRANDS::contains).isPresent();
  }

  /** The picture as a JPEG, already upright. */
  byte[] toJpeg(byte[] heif) throws MediaRejected, IOException {
    Path folder = Files.createTempDirectory("heif-");
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
      Files.write(folder.resolve("in.heif"), heif);
      run(folder);
      try (var files = Files.list(folder)) {
        // Several pictures in one file become out-1.jpg, out-2.jpg, …
        Path first =
            files
                .filter(file -> file.getFileName().toString().startsWith("out"))
                .min(Comparator.comparing(Path::getFileName))
                .orElseThrow(Decoder::broken);
        return Files.readAllBytes(first);
      }
    } finally {
      delete(folder);
    }
  }

  private void run(Path folder) throws MediaRejected, IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new MediaRejected(
            Reason.BROKEN, "This picture takes too long to read. Please send a JPEG.");
      }
      if (process.exitValue() != 0) {
        throw Decoder.broken();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
