package org.plenary.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.stream.Events.EPOCH;
import static org.plenary.stream.Events.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Envelope;

/**
 * Whatever the bus does to the hints (loses, doubles, reorders them) and whenever the viewers take
 * what they are sent: each gets every event of its audience once, in order.
 */
class DeliveryPropertyTest {
  private static final UUID TALK = new UUID(0, 1);
  private static final UUID OTHER_TALK = new UUID(0, 2);
  private static final int CHUNK = 120;

  /** A place in the ring and what has been read from there. */
  private static final class Reader {
    final Audience audience;
    final List<String> read = new ArrayList<>();
    long seq;

    Reader(@Nullable UUID session) {
      audience = new Audience(session);
    }

    void take(Run run) {
      if (seq < run.last()) {
        Stretch stretch = Stretch.cut(run, seq, audience, CHUNK, Chunk::new);
        seq = stretch.to();
        if (stretch.chunk() != null) {
          read.addAll(new String(stretch.chunk().text(), UTF_8).lines().toList());
        }
      }
    }
  }

  @Property(tries = 500)
  void everyEventOnceInOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int count) {
    Random random = new Random(seed);
    List<Envelope> journal = journal(random, count);
    List<Envelope> hints = hints(random, journal);
    InOrder order = new InOrder(EPOCH, 0);
    Ring ring = new Ring(4096, 0);
    List<Reader> readers = List.of(new Reader(null), new Reader(TALK), new Reader(OTHER_TALK));

    while (!hints.isEmpty()) {
      int together = Math.min(hints.size(), 1 + random.nextInt(3));
      append(ring, order.accept(hints.subList(0, together)));
      hints.subList(0, together).clear();
      if (order.gap() && random.nextBoolean()) {
        append(ring, order.accept(page(journal, order.head(), 1 + random.nextInt(20))));
      }
      readers.get(random.nextInt(readers.size())).take(ring);
    }
    while (order.head() < count) {
      append(ring, order.accept(page(journal, order.head(), 16)));
    }
    for (Reader reader : readers) {
      while (reader.seq < ring.last()) {
        reader.take(ring);
      }
    }

    for (Reader reader : readers) {
      assertThat(reader.read)
          .isEqualTo(
              journal.stream()
                  .filter(event -> reader.audience.sees(Entry.of(event)))
                  .map(Envelope::line)
                  .toList());
    }
  }

  private static void append(Ring ring, List<Envelope> next) {
    next.forEach(event -> ring.append(Entry.of(event)));
  }

  private static List<Envelope> page(List<Envelope> journal, long after, int size) {
    return journal.stream().filter(event -> event.cursor().seq() > after).limit(size).toList();
  }

  private static List<Envelope> journal(Random random, int count) {
    List<Envelope> journal = new ArrayList<>();
    for (long seq = 1; seq <= count; seq++) {
      UUID session =
          switch (random.nextInt(3)) {
            case 0 -> TALK;
            case 1 -> OTHER_TALK;
            default -> null;
          };
      journal.add(event(seq, session, random.nextInt(10) == 0 ? new UUID(0, 9) : null));
    }
    return journal;
  }

  private static List<Envelope> hints(Random random, List<Envelope> journal) {
    List<Envelope> hints = new ArrayList<>();
    for (Envelope event : journal) {
      int copies = random.nextInt(10) < 7 ? 1 : random.nextInt(3);
      for (int i = 0; i < copies; i++) {
        hints.add(random.nextInt(Math.max(0, hints.size() - 5), hints.size() + 1), event);
      }
    }
    return hints;
  }
}
