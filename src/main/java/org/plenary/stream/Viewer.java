package org.plenary.stream;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.json.Json;
import org.plenary.model.Cursor;
import org.plenary.model.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody who is sent a stream: a place in it, and an outlet. There is no queue: {@link #flow}
 * sends what lies between the place and the end of the stream for as long as the outlet takes it,
 * and is called again when there is more or when the outlet takes more.
 */
final class Viewer {
  private static final Logger LOG = LoggerFactory.getLogger(Viewer.class);

  private enum Phase {
    /** Waits for its snapshot; nothing else may be sent. */
    OPENING,
    /** Is being sent what it has missed. */
    CATCHING_UP,
    /** Waits for its own posts. */
    GREETING,
    LIVE,
    CLOSED
  }

  /** Where in its fan's list it is; the fan's business. */
  int seat;

  private final Audience audience;
  private final @Nullable UUID signIn;
  private final @Nullable Place own;
  private final Tail tail;
  private final Fan fan;
  private final Outlet outlet;
  private final Services services;
  private final Greeting greeting;
  private Phase phase = Phase.OPENING;
  private long seq;
  private long transientsSeen;
  private long ownDue;
  private @Nullable Chunk aside;
  private boolean paging;
  private boolean resumed;
  private int round;
  private @Nullable Long stuck;

  /**
   * A signed-in viewer of the wall, who also gets what the desk's stream has for them alone.
   *
   * @param desk the desk's stream on the viewer's loop
   */
  record Place(UUID participant, Fan desk) {}

  /** What all viewers use. */
  record Services(OwnPosts ownPosts, Limits limits, StreamMeters meters) {}

  Viewer(
      Tail tail,
      Fan fan,
      @Nullable UUID session,
      @Nullable UUID signIn,
      @Nullable Place own,
      Outlet outlet,
      Services services) {
    this.tail = tail;
    this.fan = fan;
    this.audience = new Audience(session);
    this.signIn = signIn;
    this.own = own;
    this.outlet = outlet;
    this.services = services;
    UUID owner = own == null ? null : own.participant();
    this.greeting = new Greeting(tail, fan, services.ownPosts(), session, owner);
  }

  /** Says hello and begins. */
  void start(@Nullable After after, Runnable onClosed) {
    outlet.onClosed(() -> {
      leave();
      onClosed.run();
    });
    outlet.onWritable(() -> fan.context.dispatch(this::flow));
    fan.add(this);
    if (own != null) {
      own.desk().addOwner(own.participant(), this);
    }
    begin(after);
  }

  private void begin(@Nullable After after) {
    round++;
    phase = Phase.OPENING;
    aside = null;
    ownDue = 0;
    transientsSeen = fan.transients().last();
    send(Chunk.of(hello()));
    if (after != null && canResume(after)) {
      services.meters().resumes.increment();
      resumed = true;
      seq = after.seq();
      phase = Phase.CATCHING_UP;
      flow();
    } else {
      services.meters().snapshots.increment();
      resumed = false;
      snapshot();
    }
  }

  private boolean canResume(After after) {
    long behind = fan.run().last() - after.seq();
    return after.isOf(fan.epoch()) && behind >= 0 && behind <= services.limits().furthest();
  }

  private Line hello() {
    return Line.transientOf(
        "{\"type\":\"hello\",\"epoch\":"
            + Json.write((Object) fan.epoch())
            + ",\"head\":"
            + fan.run().last()
            + ",\"now\":\""
            + Times.wire(tail.now())
            + "\"}");
  }

  private void snapshot() {
    int asked = round;
    tail.snapshot(fan.context, audience.session())
        .onComplete(read -> {
          if (asked != round || phase != Phase.OPENING) {
            return;
          }
          if (read.failed()) {
            // The database is away: the client comes back by itself, with its cursor if it has one.
            LOG.warn("A snapshot could not be read");
            end(Ending.RESUME);
          } else {
            open(read.result());
          }
        });
  }

  private void open(Snapshot snapshot) {
    Cursor cursor = snapshot.cursor();
    if (!cursor.epoch().equals(fan.epoch())) {
      // The tail will notice the new epoch within a second and start everybody anew.
      return;
    }
    seq = cursor.seq();
    send(snapshot.chunk());
    phase = Phase.CATCHING_UP;
    flow();
  }

  /** Sends what there is to send for as long as the outlet takes it. */
  void flow() {
    while (phase != Phase.CLOSED && outlet.writable()) {
      stuck = null;
      Chunk next = next();
      if (next == null) {
        return;
      }
      send(next);
    }
    if (phase != Phase.CLOSED && stuck == null) {
      stuck = System.nanoTime();
    }
  }

  private @Nullable Chunk next() {
    return switch (phase) {
      case OPENING, CLOSED -> null;
      case CATCHING_UP -> caughtUp() ? greet() : logged();
      case GREETING -> caughtUp() ? welcome() : logged();
      case LIVE -> caughtUp() ? beside() : logged();
    };
  }

  private boolean caughtUp() {
    return seq >= fan.run().last();
  }

  /** The next logged events of this viewer's audience. */
  private @Nullable Chunk logged() {
    while (!caughtUp()) {
      if (!fan.run().continues(seq)) {
        fellOff();
        return null;
      }
      Stretch stretch = fan.cut(audience, seq);
      seq = stretch.to();
      if (stretch.chunk() != null) {
        return stretch.chunk();
      }
    }
    return next();
  }

  /** The ring does not reach back to this viewer. */
  private void fellOff() {
    if (phase == Phase.CATCHING_UP) {
      readPage();
    } else {
      services.meters().sentBack.increment();
      end(Ending.RESUME);
    }
  }

  private void readPage() {
    if (paging) {
      return;
    }
    paging = true;
    int asked = round;
    tail.page(fan.context, seq)
        .onComplete(read -> {
          paging = false;
          if (asked != round || phase != Phase.CATCHING_UP) {
            flow();
          } else if (read.failed() || read.result().last() <= seq) {
            LOG.warn("A page of the journal could not be read");
            end(Ending.RESUME);
          } else {
            replay(read.result());
          }
        });
  }

  private void replay(Run page) {
    while (seq < page.last() && outlet.writable()) {
      Stretch stretch = Stretch.cut(page, seq, audience, services.limits().chunk(), Chunk::new);
      seq = stretch.to();
      if (stretch.chunk() != null) {
        send(stretch.chunk());
      }
    }
    flow();
  }

  /** Everything missed has been sent; what comes beside it is put together. */
  private @Nullable Chunk greet() {
    phase = Phase.GREETING;
    transientsSeen = fan.transients().last();
    int asked = round;
    greeting
        .put(resumed)
        .onSuccess(chunk -> {
          if (asked == round && phase == Phase.GREETING) {
            aside = chunk;
            flow();
          }
        });
    return null;
  }

  private @Nullable Chunk welcome() {
    Chunk lines = aside;
    if (lines != null) {
      aside = null;
      phase = Phase.LIVE;
    }
    return lines;
  }

  /** What comes beside the logged events: own posts and transient lines. */
  private @Nullable Chunk beside() {
    if (aside != null) {
      Chunk lines = aside;
      aside = null;
      return lines;
    }
    if (own != null && ownDue > 0) {
      return ownSince(own);
    }
    Chunk lines = fan.transients().after(transientsSeen);
    transientsSeen = fan.transients().last();
    return lines;
  }

  private @Nullable Chunk ownSince(Place place) {
    if (ownDue < place.desk().run().first()) {
      services.meters().sentBack.increment();
      end(Ending.RESUME);
      return null;
    }
    Chunk lines = place.desk().ownFrom(place.participant(), ownDue);
    ownDue = 0;
    return lines;
  }

  private void send(Chunk chunk) {
    fan.delivered(chunk.lines().size());
    outlet.send(chunk);
  }

  /** The desk's stream has an event for this viewer alone. */
  void ownAt(long number) {
    if (ownDue == 0) {
      ownDue = number;
    }
  }

  /** The desk's stream has started anew: its numbers mean nothing any more. */
  void ownAgain() {
    ownDue = 0;
    if (phase == Phase.LIVE) {
      greeting
          .own()
          .onSuccess(lines -> {
            if (phase == Phase.LIVE && !lines.isEmpty()) {
              aside = new Chunk(lines);
              flow();
            }
          });
    }
  }

  /** The stream has started anew. */
  void restart() {
    if (phase != Phase.CLOSED) {
      begin(null);
    }
  }

  boolean belongsTo(UUID id) {
    return id.equals(signIn);
  }

  void tick(long now) {
    if (lost(now)) {
      services.meters().sentBack.increment();
      end(Ending.RESUME);
    } else if (phase != Phase.CLOSED) {
      outlet.tick(now);
    }
  }

  /** Takes nothing, and has done so for too long or for more events than are at hand. */
  private boolean lost(long now) {
    Long since = stuck;
    if (since == null || phase == Phase.CLOSED) {
      return false;
    }
    boolean passed = phase == Phase.LIVE && !fan.run().continues(seq);
    return passed || now - since > services.limits().stall().toNanos();
  }

  /** Takes the viewer off and ends its connection, unless that has been done. */
  void end(Ending ending) {
    if (phase != Phase.CLOSED) {
      leave();
      outlet.close(ending);
    }
  }

  private void leave() {
    if (phase == Phase.CLOSED) {
      return;
    }
    phase = Phase.CLOSED;
    fan.remove(this);
    if (own != null) {
      own.desk().removeOwner(own.participant(), this);
    }
  }
}
