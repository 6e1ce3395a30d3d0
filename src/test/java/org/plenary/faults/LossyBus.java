package org.plenary.faults;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Carries what one node tells another over the event bus, message by message (a length of four
 * bytes, then the message), and while it is asked to, loses two of three that tell of posts.
 */
final class LossyBus implements Cable.Carrier {
  private static final String OF_A_STREAM = "plenary.stream.";

  private final AtomicInteger told = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private volatile boolean losing;

  void lose(boolean some) {
    losing = some;
  }

  /** How many it has lost. */
  int lost() {
    return lost.get();
  }

  @Override
  public void carry(InputStream from, OutputStream to) throws IOException {
    DataInputStream messages = new DataInputStream(from);
    try {
      while (true) {
        byte[] message = new byte[messages.readInt()];
        messages.readFully(message);
        if (!loses(message)) {
          to.write(
              ByteBuffer.allocate(4 + message.length).putInt(message.length).put(message).array());
        }
      }
    } catch (EOFException _) {
      // It hung up.
    }
  }

  private boolean loses(byte[] message) {
    boolean loses =
        losing
            && new String(message, StandardCharsets.ISO_8859_1).contains(OF_A_STREAM)
            && told.incrementAndGet() % 3 != 0;
    if (loses) {
      lost.incrementAndGet();
    }
    return loses;
  }
}
