package org.plenary.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line between a browser and the server that a test can cut, without a word to either, and mend.
 */
final class WeakLine implements AutoCloseable {
  private final ServerSocket entrance;
  private final URI server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean cut;

  WeakLine(URI server) {
    this.server = server;
    try {
      this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** Where the browser finds the server behind this line. */
  URI uri() {
    return URI.create("http://127.0.0.1:" + entrance.getLocalPort());
  }

  /** Ends every connection and refuses new ones. */
  void cut() {
    cut = true;
    open.forEach(WeakLine::close);
  }

  void mend() {
    cut = false;
  }

  /** How many attempts came to nothing. */
  int refused() {
    return refused.get();
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        connect(entrance.accept());
      } catch (IOException _) {
        // The browser went away, or this line is closed: the loop's condition tells which.
      }
    }
  }

  private void connect(Socket browser) throws IOException {
    if (cut) {
      refused.incrementAndGet();
      close(browser);
      return;
    }
    Socket there = new Socket(server.getHost(), server.getPort());
    open.add(browser);
    open.add(there);
    Thread.ofVirtual().start(() -> carry(browser, there));
    Thread.ofVirtual().start(() -> carry(there, browser));
  }

  private void carry(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException _) {
      // Cut.
    } finally {
      close(from);
      close(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is as good as closed.
    }
  }

  @Override
  public void close() {
    cut();
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
