package org.plenary.ops;

import java.util.Locale;

/**
 * One end of a TCP connection, as in {@code db.example.org:5432} or {@code [::1]:5432}.
 *
 * @param host name or address in lower case, an IPv6 address without its brackets
 * @param port 1 to 65535
 */
public record HostPort(String host, int port) {
  /**
   * Reads {@code host:port}.
   *
   * @throws IllegalArgumentException if it is not of that form
   */
  public static HostPort parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("expected host:port");
    }
    String host = text.substring(0, colon).toLowerCase(Locale.ROOT);
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    } else if (host.contains(":")) {
      throw new IllegalArgumentException("an IPv6 address stands in brackets: [::1]:8080");
    }
    if (host.isEmpty() || !host.matches("[a-z0-9._:%-]+")) {
      throw new IllegalArgumentException("expected host:port");
    }
    return new HostPort(host, port(text.substring(colon + 1)));
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > 65535) {
      throw new IllegalArgumentException("expected a port from 1 to 65535");
    }
    return Integer.parseInt(text);
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
