package org.plenary.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The disk of a server, which can be filled up to the last byte. */
final class Disk {
  private static final int STEP = 1 << 16;

  private final Path filler;

  /**
   * @param folder on that disk
   */
  Disk(Path folder) {
    this.filler = folder.resolve("filler");
  }

  /** Again, if something has been tidied up since. */
  void fill() throws IOException {
    try (FileChannel file =
        FileChannel.open(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      int step = STEP;
      while (step > 0) {
        try {
          file.write(ByteBuffer.allocate(step));
        } catch (IOException _) {
          step /= 2;
        }
      }
    }
  }

  /** Somebody has tidied up. */
  void free() throws IOException {
    Files.delete(filler);
  }
}
