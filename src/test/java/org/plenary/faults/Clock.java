package org.plenary.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The wall clock of one process, which can be wrong: a library that is loaded into the process
 * answers it instead of the system. Time that only passes (timeouts, pauses) is left alone, as when
 * somebody sets a clock.
 */
final class Clock {
  private static final Path SOURCE = Path.of("src", "test", "c", "wrong_clock.c");

  private final Path library;
  private final Path difference;

  /**
   * @param folder for what it needs
   */
  Clock(Path folder) throws IOException {
    this.library = folder.resolve("wrong_clock.so").toAbsolutePath();
    this.difference = folder.resolve("wrong_clock").toAbsolutePath();
    right();
    compile();
  }

  private void compile() throws IOException {
    List<String> line =
        List.of(
            "cc", "-O2", "-shared", "-fPIC", "-o", library.toString(), SOURCE.toString(), "-ldl");
    try {
      int code = new ProcessBuilder(line).inheritIO().start().waitFor();
      if (code != 0) {
        throw new IOException("cc ended with " + code);
      }
    } catch (IOException e) {
      throw new IOException(
          "The fault tests need a C compiler (package gcc; scripts/install-test-tools installs it).",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the process needs in its environment. */
  Map<String, String> settings() {
    return Map.of("LD_PRELOAD", library.toString(), "TEST_CLOCK", difference.toString());
  }

  /** It jumps, and goes on from there. */
  void wrongBy(Duration wrong) {
    ByteBuffer nanos = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
    nanos.putLong(wrong.toNanos()).flip();
    try (FileChannel file =
        FileChannel.open(difference, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.write(nanos, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void right() {
    wrongBy(Duration.ZERO);
  }
}
