package org.plenary.ops;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL programs from the class path, unpacked once. The folder's name carries the
 * archive's SHA-256, so another release never meets the old files, and a folder appears only when
 * it is complete.
 */
final class PostgresBinaries {
  private static final int NAME_BYTES = 8;

  private PostgresBinaries() {}

  /** The folder with {@code bin}, {@code lib} and {@code share}, below {@code home}. */
  static Path unpacked(Path home) throws IOException {
    byte[] archive = archive();
    Path target = home.resolve("server-" + name(archive));
    if (!Files.isDirectory(target)) {
      Files.createDirectories(home);
      Path fresh = Files.createTempDirectory(home, "unpacking-");
      extract(archive, fresh);
      moveUnlessThere(fresh, target);
    }
    return target;
  }

  static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static byte[] archive() throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch");
    String name =
        switch (machine) {
          case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
          case "aarch64" -> "postgres-linux-arm_64.txz";
          default -> "";
        };
    try (InputStream in = PostgresBinaries.class.getResourceAsStream("/" + name)) {
      if (!system.equals("linux") || name.isEmpty() || in == null) {
        throw new StartRefused(
            "no PostgreSQL comes with Plenary for "
                + system
                + " on "
                + machine
                + ": set PLENARY_DATABASE_URL to a PostgreSQL 15 or newer");
      }
      return in.readAllBytes();
    }
  }

  private static void extract(byte[] archive, Path target) throws IOException {
    try (InputStream raw =
            new BufferedInputStream(
                new XZCompressorInputStream(new ByteArrayInputStream(archive)));
        TarArchiveInputStream tar = new TarArchiveInputStream(raw)) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          put(entry, tar, file);
        }
      }
    }
  }

  private static void put(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file);
    Set<PosixFilePermission> rights =
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);
    if ((entry.getMode() & 0100) != 0) {
      rights.add(PosixFilePermission.OWNER_EXECUTE);
      rights.add(PosixFilePermission.GROUP_EXECUTE);
      rights.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    Files.setPosixFilePermissions(file, rights);
  }

  private static void moveUnlessThere(Path fresh, Path target) throws IOException {
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(target)) {
        throw e;
      }
      deleteTree(fresh);
    }
  }

  private static String name(byte[] archive) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
