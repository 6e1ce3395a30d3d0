package org.plenary.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateFilesTest {
  @TempDir Path folder;

  @Test
  void aSecretIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
    // given
    Path file = folder.resolve("keys/signing.secret");
    // when
    String made = PrivateFiles.secret(file);
    String again = PrivateFiles.secret(file);
    // then
    assertThat(made).hasSize(43).isEqualTo(again);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(file.getParent()).isDirectoryContaining(file::equals);
    assertThat(Files.list(file.getParent())).hasSize(1);
  }

  @Test
  void twoSecretsDiffer() {
    assertThat(PrivateFiles.secret(folder.resolve("a")))
        .isNotEqualTo(PrivateFiles.secret(folder.resolve("b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rwx------"})
  void aSecretThatOthersMayTouchIsRefusedWithTheCommandThatMendsIt(String rights)
      throws IOException {
    // given
    Path file = folder.resolve("signing.secret");
    PrivateFiles.secret(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    // when / then
    assertThatThrownBy(() -> PrivateFiles.secret(file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("chmod 600 " + file);
  }

  @Test
  void aTruncatedSecretIsRefused() throws IOException {
    // given
    Path file = folder.resolve("signing.secret");
    PrivateFiles.secret(file);
    Files.writeString(file, "short");
    // when / then
    assertThatThrownBy(() -> PrivateFiles.secret(file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(file.toString());
  }
}
