package org.plenary.stream;

import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.PromiseInternal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.plenary.journal.Head;

/**
 * One stream on all event loops that have viewers: hands over its events to a {@link Fan} on each,
 * and to all at the same time.
 *
 * <p>After a silence an event goes out at once. When the loops have sent it to everybody they rest
 * for as long as that took, but not long: what waits elsewhere comes through meanwhile, and goes
 * out together. So the busier the stream, the fewer the writes, and no clock of its own delays an
 * event that comes alone. All is called on the tail's context.
 */
final class Fans {
  private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(25);

  private final ContextInternal home;
  private final Limits limits;
  private final StreamMeters meters;
  private final Map<EventLoop, Fan> fans = new HashMap<>();
  private final List<Entry> waiting = new ArrayList<>();
  private String epoch = "";
  private Ring ring;
  private boolean busy;

  Fans(ContextInternal home, Limits limits, StreamMeters meters) {
    this.home = home;
    this.limits = limits;
    this.meters = meters;
    this.ring = new Ring(limits.ring(), 0);
  }

  /** Forgets all events, and sends whoever watches back to the start. */
  void start(Head head) {
    epoch = head.epoch();
    waiting.clear();
    ring = new Ring(limits.ring(), head.seq());
    everywhere(fan -> fan.restart(head.epoch(), head.seq()));
  }

  /** The stream on a loop. */
  Fan on(EventLoop loop, Presence presence) {
    return fans.computeIfAbsent(
        loop,
        added -> {
          ContextInternal context = home.owner().contextBuilder().withEventLoop(added).build();
          return new Fan(context, epoch, ring.copy(), presence.told(), limits, meters);
        });
  }

  void append(List<Entry> entries) {
    waiting.addAll(entries);
    if (!busy) {
      handOver();
    }
  }

  /** Hands over what waits, whether or not the loops have sent what they had. */
  void handOver() {
    if (waiting.isEmpty()) {
      return;
    }
    busy = true;
    long began = System.nanoTime();
    List<Entry> next = List.copyOf(waiting);
    waiting.clear();
    next.forEach(ring::append);
    List<Future<Void>> sent = new ArrayList<>();
    for (Fan fan : fans.values()) {
      PromiseInternal<Void> done = home.promise();
      fan.context.runOnContext(_ -> fan.append(next, done));
      sent.add(done.future());
    }
    Future.join(sent).onComplete(_ -> rest(System.nanoTime() - began));
  }

  private void rest(long took) {
    long rest = Math.min(took, LONGEST_REST);
    home.nettyEventLoop().schedule(() -> home.dispatch(this::rested), rest, TimeUnit.NANOSECONDS);
  }

  private void rested() {
    busy = false;
    handOver();
  }

  void everywhere(Consumer<Fan> action) {
    fans.values().forEach(fan -> fan.context.runOnContext(_ -> action.accept(fan)));
  }
}
