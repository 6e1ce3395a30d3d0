package org.plenary.stream;

import io.vertx.core.Future;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Ids;

/**
 * What a tail tells beside the logged events: how many watch, and how the reactions stand. It is
 * told at once when the stream has rested, and else gathered until the next beat. All but {@link
 * #presence} is called on the tail's context.
 */
final class Asides {
  /** Takes the lines to tell, and the one among them that is about presence. */
  interface Listener {
    void told(List<Line> lines, @Nullable Line presence);

    /** How many watch at this node, for the other nodes. */
    void count(JsonObject here);
  }

  private static final int LOOK_SECONDS = 5;

  private final Tallies tallies;
  private final Shared<List<Line>> latestTallies;
  private final Pulse pulse;
  private final Listener listener;
  private final Consumer<Throwable> trouble;
  private final Elsewhere elsewhere = new Elsewhere(Ids.next().toString(), System::nanoTime);
  private final Presence presence = new Presence(elsewhere);
  private final Set<UUID> recounts = new HashSet<>();
  private @Nullable JsonObject toldOthers;
  private Set<Tallies.Tally> lastLook = Set.of();
  private int seconds;

  /**
   * @param trouble told when the reactions could not be counted; they are counted again later
   */
  Asides(
      ContextInternal context,
      Tallies tallies,
      Limits limits,
      Listener listener,
      Consumer<Throwable> trouble) {
    this.tallies = tallies;
    this.latestTallies = new Shared<>(limits.snapshot(), _ -> true, tallies::ofLatest);
    this.pulse = new Pulse(context, limits.pulse(), this::beat);
    this.listener = listener;
    this.trouble = trouble;
  }

  Presence presence() {
    return presence;
  }

  /** Somebody has come or gone. */
  void presenceChanged() {
    pulse.ask();
  }

  /** Another tail of the stream, or this one, has said how many watch at its node. */
  void heard(JsonObject count) {
    int onsite = elsewhere.onsite();
    int remote = elsewhere.remote();
    boolean strange = elsewhere.heard(count);
    if (strange) {
      toldOthers = null;
    }
    // Most only repeat what is known; a beat for them would keep what is new waiting.
    if (strange || onsite != elsewhere.onsite() || remote != elsewhere.remote()) {
      pulse.ask();
    }
  }

  /**
   * Tells the other nodes what they may have missed, looks for what this one may have missed, and
   * forgets those that say nothing any more.
   *
   * @param reactions whether this stream tells of reactions
   */
  void everySecondInACluster(boolean reactions) {
    listener.count(presence.here());
    if (reactions && ++seconds % LOOK_SECONDS == 0) {
      lookForReactions();
    }
    if (elsewhere.forget()) {
      pulse.ask();
    }
  }

  /** Counts again what has changed without a word: the bus of a cluster may lose one. */
  private void lookForReactions() {
    tallies
        .latest(null)
        .onSuccess(found -> {
          Set<Tallies.Tally> changed = new HashSet<>(found);
          changed.addAll(lastLook);
          changed.removeIf(tally -> found.contains(tally) && lastLook.contains(tally));
          lastLook = found;
          changed.forEach(tally -> recount(tally.id()));
        })
        .onFailure(trouble::accept);
  }

  /** The reactions to a post have changed. */
  void recount(UUID post) {
    recounts.add(post);
    latestTallies.forget();
    pulse.ask();
  }

  /** How the reactions to the latest posts stand, of one talk or (null) of the conference. */
  Future<List<Line>> tallies(@Nullable UUID session) {
    return latestTallies.get(session);
  }

  /** What has been counted belongs to another journal. */
  void forget() {
    latestTallies.forget();
  }

  private void beat() {
    JsonObject here = presence.here();
    if (!here.equals(toldOthers)) {
      toldOthers = here;
      listener.count(here);
    }
    if (recounts.isEmpty()) {
      tell(null);
      return;
    }
    Set<UUID> posts = Set.copyOf(recounts);
    recounts.clear();
    tallies
        .of(posts)
        .onSuccess(this::tell)
        .onFailure(failure -> {
          trouble.accept(failure);
          recounts.addAll(posts);
          pulse.ask();
        });
  }

  private void tell(@Nullable Line tally) {
    Line news = presence.news();
    List<Line> lines = new ArrayList<>();
    if (tally != null) {
      lines.add(tally);
    }
    if (news != null) {
      lines.add(news);
    }
    if (!lines.isEmpty()) {
      listener.told(lines, news);
    }
  }
}
