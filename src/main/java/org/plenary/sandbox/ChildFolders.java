package org.plenary.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where children have their folders for temporary files. A folder ends with its child; what is left
 * after a parent was killed is deleted when the next one begins here.
 */
public final class ChildFolders {
  private static final Logger LOG = LoggerFactory.getLogger(ChildFolders.class);
  private static final Pattern NAME = Pattern.compile("plenary-[a-z-]+-((\\d+)-\\d+)-\\d+");

  private final Path root;

  private ChildFolders(Path root) {
    this.root = root;
    deleteLeftovers();
  }

  /** In the system's folder for temporary files. */
  public static ChildFolders ofSystem() {
    return new ChildFolders(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * In a folder of the caller's, which is made when it is missing. Call this once a start, before
   * any child.
   */
  public static ChildFolders in(Path folder) {
    try {
      return new ChildFolders(Files.createDirectories(folder).toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + folder, e);
    }
  }

  /** A folder of this process' child. */
  TemporaryFolder create(String child) throws IOException {
    String name = "plenary-" + child + "-" + identity(ProcessHandle.current()) + "-";
    return new TemporaryFolder(Files.createTempDirectory(root, name));
  }

  private void deleteLeftovers() {
    try (var entries = Files.newDirectoryStream(root, "plenary-*")) {
      for (Path entry : entries) {
        Matcher name = NAME.matcher(entry.getFileName().toString());
        if (name.matches() && !isRunning(Long.parseLong(name.group(2)), name.group(1))) {
          new TemporaryFolder(entry).delete();
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("temporary files of earlier children stay: {}", e.toString());
    }
  }

  private static boolean isRunning(long pid, String identity) {
    return ProcessHandle.of(pid).map(ChildFolders::identity).filter(identity::equals).isPresent();
  }

  /** With its start, because numbers come again: in a container every server has the same one. */
  private static String identity(ProcessHandle process) {
    long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return process.pid() + "-" + start;
  }
}
