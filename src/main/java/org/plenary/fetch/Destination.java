package org.plenary.fetch;

import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.plenary.fetch.FetchFailed.Why;

/**
 * Where a request goes: the address was checked, and it is the one that is connected to. Nothing
 * asks the name service a second time, so it cannot answer differently.
 */
record Destination(URI uri, String host, int port, boolean secure, InetAddress address) {
  private static final int LONGEST = 2_048;

  /** Finds the addresses of a name. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /**
   * Checks an address that somebody else has written.
   *
   * @param exempt hosts with ports that may be private, and spoken to without encryption
   */
  static Destination of(URI uri, Resolver resolver, List<String> exempt) throws FetchFailed {
    String written = uri.getHost();
    if (written == null || uri.getRawUserInfo() != null || uri.toString().length() > LONGEST) {
      throw forbidden("is no address of a web server");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https") || scheme.equals("wss");
    if (!secure && !scheme.equals("http") && !scheme.equals("ws")) {
      throw forbidden("is no web address");
    }
    String host = ascii(written);
    int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
    InetAddress[] all = resolved(host, resolver);
    if (!exempt.contains(host + ":" + port)) {
      if (!secure) {
        throw forbidden("is not encrypted (https)");
      }
      if (port != 443) {
        throw forbidden("has an unusual port");
      }
      for (InetAddress each : all) {
        if (!PublicAddress.is(each)) {
          throw forbidden("is not on the public internet");
        }
      }
    }
    return new Destination(uri, host, port, secure, all[0]);
  }

  private static String ascii(String host) throws FetchFailed {
    try {
      return IDN.toASCII(host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      throw forbidden("has no valid host name");
    }
  }

  private static InetAddress[] resolved(String host, Resolver resolver) throws FetchFailed {
    try {
      InetAddress[] all = resolver.resolve(host);
      if (all.length > 0) {
        return all;
      }
    } catch (UnknownHostException _) {
      // As if it had no address.
    }
    throw new FetchFailed(Why.UNAVAILABLE, "the host is not known");
  }

  private static FetchFailed forbidden(String reason) {
    return new FetchFailed(Why.FORBIDDEN, "what is to be fetched " + reason);
  }

  /** Makes a request go there, to the checked address, under the name that it was found by. */
  <O extends RequestOptions> O aim(O options) {
    options
        .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
        .setHost(host)
        .setPort(port)
        .setSsl(secure)
        .setURI(pathAndQuery());
    return options;
  }

  private String pathAndQuery() {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }
}
