package org.plenary.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What connects the server with its database, and can be cut and mended. */
final class Cable implements AutoCloseable {
  private final ServerSocket entry;
  private final String host;
  private final int port;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  Cable(String host, int port) throws IOException {
    this.entry = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    this.host = host;
    this.port = port;
    Thread.ofVirtual().start(this::connect);
  }

  int port() {
    return entry.getLocalPort();
  }

  private void connect() {
    while (!entry.isClosed()) {
      try {
        Socket near = entry.accept();
        ends.add(near);
        if (cut) {
          near.close();
          continue;
        }
        Socket far = new Socket(host, port);
        ends.add(far);
        Thread.ofVirtual().start(() -> carry(near, far));
        Thread.ofVirtual().start(() -> carry(far, near));
      } catch (IOException _) {
        // The next one may get through.
      }
    }
  }

  private static void carry(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException _) {
      // Cut.
    }
  }

  /** Ends every connection, and lets no new one through. */
  void cut() throws IOException {
    cut = true;
    for (Socket end : ends) {
      end.close();
    }
    ends.clear();
  }

  void mend() {
    cut = false;
  }

  @Override
  public void close() throws IOException {
    entry.close();
    cut();
  }
}
