package org.plenary.ops;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/** Files that only their owner may read (mode 0600): passwords, signing keys, sign-in URLs. */
public final class PrivateFiles {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final int SECRET_BYTES = 32;
  private static final int SECRET_LETTERS = 43;

  private PrivateFiles() {}

  /**
   * The secret in {@code file}, which is made on the first call: 256 random bits as 43 letters of
   * base64url.
   *
   * @throws StartRefused if others may read the file, the server may not, or it does not hold such
   *     a secret
   */
  public static String secret(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      refuseWiderRights(file);
      String secret = Files.readString(file).strip();
      if (secret.length() < SECRET_LETTERS) {
        throw new StartRefused(
            file + " is damaged: put it back from a backup, or remove it to have a new one made");
      }
      return secret;
    } catch (IOException e) {
      throw new StartRefused(
          file + " cannot be used (" + e + "): the server needs to be its owner", e);
    }
  }

  /** Puts {@code content} in place of {@code file} in one step, on disk before it returns. */
  public static void write(Path file, String content) throws IOException {
    Path fresh = written(file, content);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void create(Path file) throws IOException {
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    Path fresh =
        written(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
    try {
      // A link, unlike a move, never replaces the secret that another process has just made.
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException _) {
      // Then the other one counts.
    } finally {
      Files.delete(fresh);
    }
  }

  private static Path written(Path file, String content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path fresh =
        Files.createTempFile(
            folder,
            "." + file.getFileName(),
            ".new",
            PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    return fresh;
  }

  private static void refuseWiderRights(Path file) throws IOException {
    Set<PosixFilePermission> wider = new HashSet<>(Files.getPosixFilePermissions(file));
    wider.removeAll(OWNER_ONLY);
    if (!wider.isEmpty()) {
      throw new StartRefused(
          file + " holds a secret but others have rights on it: run `chmod 600 " + file + "`");
    }
  }
}
