package org.plenary.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.WebSocket;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.fetch.FetchFailed;
import org.plenary.fetch.SafeSockets;
import org.plenary.json.Json;
import org.plenary.remote.RemoteSource.State;

/**
 * Follows a hashtag on a Mastodon instance. It listens to the stream first, then reads what was
 * missed before that, with an overlap: what comes twice does no harm. What the stream never tells
 * (a tag that was taken off, a post that was made private, a deletion by a moderator there) is
 * found by asking again for what is shown here.
 */
final class MastodonConnector implements Connector {
  private static final Duration FIRST_BACKFILL = Duration.ofHours(24);

  /** Posts that other instances wrote come late, and are dated back. */
  private static final Duration OVERLAP = Duration.ofMinutes(30);

  /** Instances allow 300 pages in a quarter of an hour: the first few at once, the rest in step. */
  private static final Duration BETWEEN_PAGES = Duration.ofSeconds(3);

  private static final int PAGES_AT_ONCE = 30;
  private static final Duration COMPARED = Duration.ofMinutes(5);
  private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(5);
  private static final Duration BETWEEN_CURSORS = Duration.ofSeconds(5);
  private static final int MOST_PAGES = 50;
  private static final int BATCH = 100;

  private final Lease lease;
  private final String token;
  private final MastodonApi api;
  private final Budget budget;
  private final SafeSockets sockets;
  private final RemotePosts posts;
  private final SourceLeases leases;
  private final Runnable told;
  private final String tag;
  private String domain;

  /**
   * @param told is run when there is something to bring to the wall
   */
  MastodonConnector(
      Lease lease,
      String token,
      MastodonApi api,
      Budget budget,
      SafeSockets sockets,
      RemotePosts posts,
      SourceLeases leases,
      Runnable told) {
    this.lease = lease;
    this.token = token;
    this.api = api;
    this.budget = budget;
    this.sockets = sockets;
    this.posts = posts;
    this.leases = leases;
    this.told = told;
    String written = lease.source().tag();
    this.tag = Hashtag.normalized(written == null ? "" : written);
    this.domain = lease.source().host();
  }

  @Override
  public void follow(Progress progress) throws SourceTrouble, InterruptedException {
    leases.state(lease, State.PROBING, null);
    api.verifyToken();
    MastodonApi.Instance instance = api.instance();
    domain = instance.domain();
    Inbox inbox = new Inbox();
    WebSocket socket = open(instance, inbox);
    try {
      leases.state(lease, State.BACKFILLING, null);
      backfill();
      leases.state(
          lease, State.LIVE, instance.hidden() ? "this instance hides posts under hashtags" : null);
      listen(inbox, progress);
    } finally {
      socket.close();
    }
  }

  private WebSocket open(MastodonApi.Instance instance, Inbox inbox) throws SourceTrouble {
    URI address = instance.streaming().resolve("/api/v1/streaming");
    try {
      WebSocket socket =
          sockets.connect(address, Map.of("authorization", "Bearer " + token), inbox::read);
      socket.writeTextMessage(
          new JsonObject()
              .put("type", "subscribe")
              .put("stream", "hashtag")
              .put("tag", tag)
              .encode());
      return socket;
    } catch (FetchFailed failed) {
      if (failed.why() == FetchFailed.Why.REFUSED) {
        throw SourceTrouble.unauthorized("the instance does not accept the token for its stream");
      }
      throw failed.isPassing()
          ? SourceTrouble.passing(String.valueOf(failed.getMessage()))
          : SourceTrouble.lasting("the stream: " + failed.getMessage());
    }
  }

  private void backfill() throws SourceTrouble, InterruptedException {
    Instant now = Instant.now();
    @Nullable String cursor = leases.cursor(lease);
    Instant from = now.minus(FIRST_BACKFILL);
    if (cursor != null) {
      Instant heard = Instant.ofEpochMilli(Long.parseLong(cursor));
      leases.missed(lease, heard, now);
      from = heard.minus(OVERLAP);
    }
    String after = id(from);
    for (int page = 0; page < MOST_PAGES; page++) {
      List<JsonNode> statuses = api.tagged(tag, after);
      posts.takeMissed(lease, events(statuses));
      told.run();
      if (statuses.size() < MastodonApi.PAGE) {
        break;
      }
      after = statuses.getLast().path("id").asText();
      if (page >= PAGES_AT_ONCE) {
        Thread.sleep(BETWEEN_PAGES);
      }
    }
    take(List.of(), Long.toString(now.toEpochMilli()));
    leases.caughtUp(lease);
  }

  private List<RemoteEvent> events(List<JsonNode> statuses) {
    List<RemoteEvent> events = new ArrayList<>();
    statuses.forEach(status -> MastodonStatus.read(status, domain, tag).ifPresent(events::add));
    return events;
  }

  private void listen(Inbox inbox, Progress progress) throws SourceTrouble, InterruptedException {
    Instant swept = Instant.now();
    Instant noted = swept;
    StreamCheck check = new StreamCheck(swept);
    while (true) {
      boolean over = inbox.isClosed();
      List<RemoteEvent> events = new ArrayList<>();
      for (String message : inbox.take(BATCH, Duration.ofMillis(500))) {
        event(message, check, events);
      }
      Instant now = Instant.now();
      if (!events.isEmpty() || now.isAfter(noted.plus(BETWEEN_CURSORS))) {
        take(events, Long.toString(now.toEpochMilli()));
        noted = now;
      }
      if (over && events.isEmpty()) {
        throw SourceTrouble.passing("the stream ended");
      }
      if (now.isAfter(swept.plus(BETWEEN_SWEEPS))) {
        sweep();
        swept = now;
      }
      if (check.isDue(now)) {
        compare(check, now);
      }
      progress.steady();
    }
  }

  private void take(List<RemoteEvent> events, @Nullable String cursor) {
    posts.take(lease, events, cursor);
    if (!events.isEmpty()) {
      told.run();
    }
  }

  private void event(String message, StreamCheck check, List<RemoteEvent> events)
      throws SourceTrouble {
    JsonNode frame = json(message);
    if (frame.has("error")) {
      boolean refused = frame.path("status").asInt() == 401;
      String words = "the stream says: " + frame.path("error").asText();
      throw refused ? SourceTrouble.unauthorized(words) : SourceTrouble.passing(words);
    }
    JsonNode payload = frame.path("payload");
    switch (frame.path("event").asText()) {
      case "update", "status.update" -> {
        JsonNode status = payload.isTextual() ? json(payload.asText()) : payload;
        check.told(status.path("id").asText());
        MastodonStatus.read(status, domain, tag).ifPresent(events::add);
      }
      case "delete" -> events.add(new RemoteEvent.Deleted(payload.asText()));
      default -> {}
    }
  }

  /** What is no JSON tells nothing. */
  private static JsonNode json(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException _) {
      return Json.mapper().createObjectNode();
    }
  }

  /** Asks for what the stream should have told of within the last minutes. */
  private void compare(StreamCheck check, Instant now) throws SourceTrouble {
    String after = id(now.minus(COMPARED));
    String youngest = id(now.minus(StreamCheck.ON_ITS_WAY));
    List<JsonNode> found =
        api.tagged(tag, after).stream()
            .filter(status -> isOlder(status.path("id").asText(), youngest))
            .toList();
    Set<String> ids = new HashSet<>();
    found.forEach(status -> ids.add(status.path("id").asText()));
    check.known(posts.known(lease.source(), ids));
    boolean stalled = check.isStalled(ids, now);
    take(events(found), null);
    if (stalled) {
      throw SourceTrouble.passing("the stream was silent although there were posts");
    }
  }

  /** Ids begin with the milliseconds of their time. */
  private static String id(Instant at) {
    return Long.toString(at.toEpochMilli() << 16);
  }

  private static boolean isOlder(String id, String than) {
    return id.length() < than.length() || (id.length() == than.length() && id.compareTo(than) < 0);
  }

  private void sweep() throws SourceTrouble {
    if (!budget.isAmple()) {
      return;
    }
    List<String> asked = posts.toVerify(lease.source(), MastodonApi.MOST_IDS);
    if (asked.isEmpty()) {
      return;
    }
    Optional<List<JsonNode>> found = api.statuses(asked);
    if (found.isEmpty()) {
      return;
    }
    List<RemoteEvent> events = new ArrayList<>();
    Set<String> missing = new HashSet<>(asked);
    for (JsonNode status : found.get()) {
      String id = status.path("id").asText();
      missing.remove(id);
      events.add(new RemoteEvent.Confirmed(id));
      MastodonStatus.read(status, domain, tag).ifPresent(events::add);
    }
    missing.forEach(id -> events.add(new RemoteEvent.Missed(id)));
    take(events, null);
  }
}
