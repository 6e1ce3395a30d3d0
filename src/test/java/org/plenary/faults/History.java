package org.plenary.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What authors were told and what viewers were shown, from the first number on, and whether that is
 * what the server promises: every acknowledged post once for every viewer, in one order for all of
 * them, across resumes and nodes; nothing that was held or refused.
 *
 * <p>Who got no answer, or was asked to send again, knows nothing: such a post may be there, once,
 * for all or for none. Texts tell posts apart.
 */
final class History {
  private static final int ENOUGH = 20;

  /** What an author knows about a post. */
  private enum Told {
    NOTHING,
    ACKNOWLEDGED,
    HELD,
    REFUSED
  }

  private record Event(String line, String text) {}

  private final Map<String, Told> told = new ConcurrentHashMap<>();
  private final Map<String, Long> promised = new ConcurrentHashMap<>();
  private final Map<Long, Event> agreed = new ConcurrentHashMap<>();
  private final Map<String, Long> places = new ConcurrentHashMap<>();
  private final List<Viewer> viewers = new CopyOnWriteArrayList<>();
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final AtomicInteger again = new AtomicInteger();

  /** Before it is sent: what is shown must have been sent by somebody. */
  void sent(String text) {
    told.put(text, Told.NOTHING);
  }

  /** The server could not take it now, or did not answer; it is sent again. */
  void sentAgain() {
    again.incrementAndGet();
  }

  void acknowledged(String text, long number) {
    told.put(text, Told.ACKNOWLEDGED);
    promised.put(text, number);
  }

  void held(String text) {
    told.put(text, Told.HELD);
  }

  void refused(String text) {
    told.put(text, Told.REFUSED);
  }

  /** Somebody who watches from the first number on. */
  Viewer viewer(String name) {
    Viewer viewer = new Viewer(name);
    viewers.add(viewer);
    return viewer;
  }

  /** The highest number that an author was told or a viewer was shown. */
  long head() {
    long shown = viewers.stream().mapToLong(Viewer::last).max().orElse(0);
    return promised.values().stream().mapToLong(Long::longValue).reduce(shown, Math::max);
  }

  /** Whether every viewer has everything that anybody knows of. */
  boolean complete() {
    long head = head();
    return viewers.stream().allMatch(viewer -> viewer.last() >= head);
  }

  int acknowledged() {
    return promised.size();
  }

  /** What is not as promised, once everybody has had the time to catch up; empty when all is. */
  List<String> complaints() {
    List<String> found = new ArrayList<>(complaints);
    long head = head();
    for (Viewer viewer : viewers) {
      if (viewer.last() < head) {
        found.add(viewer.name + " has nothing after " + viewer.last() + " of " + head);
      }
    }
    promised.forEach((text, number) -> {
      Event event = agreed.get(number);
      if (event == null || !event.text().equals(text)) {
        found.add("lost: '" + text + "' was acknowledged as " + number);
      }
    });
    places.forEach((text, number) -> {
      switch (told.get(text)) {
        case HELD -> found.add("leaked: '" + text + "' is held and was shown as " + number);
        case REFUSED -> found.add("leaked: '" + text + "' was refused and shown as " + number);
        case null -> found.add("invented: nobody sent '" + text + "', shown as " + number);
        case NOTHING, ACKNOWLEDGED -> {}
      }
    });
    return found.subList(0, Math.min(ENOUGH, found.size()));
  }

  /** The longest time between two posts that a viewer was shown. */
  Duration longestSilence() {
    return Duration.ofNanos(viewers.stream().mapToLong(viewer -> viewer.silence).max().orElse(0));
  }

  int resumes() {
    return viewers.stream().mapToInt(viewer -> viewer.resumes).sum();
  }

  /** How often authors had to send something again. */
  int again() {
    return again.get();
  }

  private long count(Told kind) {
    return told.values().stream().filter(kind::equals).count();
  }

  /** One line of what it counted. */
  @Override
  public String toString() {
    return ("%,d posts sent: %,d acknowledged, %d held, %d refused, %d unanswered, sent again %d times;"
            + " %,d viewers: %,d deliveries, %,d resumes, longest silence %.1f s")
        .formatted(
            told.size(),
            promised.size(),
            count(Told.HELD),
            count(Told.REFUSED),
            count(Told.NOTHING),
            again(),
            viewers.size(),
            viewers.stream().mapToLong(viewer -> viewer.shown).sum(),
            resumes(),
            longestSilence().toMillis() / 1000.0);
  }

  /** One viewer's part of it; used by one thread at a time. */
  final class Viewer {
    private final String name;
    private volatile long last;
    private volatile long shown;
    private volatile int resumes;
    private volatile long silence;
    private long lastAt;

    private Viewer(String name) {
      this.name = name;
    }

    /** The number of the last event it was shown: its cursor. */
    long last() {
      return last;
    }

    /** It comes back with its cursor. */
    void resumes() {
      resumes++;
    }

    /**
     * It is shown a logged event.
     *
     * @param text of the post; empty when it is none
     * @param at by {@link System#nanoTime}
     */
    void shown(long number, String text, String line, long at) {
      if (number <= last) {
        complain("doubled or out of order: " + number + " after " + last);
        return;
      }
      if (number > last + 1) {
        complain("gap: " + number + " after " + last);
      }
      Event first = agreed.computeIfAbsent(number, _ -> new Event(line, text));
      if (!first.line().equals(line)) {
        complain(
            "another order: " + number + " is '" + text + "', to others '" + first.text() + "'");
      }
      if (!text.isEmpty()) {
        Long place = places.putIfAbsent(text, number);
        if (place != null && place != number) {
          complain("doubled: '" + text + "' is " + place + " and " + number);
        }
      }
      if (!text.isEmpty()) {
        silence = lastAt == 0 ? 0 : Math.max(silence, at - lastAt);
        lastAt = at;
      }
      last = number;
      shown++;
    }

    /** It is sent something that it should not be. */
    void complain(String what) {
      if (complaints.size() < ENOUGH) {
        complaints.add(name + ": " + what);
      }
    }
  }
}
