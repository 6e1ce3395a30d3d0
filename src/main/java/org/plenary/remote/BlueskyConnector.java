package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.http.WebSocket;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.fetch.FetchFailed;
import org.plenary.fetch.SafeSockets;
import org.plenary.remote.RemoteSource.State;

/**
 * Follows a hashtag on Bluesky: it listens to all posts there are (Jetstream's first wire, which
 * has no filter for hashtags) and takes those under the hashtag. The stream is read again from
 * where it was left; an AppView is asked who wrote a post, and whether it is still there.
 */
final class BlueskyConnector implements Connector {
  static final URI STREAM = URI.create("wss://jetstream2.us-east.bsky.network");
  static final URI PICTURES = URI.create("https://cdn.bsky.app");

  private static final Duration OVERLAP = Duration.ofSeconds(5);

  /**
   * There is something in every second; a stream that begins later has forgotten what was before.
   */
  private static final Duration CLAMPED = Duration.ofMinutes(1);

  /** How far a stream goes back. */
  private static final Duration REMEMBERED = Duration.ofHours(36);

  /** What a silent stream may not have told yet. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

  private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(5);
  private static final Duration BETWEEN_CURSORS = Duration.ofSeconds(5);
  private static final int BATCH = 500;

  private final Lease lease;
  private final BlueskyApi api;
  private final Budget budget;
  private final SafeSockets sockets;
  private final RemotePosts posts;
  private final SourceLeases leases;
  private final Runnable told;
  private final String tag;
  private final URI stream;
  private final String pictures;

  /** The only ones whose posts are wanted, by their accounts; empty is everybody. */
  private Set<String> wanted = Set.of();

  private @Nullable String notice;

  private final Strangers strangers = new Strangers();

  /** Where the stream was asked to begin, until it has; microseconds since 1970. */
  private long resumed;

  private long cursor;
  private long kept;

  /**
   * @param told is run when there is something to bring to the wall
   */
  BlueskyConnector(
      Lease lease,
      BlueskyApi api,
      Budget budget,
      SafeSockets sockets,
      RemotePosts posts,
      SourceLeases leases,
      Runnable told) {
    RemoteSource source = lease.source();
    this.lease = lease;
    this.api = api;
    this.budget = budget;
    this.sockets = sockets;
    this.posts = posts;
    this.leases = leases;
    this.told = told;
    this.tag = Hashtag.normalized(source.tag() == null ? "" : source.tag());
    this.stream = source.streamUrl() == null ? STREAM : URI.create(source.streamUrl());
    this.pictures =
        (source.picturesUrl() == null ? PICTURES.toString() : source.picturesUrl())
            .replaceFirst("/+$", "");
  }

  @Override
  public void follow(Progress progress) throws SourceTrouble, InterruptedException {
    leases.state(lease, State.PROBING, null);
    wanted = wanted();
    Instant now = Instant.now();
    @Nullable String read = leases.cursor(lease);
    if (read == null) {
      // Also what comes while the first connection fails is read later.
      cursor = micros(now);
      take(List.of());
    } else {
      cursor = Long.parseLong(read);
      kept = cursor;
      resumed = cursor;
      if (!wanted.isEmpty()) {
        noteClamped(Math.max(cursor, micros(now.minus(REMEMBERED))));
      }
      leases.missed(lease, time(cursor), now);
    }
    Inbox inbox = new Inbox();
    WebSocket socket = open(inbox);
    try {
      leases.state(lease, read == null ? State.LIVE : State.BACKFILLING, notice);
      listen(inbox, now, progress);
    } finally {
      socket.close();
    }
  }

  /** Handles are only what accounts are called now. */
  private Set<String> wanted() throws SourceTrouble {
    List<String> named =
        lease.source().authors().stream().map(each -> each.replaceFirst("^@", "")).toList();
    if (named.isEmpty()) {
      return Set.of();
    }
    Map<String, JsonNode> profiles = profiles(named);
    Set<String> accounts = new HashSet<>(profiles.keySet());
    named.stream().filter(each -> each.startsWith("did:")).forEach(accounts::add);
    if (accounts.isEmpty()) {
      throw SourceTrouble.lasting("the AppView knows none of the authors");
    }
    int missing = named.size() - profiles.size();
    notice = missing > 0 ? missing + " of the authors are not known to the AppView" : null;
    return accounts;
  }

  private WebSocket open(Inbox inbox) throws SourceTrouble {
    long from = cursor - OVERLAP.toNanos() / 1_000;
    URI address =
        stream.resolve(
            "/subscribe?wantedCollections="
                + BlueskyEvent.POSTS
                + "&cursor="
                + from
                + (wanted.isEmpty() ? "" : "&requireHello=true"));
    try {
      WebSocket socket = sockets.connect(address, Map.of(), inbox::read);
      if (!wanted.isEmpty()) {
        socket.writeTextMessage(hello());
      }
      return socket;
    } catch (FetchFailed failed) {
      throw failed.isPassing() || failed.why() == FetchFailed.Why.REFUSED
          ? SourceTrouble.passing("the stream: " + failed.getMessage())
          : SourceTrouble.lasting("the stream: " + failed.getMessage());
    }
  }

  /** There are more accounts than an address can name. */
  private String hello() {
    return new JsonObject()
        .put("type", "options_update")
        .put(
            "payload",
            new JsonObject()
                .put("wantedCollections", List.of(BlueskyEvent.POSTS))
                .put("wantedDids", List.copyOf(wanted)))
        .encode();
  }

  private void listen(Inbox inbox, Instant connected, Progress progress)
      throws SourceTrouble, InterruptedException {
    Instant swept = Instant.now();
    Instant noted = swept;
    boolean behind = true;
    while (true) {
      boolean over = inbox.isClosed();
      List<String> messages = inbox.take(BATCH, Duration.ofMillis(500));
      List<RemoteEvent> events = events(messages);
      Instant now = Instant.now();
      if (!wanted.isEmpty() && messages.isEmpty() && !over) {
        cursor = Math.max(cursor, micros(now.minus(ON_ITS_WAY)));
      }
      if (!events.isEmpty() || cursor > kept && now.isAfter(noted.plus(BETWEEN_CURSORS))) {
        take(events);
        noted = now;
      }
      if (behind && (messages.isEmpty() || !time(cursor).isBefore(connected))) {
        behind = false;
        if (resumed >= 0) {
          leases.caughtUp(lease);
        }
        leases.state(lease, State.LIVE, resumed >= 0 ? notice : "posts of a while were missed");
      }
      if (over && messages.isEmpty()) {
        throw SourceTrouble.passing("the stream ended");
      }
      if (now.isAfter(swept.plus(BETWEEN_SWEEPS))) {
        sweep();
        swept = now;
      }
      progress.steady();
    }
  }

  private void take(List<RemoteEvent> events) {
    posts.take(lease, events, Long.toString(strangers.floor(cursor)));
    kept = cursor;
    if (!events.isEmpty()) {
      told.run();
    }
  }

  private List<RemoteEvent> events(List<String> messages) throws SourceTrouble {
    List<BlueskyEvent> read = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      // The last one also tells how far the stream has been read.
      if (i == messages.size() - 1 || BlueskyEvent.mayConcern(messages.get(i), tag)) {
        BlueskyEvent.read(messages.get(i)).filter(this::isWanted).ifPresent(read::add);
      }
    }
    if (read.isEmpty()) {
      return List.of();
    }
    if (wanted.isEmpty()) {
      noteClamped(read.getFirst().cursor());
    }
    Known known = known(read);
    Map<String, JsonNode> authors = authors(read, known);
    List<RemoteEvent> events = new ArrayList<>();
    for (BlueskyEvent event : read) {
      cursor = Math.max(cursor, event.cursor());
      switch (event) {
        case BlueskyEvent.Written written -> {
          String uri = uri(written.did(), written.key());
          boolean isKnown = known.posts().contains(uri);
          if (isKnown || BlueskyPost.isUnder(written.record(), tag)) {
            if (isKnown || authors.containsKey(written.did())) {
              post(written, authors).ifPresent(events::add);
            } else {
              strangers.add(uri, written, Instant.now());
            }
          }
        }
        case BlueskyEvent.Deleted(String did, String key, long _) -> {
          strangers.remove(uri(did, key));
          if (known.posts().contains(uri(did, key)) || isIn(events, uri(did, key))) {
            events.add(new RemoteEvent.Deleted(uri(did, key)));
          }
        }
        case BlueskyEvent.Account(String did, boolean active, long at) -> {
          List<String> written = known.byAuthor().getOrDefault(did, List.of());
          if (active) {
            events.addAll(again(written));
          } else {
            written.forEach(
                uri -> events.add(new RemoteEvent.Unlisted(uri, time(at).toEpochMilli())));
          }
        }
        case BlueskyEvent.Identity(String did, long _) ->
            events.addAll(again(known.byAuthor().getOrDefault(did, List.of())));
      }
    }
    return events;
  }

  private boolean isWanted(BlueskyEvent event) {
    return wanted.isEmpty()
        || !(event instanceof BlueskyEvent.Written written)
        || wanted.contains(written.did());
  }

  /** A stream that cannot go back so far begins where it can, and says nothing of it. */
  private void noteClamped(long first) {
    if (resumed > 0) {
      resumed = first - resumed > CLAMPED.toNanos() / 1_000 ? -1 : 0;
    }
  }

  /**
   * What the wall has of those who are spoken of: everybody else's deletions and accounts are told
   * too.
   */
  private record Known(Set<String> posts, Map<String, List<String>> byAuthor) {}

  private Known known(List<BlueskyEvent> read) {
    Set<String> uris = new HashSet<>();
    Set<String> dids = new HashSet<>();
    for (BlueskyEvent event : read) {
      switch (event) {
        case BlueskyEvent.Written written -> uris.add(uri(written.did(), written.key()));
        case BlueskyEvent.Deleted deleted -> uris.add(uri(deleted.did(), deleted.key()));
        case BlueskyEvent.Account account -> dids.add(account.did());
        case BlueskyEvent.Identity identity -> dids.add(identity.did());
      }
    }
    Map<String, List<String>> byAuthor = new HashMap<>();
    for (String did : dids) {
      List<String> written = posts.ofAuthor(lease.source(), BlueskyPost.author(did));
      if (!written.isEmpty()) {
        byAuthor.put(did, written);
      }
    }
    return new Known(posts.known(lease.source(), uris), byAuthor);
  }

  private Map<String, JsonNode> authors(List<BlueskyEvent> read, Known known) throws SourceTrouble {
    Set<String> dids = new HashSet<>();
    for (BlueskyEvent event : read) {
      if (event instanceof BlueskyEvent.Written written
          && (BlueskyPost.isUnder(written.record(), tag)
              || known.posts().contains(uri(written.did(), written.key())))) {
        dids.add(written.did());
      }
    }
    return profiles(List.copyOf(dids));
  }

  private Map<String, JsonNode> profiles(List<String> dids) throws SourceTrouble {
    Map<String, JsonNode> profiles = new HashMap<>();
    for (int from = 0; from < dids.size(); from += BlueskyApi.MOST) {
      List<String> some = dids.subList(from, Math.min(dids.size(), from + BlueskyApi.MOST));
      api.profiles(some).forEach(profile -> profiles.put(profile.path("did").asText(), profile));
    }
    return profiles;
  }

  /** Asks for posts as they are now: their author came back, or has another name. */
  private List<RemoteEvent> again(List<String> uris) throws SourceTrouble {
    List<RemoteEvent> events = new ArrayList<>();
    for (int from = 0; from < uris.size(); from += BlueskyApi.MOST) {
      List<JsonNode> found =
          api.posts(uris.subList(from, Math.min(uris.size(), from + BlueskyApi.MOST)));
      Map<String, JsonNode> authors =
          profiles(
              found.stream()
                  .map(post -> post.path("author").path("did").asText())
                  .distinct()
                  .toList());
      for (JsonNode post : found) {
        String did = post.path("author").path("did").asText();
        String uri = post.path("uri").asText();
        JsonNode author = authors.getOrDefault(did, MissingNode.getInstance());
        post(
                did,
                uri.substring(uri.lastIndexOf('/') + 1),
                post.path("record"),
                author,
                Instant.now())
            .ifPresent(events::add);
      }
    }
    return events;
  }

  private Optional<RemoteEvent> post(BlueskyEvent.Written written, Map<String, JsonNode> authors) {
    JsonNode author = authors.getOrDefault(written.did(), MissingNode.getInstance());
    strangers.remove(uri(written.did(), written.key()));
    return post(written.did(), written.key(), written.record(), author, time(written.cursor()));
  }

  private void meetStrangers() throws SourceTrouble {
    List<BlueskyEvent.Written> waiting = strangers.some(Instant.now());
    Map<String, JsonNode> authors =
        profiles(waiting.stream().map(BlueskyEvent.Written::did).distinct().toList());
    List<RemoteEvent> events = new ArrayList<>();
    for (BlueskyEvent.Written written : waiting) {
      if (authors.containsKey(written.did())) {
        post(written, authors).ifPresent(events::add);
      }
    }
    if (!events.isEmpty()) {
      take(events);
    }
  }

  private Optional<RemoteEvent> post(
      String did, String key, JsonNode record, JsonNode author, Instant heard) {
    return BlueskyPost.read(new BlueskyPost.Place(did, key, heard, pictures), record, author, tag);
  }

  private void sweep() throws SourceTrouble {
    meetStrangers();
    if (!budget.isAmple()) {
      return;
    }
    List<String> asked = posts.toVerify(lease.source(), BlueskyApi.MOST);
    if (asked.isEmpty()) {
      return;
    }
    List<RemoteEvent> events = new ArrayList<>();
    Set<String> missing = new HashSet<>(asked);
    for (JsonNode post : api.posts(asked)) {
      String uri = post.path("uri").asText();
      if (BlueskyPost.isShown(post)) {
        missing.remove(uri);
        events.add(new RemoteEvent.Confirmed(uri));
      }
    }
    missing.forEach(uri -> events.add(new RemoteEvent.Missed(uri)));
    take(events);
  }

  private static boolean isIn(List<RemoteEvent> events, String uri) {
    return events.stream()
        .anyMatch(event ->
            event instanceof RemoteEvent.Written written && written.post().id().equals(uri));
  }

  private static String uri(String did, String key) {
    return "at://" + did + "/" + BlueskyEvent.POSTS + "/" + key;
  }

  private static long micros(Instant at) {
    return at.toEpochMilli() * 1_000;
  }

  private static Instant time(long micros) {
    return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
  }
}
