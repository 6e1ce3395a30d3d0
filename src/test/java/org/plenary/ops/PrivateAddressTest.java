package org.plenary.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.254",
        "192.168.1.1",
        "169.254.0.1",
        "::1",
        "fd12::1",
        "fe80::1"
      })
  void whatTheInternetDoesNotReachIsPrivate(String address) {
    assertThat(PrivateAddress.is(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.0.0.0", "::", "8.8.8.8", "172.32.0.1", "192.169.0.1", "2001:db8::1", "fe00::1"})
  void everythingElseIsNot(String address) {
    assertThat(PrivateAddress.is(InetAddress.ofLiteral(address))).isFalse();
  }
}
