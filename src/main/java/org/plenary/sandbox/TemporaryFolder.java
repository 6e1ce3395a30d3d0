package org.plenary.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A child's own folder for temporary files. The parent deletes it when the child has ended; a child
 * that outlives its parent deletes it itself.
 */
record TemporaryFolder(Path path) {
  private static final String PROPERTY = "plenary.child.folder";

  static Optional<TemporaryFolder> ofThisChild() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .map(Path::of)
        .map(TemporaryFolder::new);
  }

  List<String> jvmArgs() {
    return List.of(
        "-D" + PROPERTY + "=" + path, "-Djava.io.tmpdir=" + path, "-Dpdfbox.fontcache=" + path);
  }

  /** Best effort: a file that cannot be deleted is left to the system's own cleaning. */
  void delete() {
    try (var files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException e) {
      // Gone already, or being written to by a dying process.
    }
  }
}
