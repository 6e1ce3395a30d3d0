package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
  private static final byte[] SECRET = "hush".getBytes(StandardCharsets.UTF_8);

  private final SecretBox box = new SecretBox("a key that the database does not have");

  @Test
  void whatIsLockedCanBeUnlockedAndLooksDifferentEachTime() {
    byte[] locked = box.lock(SECRET, "source 1");

    assertThat(box.unlock(locked, "source 1")).isEqualTo(SECRET);
    assertThat(box.lock(SECRET, "source 1")).isNotEqualTo(locked);
  }

  @Test
  void itOpensNeitherWithAnotherKeyNorForAnotherOwnerNorWhenItWasChanged() {
    byte[] locked = box.lock(SECRET, "source 1");
    byte[] changed = locked.clone();
    changed[changed.length - 1] ^= 1;

    assertThatIllegalStateException().isThrownBy(() -> box.unlock(locked, "source 2"));
    assertThatIllegalStateException().isThrownBy(() -> box.unlock(changed, "source 1"));
    assertThatIllegalStateException()
        .isThrownBy(() -> new SecretBox("another").unlock(locked, "source 1"));
  }
}
