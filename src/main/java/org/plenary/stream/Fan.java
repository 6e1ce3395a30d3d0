package org.plenary.stream;

import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream on one event loop: its latest events and the viewers whose connections live there.
 * What is handed over is only noted; one pass over the viewers then sends everybody what they lack.
 */
final class Fan {
  private static final Logger LOG = LoggerFactory.getLogger(Fan.class);

  private static final int CUTS_KEPT = 32;

  /** Viewers served before the loop turns to what else has arrived; about a millisecond. */
  private static final int AT_ONCE = 256;

  private record Place(Audience audience, long after) {}

  final ContextInternal context;
  private final Limits limits;
  private final StreamMeters meters;
  private final List<Viewer> viewers = new ArrayList<>();
  private final Map<UUID, Set<Viewer>> owners = new HashMap<>();
  private final Set<Viewer> due = new HashSet<>();
  private final Transients transients = new Transients();
  private final List<Promise<Void>> awaited = new ArrayList<>();
  private final Map<Place, Stretch> cuts =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Stretch> eldest) {
          return size() > CUTS_KEPT && dropped(eldest.getValue());
        }
      };
  private String epoch;
  private Ring ring;
  private @Nullable Line presence;
  private boolean passDue;
  private boolean passing;
  private long delivered;

  /** The ring becomes the fan's own. */
  Fan(
      ContextInternal context,
      String epoch,
      Ring ring,
      @Nullable Line presence,
      Limits limits,
      StreamMeters meters) {
    this.context = context;
    this.epoch = epoch;
    this.ring = ring;
    this.presence = presence;
    this.limits = limits;
    this.meters = meters;
  }

  String epoch() {
    return epoch;
  }

  Run run() {
    return ring;
  }

  Transients transients() {
    return transients;
  }

  /** How many watch, as last told; null when nobody has counted yet. */
  @Nullable Line presence() {
    return presence;
  }

  /**
   * @param sent told when everybody has been sent them, or stands still; or that they could not be
   *     taken, and everybody was sent back to the log
   */
  void append(List<Entry> entries, Promise<Void> sent) {
    try {
      take(entries);
    } catch (RuntimeException e) {
      LOG.error("A loop could not take events", e);
      sent.fail(e);
      lost(entries.getLast().seq());
      return;
    }
    awaited.add(sent);
    passSoon();
  }

  private void take(List<Entry> entries) {
    // What went to the end goes further now.
    long end = ring.last();
    cuts.values().removeIf(stretch -> stretch.to() >= end && dropped(stretch));
    for (Entry entry : entries) {
      ring.append(entry);
      if (entry.audience() != null) {
        for (Viewer owner : owners.getOrDefault(entry.audience(), Set.of())) {
          owner.ownAt(entry.seq());
          due.add(owner);
        }
      }
    }
  }

  /** What is in the ring cannot be trusted: everybody comes back and reads the log. */
  private void lost(long head) {
    ring = new Ring(limits.ring(), head);
    closeAll(Ending.RESUME);
    forget();
  }

  private static boolean dropped(Stretch stretch) {
    if (stretch.chunk() != null) {
      stretch.chunk().release();
    }
    return true;
  }

  /** Lets go of what it keeps only to be fast. */
  void forget() {
    cuts.values().removeIf(Fan::dropped);
  }

  void transientLines(List<Line> lines, @Nullable Line newPresence) {
    if (newPresence != null) {
      presence = newPresence;
    }
    transients.add(lines);
    passSoon();
  }

  /** The journal is another one than before: everybody starts anew. */
  void restart(String newEpoch, long head) {
    epoch = newEpoch;
    ring = new Ring(limits.ring(), head);
    forget();
    List.copyOf(viewers).forEach(Viewer::restart);
    owners.values().stream().flatMap(Set::stream).toList().forEach(Viewer::ownAgain);
  }

  /** What comes after a number, cut once for all viewers of an audience who stand there. */
  Stretch cut(Audience audience, long after) {
    return cuts.computeIfAbsent(
        new Place(audience, after),
        place ->
            Stretch.cut(
                ring, place.after(), place.audience(), limits.chunk(), Chunk::inDirectMemory));
  }

  /** The events for one participant from a number on; null when there are none. */
  @Nullable Chunk ownFrom(UUID participant, long from) {
    List<Line> lines = new ArrayList<>();
    for (long seq = from; seq <= ring.last(); seq++) {
      Entry entry = ring.at(seq);
      if (participant.equals(entry.audience())) {
        lines.add(entry.line());
      }
    }
    return lines.isEmpty() ? null : new Chunk(lines);
  }

  void add(Viewer viewer) {
    viewer.seat = viewers.size();
    viewers.add(viewer);
  }

  void remove(Viewer viewer) {
    Viewer last = viewers.removeLast();
    if (last != viewer) {
      viewers.set(viewer.seat, last);
      last.seat = viewer.seat;
    }
  }

  void addOwner(UUID participant, Viewer viewer) {
    owners.computeIfAbsent(participant, _ -> new HashSet<>()).add(viewer);
  }

  void removeOwner(UUID participant, Viewer viewer) {
    owners.computeIfPresent(
        participant,
        (_, others) -> {
          others.remove(viewer);
          return others.isEmpty() ? null : others;
        });
  }

  void passSoon() {
    passDue = true;
    if (!passing) {
      passing = true;
      context.runOnContext(_ -> pass());
    }
  }

  private void pass() {
    passDue = false;
    passOn(viewers.size());
  }

  /** From the back, because a viewer that is closed meanwhile gives its seat to the last one. */
  private void passOn(int end) {
    int from = Math.max(0, end - AT_ONCE);
    for (int i = Math.min(end, viewers.size()) - 1; i >= from; i--) {
      serve(viewers.get(i));
    }
    if (from > 0) {
      // A timer, because the loop carries out all that is queued before it reads again.
      context
          .nettyEventLoop()
          .schedule(() -> context.dispatch(() -> passOn(from)), 0, TimeUnit.NANOSECONDS);
      return;
    }
    passing = false;
    due.forEach(Fan::serve);
    due.clear();
    if (delivered > 0) {
      meters.deliveries.increment(delivered);
      delivered = 0;
    }
    if (passDue) {
      passSoon();
    } else {
      awaited.forEach(Promise::complete);
      awaited.clear();
    }
  }

  /** Nobody's trouble is everybody's. */
  private static void serve(Viewer viewer) {
    try {
      viewer.flow();
    } catch (RuntimeException e) {
      LOG.error("A viewer could not be served", e);
      sendBack(viewer);
    }
  }

  private static void sendBack(Viewer viewer) {
    try {
      viewer.end(Ending.RESUME);
    } catch (RuntimeException e) {
      LOG.error("A viewer could not be sent back", e);
    }
  }

  void delivered(int lines) {
    delivered += lines;
  }

  void sweep() {
    long now = System.nanoTime();
    for (int i = viewers.size() - 1; i >= 0; i--) {
      viewers.get(i).tick(now);
    }
  }

  private void closeAll(Ending ending) {
    List.copyOf(viewers).forEach(viewer -> viewer.end(ending));
  }

  /** Sends everybody away, but not in the same moment: they all come to another node. */
  void farewell() {
    new Farewell(context, List.copyOf(viewers)).begin();
  }

  void signOut(UUID signIn) {
    List.copyOf(viewers).stream()
        .filter(viewer -> viewer.belongsTo(signIn))
        .forEach(viewer -> viewer.end(Ending.SIGNED_OUT));
  }
}
