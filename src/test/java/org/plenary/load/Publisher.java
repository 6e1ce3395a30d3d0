package org.plenary.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sends posts over one connection without waiting for the answers, which come in the same order.
 */
final class Publisher implements AutoCloseable {
  private final Subject subject;
  private final Ledger ledger;
  private final Socket socket;
  private final int client;
  private final Filler filler;
  private final ConcurrentLinkedQueue<Integer> unanswered = new ConcurrentLinkedQueue<>();
  private volatile int refused;

  /**
   * @param client whose posts they are
   */
  Publisher(Subject subject, Ledger ledger, int size, int client) throws IOException {
    this.subject = subject;
    this.ledger = ledger;
    this.client = client;
    this.filler = new Filler(size - subject.body(0, "").length());
    this.socket = new Socket(InetAddress.getLoopbackAddress(), subject.port(client));
    socket.setTcpNoDelay(true);
    Thread.ofPlatform().name("answers").daemon().start(this::answers);
  }

  /**
   * Sends the next post.
   *
   * @param due when it was to be sent, by {@link System#nanoTime}
   */
  void publish(long due) {
    int number = ledger.publish(due);
    unanswered.add(number);
    try {
      int conference = ledger.conference(number);
      String body = subject.body(conference, filler.text(Mark.of(number)));
      socket.getOutputStream().write(request(subject.publish(conference, client), body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] request(String head, String body) {
    return (head + "Content-Length: " + body.length() + "\r\n\r\n" + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void answers() {
    try (InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16)) {
      while (true) {
        Answer answer = Answer.read(in);
        Integer number = unanswered.poll();
        if (answer.status() / 100 != 2
            || answer.status() == 202 && answer.body().contains("held")) {
          if (refused++ == 0) {
            System.err.println("a post was refused or held: " + answer);
          }
        } else if (number != null) {
          ledger.numbered(number, answer.number("seq"));
        }
      }
    } catch (IOException _) {
      // Closed.
    }
  }

  int refused() {
    return refused;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
