package org.plenary.posts;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.lang.reflect.Array;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.Transaction;
import org.plenary.json.Json;
import org.plenary.model.ConferenceEvent.PostPublished;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.SlideRef;
import org.plenary.model.StreamId;

/**
 * A post or a thread on its way into the database.
 *
 * @param posts the first one gives the unit its id
 * @param origin the source it came from; null when it was written here
 * @param key the client's idempotency key
 * @param hash of the request, to tell a repetition from another request under the same key
 * @param attested what its author has said about patients
 * @param hold why it is held; null publishes it at once
 */
public record NewUnit(
    String conference,
    List<Post> posts,
    @Nullable UUID origin,
    @Nullable UUID key,
    byte[] hash,
    @Nullable Attested attested,
    @Nullable Hold hold) {

  private static final String REPEATED =
      "select p.author, p.idempotency_key, p.unit, p.request_hash, p.accepted_as from post p"
          + " join unnest($1::uuid[], $2::uuid[]) as k(author, key) on p.author = k.author and p.idempotency_key = k.key";
  private static final String HIDDEN =
      "select s.id from remote_source s join conference c on c.slug = s.conference"
          + " where s.id = any($1) and (s.hidden or c.local_only)";

  /** Whoever brings it looks again then. */
  private static final Duration WHILE_HIDDEN = Duration.ofSeconds(5);

  private static final String INSERT =
      "insert into post (id, conference, unit, part, session, author, state, seq, text, body, slide_deck, slide_number,"
          + " at, idempotency_key, request_hash, accepted_as)"
          + " select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::int[], $5::uuid[], $6::uuid[], $7::text[],"
          + " $8::bigint[], $9::text[], $10::text[], $11::uuid[], $12::int[], $13::timestamptz[], $14::uuid[],"
          + " $15::bytea[], $16::text[])";

  /**
   * What became of it, or of the request that it repeats.
   *
   * @param pause how long its author has to wait; more than nothing means that it was not written
   */
  public record Written(
      List<Post> posts, boolean held, boolean conflicting, boolean repeated, Duration pause) {
    static Written anew(List<Post> posts, boolean held) {
      return new Written(posts, held, false, false, Duration.ZERO);
    }

    static Written refused(Duration pause) {
      return new Written(List.of(), false, false, false, pause);
    }
  }

  private record Key(UUID author, UUID key) {}

  /** What an idempotency key was used for. */
  private record Used(List<Post> posts, boolean held, byte[] hash) {
    Written answer(NewUnit unit) {
      return new Written(posts, held, !Arrays.equals(hash, unit.hash), true, Duration.ZERO);
    }
  }

  private UUID author() {
    return posts.getFirst().author().id();
  }

  private UUID unit() {
    return posts.getFirst().id();
  }

  private @Nullable Key identity() {
    return key == null ? null : new Key(author(), key);
  }

  /**
   * Writes a batch of one conference: repetitions are answered with what is there, the rest is
   * numbered and stored. The stream's lock makes looking first and writing then one step.
   *
   * @param mostAMinute of one author, counted over what all nodes have written; 0 is no limit
   */
  public static List<Written> write(Transaction transaction, List<NewUnit> batch, int mostAMinute) {
    Map<Key, Used> used = used(transaction, batch);
    LastMinute lastMinute =
        new LastMinute(transaction, batch.stream().map(NewUnit::author).toList(), mostAMinute);
    Set<UUID> hidden = hidden(transaction, batch);
    List<Written> answers = new ArrayList<>(batch.size());
    List<Object[]> rows = new ArrayList<>();
    for (NewUnit unit : batch) {
      Key identity = unit.identity();
      Used before = identity == null ? null : used.get(identity);
      if (before != null) {
        answers.add(before.answer(unit));
        continue;
      }
      if (unit.origin() != null && hidden.contains(unit.origin())) {
        answers.add(Written.refused(WHILE_HIDDEN));
        continue;
      }
      Duration pause = lastMinute.another(unit.author());
      if (pause.isPositive()) {
        answers.add(Written.refused(pause));
        continue;
      }
      Written written = unit.number(transaction, rows);
      answers.add(written);
      if (identity != null) {
        used.put(identity, new Used(written.posts(), written.held(), unit.hash));
      }
    }
    insert(transaction, rows);
    for (int i = 0; i < batch.size(); i++) {
      if (answers.get(i).repeated() || answers.get(i).pause().isPositive()) {
        continue;
      }
      Attested attested = batch.get(i).attested();
      if (attested != null) {
        attested.write(transaction, batch.get(i).unit());
      }
      Hold hold = batch.get(i).hold();
      if (hold != null) {
        List<Post> held =
            hold.write(transaction, batch.get(i).conference(), answers.get(i).posts());
        answers.set(i, Written.anew(held, true));
      }
    }
    return answers;
  }

  /** Sources whose posts are not to be seen. The lock of the wall is what hides them all. */
  private static Set<UUID> hidden(Transaction transaction, List<NewUnit> batch) {
    UUID[] origins =
        batch.stream().map(NewUnit::origin).filter(Objects::nonNull).toArray(UUID[]::new);
    Set<UUID> hidden = new HashSet<>();
    if (origins.length > 0) {
      transaction.query(HIDDEN, (Object) origins).forEach(row -> hidden.add(row.getUUID("id")));
    }
    return hidden;
  }

  private static Map<Key, Used> used(Transaction transaction, List<NewUnit> batch) {
    List<Key> keys = batch.stream().map(NewUnit::identity).filter(Objects::nonNull).toList();
    Map<Key, Used> used = new HashMap<>();
    if (keys.isEmpty()) {
      return used;
    }
    String conference = batch.getFirst().conference;
    UUID[] authors = keys.stream().map(Key::author).toArray(UUID[]::new);
    UUID[] values = keys.stream().map(Key::key).toArray(UUID[]::new);
    for (Row row : transaction.query(REPEATED, authors, values)) {
      used.put(
          new Key(row.getUUID("author"), row.getUUID("idempotency_key")),
          new Used(
              Posts.unit(transaction, conference, row.getUUID("unit")),
              row.getString("accepted_as").equals("held"),
              row.getBuffer("request_hash").getBytes()));
    }
    return used;
  }

  private Written number(Transaction transaction, List<Object[]> rows) {
    StreamId wall = StreamId.wall(conference);
    List<Post> written = new ArrayList<>(posts.size());
    for (int part = 0; part < posts.size(); part++) {
      Post post = posts.get(part).dated(transaction.now());
      if (hold == null) {
        post = post.published(transaction.next(wall));
        transaction.append(wall, new PostPublished(post));
      }
      written.add(post);
      rows.add(row(post, part));
    }
    return Written.anew(written, hold != null);
  }

  private @Nullable Object[] row(Post post, int part) {
    @Nullable SlideRef slide = post.slide();
    boolean first = part == 0;
    return new @Nullable Object[] {
      post.id(),
      conference,
      unit(),
      part,
      post.session(),
      post.author().id(),
      Json.name(post.state()),
      post.seq(),
      post.words(),
      Json.write(post),
      slide == null ? null : slide.deck(),
      slide == null ? null : slide.number(),
      post.at().atOffset(ZoneOffset.UTC),
      first ? key : null,
      first ? Buffer.buffer(hash) : null,
      post.state() == PostState.HELD ? "held" : "published"
    };
  }

  private static void insert(Transaction transaction, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Class<?>[] types = {
      UUID.class,
      String.class,
      UUID.class,
      Integer.class,
      UUID.class,
      UUID.class,
      String.class,
      Long.class,
      String.class,
      String.class,
      UUID.class,
      Integer.class,
      OffsetDateTime.class,
      UUID.class,
      Buffer.class,
      String.class
    };
    Object[] columns = new Object[types.length];
    for (int column = 0; column < types.length; column++) {
      Object[] values = (Object[]) Array.newInstance(types[column], rows.size());
      for (int i = 0; i < values.length; i++) {
        values[i] = rows.get(i)[column];
      }
      columns[column] = values;
    }
    RowSet<Row> _ = transaction.sql().preparedQuery(INSERT).execute(Tuple.from(columns)).await();
  }
}
