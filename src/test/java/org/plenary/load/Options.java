package org.plenary.load;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command line. */
final class Options {
  static final String USAGE =
      """
      usage: scripts/load [--viewers N] [--phases KIND:A:B,..] [--runs N] [--peers nchan,ws [--peers-only]]
               [--conferences N] [--nodes N] [--sse] [--deflate] [--size BYTES] [--peer-size BYTES] [--people N] [--authors N]
               [--warm SECONDS] [--json FILE]
             scripts/load --growth [--viewers MOST] [--seconds A_ROW] [--json FILE]
             scripts/load --flood POSTS_A_MINUTE [--authors N] [--seconds N]
      phases: burst:POSTS:GAP_MS  rate:PER_SECOND:SECONDS  window:POSTS:SECONDS  hold:SECONDS
              stall:VIEWERS  wake:VIEWERS  storm:WITHIN_SECONDS:PER_SECOND  ingest:CLIENTS:SECONDS\
      """;

  int viewers = 1000;
  List<Phase> phases = Phase.list("burst:10:100,rate:10:5,window:4:5");
  int conferences = 1;
  int nodes = 1;
  int runs = 1;
  int size = 600;
  int peerSize;
  int people = 200;
  int authors = 4;
  int warm = 5;
  int seconds = 10;
  boolean events;
  boolean deflate;
  boolean alone;
  boolean growth;

  /** Posts a minute from elsewhere; 0 is another measurement. */
  int flood;

  List<String> peers = List.of();
  @Nullable Path json;

  static Options of(String... args) {
    Options options = new Options();
    Deque<String> left = new ArrayDeque<>(List.of(args));
    while (!left.isEmpty()) {
      String flag = left.pop();
      switch (flag) {
        case "--sse" -> options.events = true;
        case "--deflate" -> options.deflate = true;
        case "--peers-only" -> options.alone = true;
        case "--growth" -> {
          options.growth = true;
          options.viewers = Growth.MOST_VIEWERS;
        }
        default -> {
          String value = left.peek();
          if (value == null || value.startsWith("--")) {
            throw new IllegalArgumentException(flag + " needs a value, or is not known");
          }
          options.set(flag, left.pop());
        }
      }
    }
    if (options.events && options.deflate) {
      throw new IllegalArgumentException("--deflate is for WebSockets");
    }
    if (options.conferences > 1 && options.viewers < options.conferences) {
      throw new IllegalArgumentException("each conference needs a viewer");
    }
    if (options.conferences * options.nodes > 1 && !options.peers.isEmpty()) {
      throw new IllegalArgumentException("a peer has one channel and one node");
    }
    return options;
  }

  private void set(String flag, String value) {
    switch (flag) {
      case "--viewers" -> viewers = atLeast(0, flag, value);
      case "--phases" -> phases = Phase.list(value);
      case "--conferences" -> conferences = atLeast(1, flag, value);
      case "--nodes" -> nodes = atLeast(1, flag, value);
      case "--runs" -> runs = atLeast(1, flag, value);
      case "--size" -> size = atLeast(1, flag, value);
      case "--peer-size" -> peerSize = atLeast(1, flag, value);
      case "--people" -> people = atLeast(1, flag, value);
      case "--authors" -> authors = atLeast(1, flag, value);
      case "--flood" -> flood = atLeast(1, flag, value);
      case "--seconds" -> seconds = atLeast(1, flag, value);
      case "--warm" -> warm = atLeast(0, flag, value);
      case "--peers" -> peers = known(List.of(value.split(",")));
      case "--json" -> json = Path.of(value);
      default -> throw new IllegalArgumentException(flag + " is not known");
    }
  }

  /**
   * Bytes of a published body. A peer's viewers are sent the body as it came, ours a full post
   * around it: for as many bytes on the wire a peer's bodies have to be larger.
   */
  int size(Subject subject) {
    return peerSize > 0 && subject instanceof PeerSubject ? peerSize : size;
  }

  private static List<String> known(List<String> peers) {
    for (String peer : peers) {
      if (!PeerSubject.NAMES.contains(peer)) {
        throw new IllegalArgumentException(
            "--peers knows " + String.join(", ", PeerSubject.NAMES) + ", not " + peer);
      }
    }
    return peers;
  }

  private static int atLeast(int least, String flag, String value) {
    int number;
    try {
      number = Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(flag + " is a whole number, not " + value, e);
    }
    if (number < least) {
      throw new IllegalArgumentException(flag + " is at least " + least + ", not " + value);
    }
    return number;
  }
}
