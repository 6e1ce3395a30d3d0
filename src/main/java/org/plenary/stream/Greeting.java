package org.plenary.stream;

import io.vertx.core.Future;
import io.vertx.core.internal.PromiseInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plenary.json.Json;
import org.plenary.model.ConferenceEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a viewer who has caught up is told before what is new: how the reactions stand, their own
 * posts that wait, that they are live, and how many watch. What cannot be read in time is left out:
 * it is missing until the next connection, and a late stream would be worse.
 *
 * @param session the talk that is watched; null for the whole conference
 * @param owner whose own posts belong to it; null when nobody's do
 */
record Greeting(
    Tail tail, Fan fan, OwnPosts ownPosts, @Nullable UUID session, @Nullable UUID owner) {
  private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);
  private static final long LIMIT_SECONDS = 3;
  private static final Line LIVE = Line.transientOf("{\"type\":\"live\"}");

  /**
   * @param resumed whether the viewer has the posts already; with a snapshot the tallies belong to
   *     what comes before {@code live}
   */
  Future<Chunk> put(boolean resumed) {
    Future<List<Line>> tallies = orNothing(tail.tallies(fan.context, session));
    Future<List<Line>> own = own();
    return Future.join(tallies, own)
        .map(_ -> {
          List<Line> lines = new ArrayList<>(own.result());
          lines.add(LIVE);
          lines.addAll(resumed ? lines.size() : 0, tallies.result());
          if (fan.presence() != null) {
            lines.add(fan.presence());
          }
          return new Chunk(lines);
        });
  }

  /** The owner's posts that wait for something. */
  Future<List<Line>> own() {
    if (owner == null) {
      return fan.context.succeededFuture(List.of());
    }
    PromiseInternal<List<Line>> lines = fan.context.promise();
    ownPosts.pending(owner).map(Greeting::lines).onComplete(lines);
    return orNothing(lines.future());
  }

  private static List<Line> lines(List<ConferenceEvent.OwnPost> posts) {
    return posts.stream()
        .map(post -> Line.transientOf(Json.write((ConferenceEvent) post)))
        .toList();
  }

  private static Future<List<Line>> orNothing(Future<List<Line>> lines) {
    return lines
        .timeout(LIMIT_SECONDS, TimeUnit.SECONDS)
        .recover(failure -> {
          LOG.warn("A greeting is incomplete: {}", failure.getClass().getSimpleName());
          return Future.succeededFuture(List.of());
        });
  }
}
