package org.plenary.remote;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.json.Json;
import org.plenary.model.Ids;
import org.plenary.model.Rejection;
import org.plenary.remote.RemoteSource.State;

/** The sources of a conference, with their secrets. Call it on a virtual thread. */
public final class RemoteSources {
  private static final String PREFIX = "whsec_";
  private static final int SECRET_BYTES = 32;
  private static final int FEWEST_SECRET_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();
  static final String COLUMNS =
      "id, conference, kind, url, host, tag, policy, paused, state, heard_at, problem, problem_at, lag_seconds, caps, consent, hidden, stream_url, pictures_url, authors";
  private static final String SOURCES =
      "select " + COLUMNS + " from remote_source where removed_at is null";

  private final Pool pool;
  private final SecretBox box;

  public RemoteSources(Pool pool, SecretBox box) {
    this.pool = pool;
    this.box = box;
  }

  /**
   * A source with its secret, which is never told again.
   *
   * @param secret as Standard Webhooks writes it: {@code whsec_} and base64; null when it was given
   */
  public record WithSecret(RemoteSource source, @Nullable String secret) {}

  /**
   * What a source is to be.
   *
   * @param url a web address; its host is what posts are shown to come from
   * @param secret one that the other side has chosen, as Standard Webhooks writes it; null makes
   *     one. Of Slack, what it signs with
   * @param botToken of Slack, with which it is asked for names and pictures
   * @param stream where Bluesky's stream is; null is the usual one
   * @param pictures where Bluesky's pictures are; null is the usual server
   * @param authors of Bluesky, the only ones to be followed; null is everybody
   */
  public record NewSource(
      RemoteSource.Kind kind,
      URI url,
      @Nullable String tag,
      SourcePolicy policy,
      @Nullable String secret,
      @Nullable String botToken,
      @Nullable URI stream,
      @Nullable URI pictures,
      @Nullable List<String> authors) {}

  /**
   * @throws org.plenary.model.Rejected when the secret is none
   */
  public WithSecret create(String conference, NewSource asked, UUID organizer) {
    UUID id = Ids.next();
    byte[] secret = secret(asked);
    query(
        "insert into remote_source (id, conference, kind, url, host, tag, policy, secret, created_by, stream_url, pictures_url, bot_token, authors)"
            + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        id,
        conference,
        Json.name(asked.kind()),
        asked.url().toString(),
        host(asked),
        asked.tag(),
        Json.name(asked.policy()),
        Buffer.buffer(box.lock(secret, id.toString())),
        organizer,
        text(asked.stream()),
        text(asked.pictures()),
        botToken(asked).map(token -> lockedBot(id, token)).orElse(null),
        authors(asked.kind(), asked.authors()));
    return new WithSecret(
        find(conference, id).orElseThrow(),
        asked.kind() == RemoteSource.Kind.WEBHOOK ? text(secret) : null);
  }

  /** What a source would be, were it created. */
  static RemoteSource asIf(NewSource asked) {
    return new RemoteSource(
        Ids.next(),
        "",
        asked.kind(),
        asked.url().toString(),
        host(asked),
        asked.tag(),
        asked.policy(),
        State.WAITING,
        null,
        null,
        null,
        0,
        Caps.DEFAULT,
        Consent.BALANCED,
        false,
        text(asked.stream()),
        text(asked.pictures()),
        asked.authors() == null ? List.of() : asked.authors());
  }

  private static @Nullable String authors(RemoteSource.Kind kind, @Nullable List<String> authors) {
    if (authors != null && kind != RemoteSource.Kind.BLUESKY) {
      throw Rejection.invalid("authors", "is for Bluesky");
    }
    return authors == null ? null : Json.write((Object) authors);
  }

  /** Readers know Bluesky, and none of its AppViews. */
  private static String host(NewSource asked) {
    return asked.kind() == RemoteSource.Kind.BLUESKY ? "bsky.app" : asked.url().getRawAuthority();
  }

  static byte[] secret(NewSource asked) {
    return switch (asked.kind()) {
      case WEBHOOK -> asked.secret() == null ? makeSecret() : read(asked.secret());
      case MASTODON -> {
        requireTag(asked);
        yield token(asked.secret());
      }
      case BLUESKY -> {
        requireTag(asked);
        yield makeSecret();
      }
      case SLACK -> signingSecret(asked.secret());
      // Nobody has to know one to read a feed.
      case FEED -> makeSecret();
    };
  }

  /** With what a bot asks; only Slack has one. */
  static Optional<String> botToken(NewSource asked) {
    if (asked.kind() != RemoteSource.Kind.SLACK) {
      return Optional.empty();
    }
    requireBotToken(asked.botToken());
    return Optional.ofNullable(asked.botToken());
  }

  private static void requireBotToken(@Nullable String token) {
    if (token == null || !token.matches("[\\x21-\\x7e]{8,500}")) {
      throw Rejection.invalid("botToken", "is no token of a bot: it begins with xoxb-");
    }
  }

  private Buffer lockedBot(UUID id, String token) {
    return Buffer.buffer(box.lock(token.getBytes(StandardCharsets.US_ASCII), bot(id)));
  }

  private static String bot(UUID id) {
    return id + " bot";
  }

  private static byte[] signingSecret(@Nullable String secret) {
    if (secret == null || !secret.matches("[\\x21-\\x7e]{16,200}")) {
      throw Rejection.invalid("token", "is no signing secret of a Slack app");
    }
    return secret.getBytes(StandardCharsets.US_ASCII);
  }

  private static void requireTag(NewSource asked) {
    if (asked.tag() == null || Hashtag.normalized(asked.tag()).isEmpty()) {
      throw Rejection.invalid("tag", "is missing");
    }
  }

  /** Tokens go into a header. */
  private static byte[] token(@Nullable String token) {
    if (token == null || !token.matches("[\\x21-\\x7e]+")) {
      throw Rejection.invalid("token", "is no token of an account there");
    }
    return token.getBytes(StandardCharsets.US_ASCII);
  }

  public List<RemoteSource> list(String conference) {
    List<RemoteSource> sources = new ArrayList<>();
    query(SOURCES + " and conference = $1 order by id", conference)
        .forEach(row -> sources.add(source(row)));
    return sources;
  }

  public Optional<RemoteSource> find(String conference, UUID id) {
    return first(query(SOURCES + " and conference = $1 and id = $2", conference, id));
  }

  /** A source by its id alone, as who sends to it knows it. */
  Optional<RemoteSource> find(UUID id) {
    return first(query(SOURCES + " and id = $1", id));
  }

  /** What is to change; null leaves it as it is. */
  public record Change(
      @Nullable SourcePolicy policy,
      @Nullable Boolean paused,
      @Nullable Integer lag,
      @Nullable Caps caps,
      @Nullable Consent consent,
      @Nullable List<String> authors) {}

  /** Changes it. Whoever asks the source begins anew under what has changed. */
  public Optional<RemoteSource> change(String conference, UUID id, Change change) {
    @Nullable RemoteSource before = find(conference, id).orElse(null);
    if (before == null) {
      return Optional.empty();
    }
    query(
        "update remote_source set policy = coalesce($3, policy), paused = coalesce($4, paused),"
            + " lag_seconds = coalesce($5, lag_seconds), caps = coalesce($6, caps), consent = coalesce($7, consent),"
            + " authors = coalesce($8, authors),"
            + " lease_epoch = lease_epoch + 1, lease_until = now()"
            + " where conference = $1 and id = $2 and removed_at is null",
        conference,
        id,
        change.policy() == null ? null : Json.name(change.policy()),
        change.paused(),
        change.lag(),
        change.caps() == null ? null : Json.write(change.caps()),
        change.consent() == null ? null : Json.name(change.consent()),
        authors(before.kind(), change.authors()));
    return find(conference, id);
  }

  /** Gives a source that is asked another token; whoever asks it begins anew. */
  public void token(RemoteSource source, String token) {
    if (source.kind() == RemoteSource.Kind.SLACK) {
      rotate(source.conference(), source.id(), signingSecret(token));
      return;
    }
    if (source.kind() != RemoteSource.Kind.MASTODON) {
      throw Rejection.invalid(
          "token", "is for Mastodon and Slack; a webhook has a secret, a feed neither");
    }
    query(
        "update remote_source set secret = $2, lease_epoch = lease_epoch + 1, lease_until = now() where id = $1",
        source.id(),
        Buffer.buffer(box.lock(token(token), source.id().toString())));
  }

  /** Gives a source at Slack another token to ask with. */
  public void botToken(RemoteSource source, String token) {
    if (source.kind() != RemoteSource.Kind.SLACK) {
      throw Rejection.invalid("botToken", "is for Slack");
    }
    requireBotToken(token);
    query(
        "update remote_source set bot_token = $2 where id = $1",
        source.id(),
        lockedBot(source.id(), token));
  }

  /** With what a source at Slack is asked; empty when it is another, or the key is not its own. */
  Optional<String> botToken(UUID id) {
    for (Row row :
        query("select bot_token from remote_source where id = $1 and bot_token is not null", id)) {
      try {
        byte[] token = box.unlock(row.getBuffer("bot_token").getBytes(), bot(id));
        return Optional.of(new String(token, StandardCharsets.US_ASCII));
      } catch (IllegalStateException _) {
        problem(id, "Its bot's token cannot be read with this server's key: give it a new one.");
      }
    }
    return Optional.empty();
  }

  /**
   * What has to be sent along to have a picture of a source: nothing, but to the server that has
   * the files of Slack.
   */
  Map<String, String> credentials(UUID id, String picture) {
    for (Row row :
        query("select url, pictures_url from remote_source where id = $1 and kind = 'slack'", id)) {
      URI files = SlackApi.files(row.getString("url"), row.getString("pictures_url"));
      return SlackApi.isAt(files, picture)
          ? botToken(id).map(SlackApi::authorization).orElse(Map.of())
          : Map.of();
    }
    return Map.of();
  }

  /** Gives a webhook another secret; the one before counts for a day, so that nothing is lost. */
  public Optional<WithSecret> rotate(String conference, UUID id) {
    byte[] secret = makeSecret();
    return find(conference, id)
        .filter(source -> source.kind() == RemoteSource.Kind.WEBHOOK)
        .map(source -> {
          rotate(conference, id, secret);
          return new WithSecret(source, text(secret));
        });
  }

  private void rotate(String conference, UUID id, byte[] secret) {
    query(
        "update remote_source set old_secret = secret, old_secret_ends = now() + interval '1 day', secret = $3"
            + " where conference = $1 and id = $2 and removed_at is null",
        conference,
        id,
        Buffer.buffer(box.lock(secret, id.toString())));
  }

  /** Takes a source away; what has come from it stays. False when there is none. */
  public boolean remove(String conference, UUID id) {
    return query(
                "update remote_source set removed_at = now() where conference = $1 and id = $2 and removed_at is null",
                conference,
                id)
            .rowCount()
        > 0;
  }

  /**
   * How busy a source is, and when it was not heard.
   *
   * @param perMinute posts that it has told of within the last minute
   * @param gaps of the last day, the latest first
   */
  public record Pulse(long perMinute, List<Gap> gaps) {}

  /**
   * @param filledAt when what was missed had been read; null while it has not
   */
  public record Gap(Instant from, Instant to, @Nullable Instant filledAt) {}

  public Pulse pulse(UUID id) {
    long perMinute =
        query(
                "select count(*) from remote_post where source = $1 and heard_at > now() - interval '1 minute'",
                id)
            .iterator()
            .next()
            .getLong(0);
    List<Gap> gaps = new ArrayList<>();
    for (Row row :
        query(
            "select from_at, to_at, filled_at from remote_gap where source = $1 and to_at > now() - interval '1 day'"
                + " order by from_at desc limit 5",
            id)) {
      @Nullable OffsetDateTime filled = row.getOffsetDateTime("filled_at");
      gaps.add(
          new Gap(
              row.getOffsetDateTime("from_at").toInstant(),
              row.getOffsetDateTime("to_at").toInstant(),
              filled == null ? null : filled.toInstant()));
    }
    return new Pulse(perMinute, gaps);
  }

  /** The secrets that a message may be signed with; none when this server's key is not theirs. */
  List<byte[]> secrets(UUID id) {
    List<byte[]> secrets = new ArrayList<>();
    for (Row row :
        query(
            "select secret from remote_source where id = $1 union all"
                + " select old_secret from remote_source where id = $1 and old_secret_ends > now()",
            id)) {
      try {
        secrets.add(box.unlock(row.getBuffer("secret").getBytes(), id.toString()));
      } catch (IllegalStateException _) {
        problem(id, "Its secret cannot be read with this server's key: give it a new one.");
      }
    }
    return secrets;
  }

  /** Notes what went wrong, for whoever looks at the source. */
  void problem(UUID id, String words) {
    query("update remote_source set problem = $2, problem_at = now() where id = $1", id, words);
  }

  private static byte[] makeSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  private static byte[] read(String secret) {
    try {
      byte[] bytes =
          secret.startsWith(PREFIX)
              ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
              : new byte[0];
      if (bytes.length >= FEWEST_SECRET_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException _) {
      // Not one.
    }
    throw Rejection.invalid(
        "token", "is no secret: " + PREFIX + " and the base64 of 24 bytes or more");
  }

  private static @Nullable String text(@Nullable URI address) {
    return address == null ? null : address.toString();
  }

  private static String text(byte[] secret) {
    return PREFIX + Base64.getEncoder().encodeToString(secret);
  }

  private RowSet<Row> query(String sql, @Nullable Object... values) {
    return Sql.query(pool, sql, values);
  }

  private static Optional<RemoteSource> first(RowSet<Row> rows) {
    return rows.iterator().hasNext()
        ? Optional.of(source(rows.iterator().next()))
        : Optional.empty();
  }

  static Caps caps(Row row) {
    @Nullable String caps = row.getString("caps");
    return caps == null ? Caps.DEFAULT : Json.read(caps, Caps.class);
  }

  static RemoteSource source(Row row) {
    @Nullable OffsetDateTime heard = row.getOffsetDateTime("heard_at");
    @Nullable OffsetDateTime problem = row.getOffsetDateTime("problem_at");
    return new RemoteSource(
        row.getUUID("id"),
        row.getString("conference"),
        Json.constant(RemoteSource.Kind.class, row.getString("kind")),
        row.getString("url"),
        row.getString("host"),
        row.getString("tag"),
        Json.constant(SourcePolicy.class, row.getString("policy")),
        row.getBoolean("paused")
            ? State.PAUSED
            : Json.constant(State.class, row.getString("state")),
        heard == null ? null : heard.toInstant(),
        row.getString("problem"),
        problem == null ? null : problem.toInstant(),
        row.getInteger("lag_seconds"),
        caps(row),
        Json.constant(Consent.class, row.getString("consent")),
        row.getBoolean("hidden"),
        row.getString("stream_url"),
        row.getString("pictures_url"),
        row.getString("authors") == null
            ? List.of()
            : List.of(Json.read(row.getString("authors"), String[].class)));
  }
}
