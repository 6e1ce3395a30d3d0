package org.plenary.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Who posts, in turn, each over a connection of their own: posts under way overtake each other. */
final class Authors implements AutoCloseable {
  private final List<Publisher> all = new ArrayList<>();
  private int next;

  Authors(Subject subject, Ledger ledger, Options options) throws IOException {
    for (int i = 0; i < options.authors; i++) {
      all.add(new Publisher(subject, ledger, options.size(subject), i));
    }
  }

  /**
   * Sends the next post.
   *
   * @param due when it was to be sent, by {@link System#nanoTime}
   */
  void publish(long due) {
    all.get(next++ % all.size()).publish(due);
  }

  int refused() {
    return all.stream().mapToInt(Publisher::refused).sum();
  }

  @Override
  public void close() throws IOException {
    for (Publisher each : all) {
      each.close();
    }
  }
}
