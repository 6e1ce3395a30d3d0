package org.plenary.ops;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Addresses that the internet does not reach: loopback, and those of private networks. */
final class PrivateAddress {
  private PrivateAddress() {}

  /**
   * The address of a host.
   *
   * @param setting that names the host
   * @throws StartRefused when it has none, or one that is not private
   */
  static InetAddress of(String setting, String host) {
    try {
      InetAddress[] all = InetAddress.getAllByName(host);
      if (!Arrays.stream(all).allMatch(PrivateAddress::is)) {
        throw new StartRefused(
            setting
                + ": "
                + host
                + " is no address of the loopback or of a private network (10.*, 172.16-31.*,"
                + " 192.168.*, fc00::/7); nodes talk without encryption, so join them over one");
      }
      return all[0];
    } catch (UnknownHostException e) {
      throw new StartRefused(
          setting + ": " + host + " is not known: write its address, or make the name resolve", e);
    }
  }

  /** Whether it is one; the address that stands for every interface is not. */
  static boolean is(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address instanceof Inet6Address six && (six.getAddress()[0] & 0xfe) == 0xfc;
  }
}
