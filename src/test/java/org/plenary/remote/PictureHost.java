package org.plenary.remote;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Another service's pictures, on a loopback port of its own. */
final class PictureHost implements AutoCloseable {
  private final HttpServer http;

  PictureHost() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return http.getAddress().getPort();
  }

  /** Serves these bytes from now on, and tells where. */
  String serve(String name, byte[] bytes) {
    http.createContext(
        "/" + name,
        exchange -> {
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    return "http://127.0.0.1:" + port() + "/" + name;
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
