package org.plenary.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * What connects two processes, and can fail: cut, it ends every connection and lets no new one
 * through; silent, it lets nothing through and ends nothing, as a network whose packets get lost.
 */
final class Cable implements AutoCloseable {
  private static final long LOOK_NANOS = 5_000_000;

  private enum State {
    WELL,
    SILENT,
    CUT
  }

  /** Carries what comes from the near end to the far one. */
  @FunctionalInterface
  interface Carrier {
    /** Until the end of what comes. */
    void carry(InputStream from, OutputStream to) throws IOException;
  }

  private final ServerSocket entry;
  private final String host;
  private final Carrier carrier;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private final AtomicReference<State> state = new AtomicReference<>(State.WELL);
  private volatile int port;

  Cable(String host, int port) throws IOException {
    this(host, port, InputStream::transferTo);
  }

  Cable(String host, int port, Carrier carrier) throws IOException {
    this.entry = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    this.host = host;
    this.port = port;
    this.carrier = carrier;
    Thread.ofVirtual().start(this::connect);
  }

  int port() {
    return entry.getLocalPort();
  }

  /** What is at the far end has moved. */
  void leadTo(int moved) {
    port = moved;
  }

  private void connect() {
    while (!entry.isClosed()) {
      try {
        Socket near = entry.accept();
        ends.add(near);
        Thread.ofVirtual().start(() -> connect(near));
      } catch (IOException _) {
        // The next one may get through.
      }
    }
  }

  private void connect(Socket near) {
    try (near) {
      awaitNoise();
      if (state.get() == State.CUT) {
        return;
      }
      try (Socket far = new Socket(host, port)) {
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        ends.add(far);
        Thread back = Thread.ofVirtual().start(() -> carry(far, near, InputStream::transferTo));
        carry(near, far, carrier);
        back.join();
        ends.remove(far);
      }
    } catch (IOException | InterruptedException _) {
      // Nobody is there.
    } finally {
      ends.remove(near);
    }
  }

  private void carry(Socket from, Socket to, Carrier how) {
    try (from;
        to) {
      how.carry(from.getInputStream(), new Held(to.getOutputStream()));
    } catch (IOException _) {
      // Cut.
    }
  }

  private void awaitNoise() {
    while (state.get() == State.SILENT) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /** Passes on what it is given once the cable is not silent. */
  private final class Held extends OutputStream {
    private final OutputStream to;

    Held(OutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      awaitNoise();
      to.write(bytes, from, length);
    }
  }

  /** Ends every connection, and lets no new one through. */
  void cut() throws IOException {
    state.set(State.CUT);
    for (Socket end : ends) {
      end.close();
    }
    ends.clear();
  }

  /** Ends nothing, and lets nothing through. */
  void silence() {
    state.set(State.SILENT);
  }

  void mend() {
    state.set(State.WELL);
  }

  @Override
  public void close() throws IOException {
    entry.close();
    cut();
  }
}
