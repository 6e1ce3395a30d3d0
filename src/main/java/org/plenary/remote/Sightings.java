package org.plenary.remote;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.UUID;
import org.plenary.json.Json;
import org.plenary.model.Ids;

/**
 * What one source tells of posts, written down inside a transaction. A post that several sources
 * tell of is one post; it goes when the service it was written on says so, or when none of them
 * knows it any more.
 */
final class Sightings {
  private static final String DUE = "due = true, attempts = 0, run_after = now()";
  private static final String WRITTEN =
      "insert into remote_post (id, conference, canonical, source, author, revision, wanted, reserved)"
          + " values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (conference, canonical) do update"
          + " set author = $5, revision = $6, wanted = $7, reserved = $8, absent = false, "
          + DUE
          + " where remote_post.gone_at is null and remote_post.revision < $6"
          + " returning id, xmax = 0 as fresh";
  private static final String SEEN =
      "insert into remote_sighting (source, remote_id, post)"
          + " select $1, $2, id from remote_post where conference = $3 and canonical = $4"
          + " on conflict (source, remote_id) do update set post = excluded.post, verified_at = now(), missed = 0";

  /** Who tells is where it was written. */
  private static final String AT_ITS_ORIGIN =
      "(p.canonical like 'webhook:%' or p.canonical = $2 and p.canonical like 'at://%' or p.canonical like 'https://' || $3 || '/%' or p.canonical like 'http://' || $3 || '/%')";

  /** Nobody else tells of it. */
  private static final String THE_LAST =
      "not exists (select 1 from remote_sighting o where o.post = p.id and o.gone_at is null and o.missed < 2"
          + " and (o.source, o.remote_id) <> ($1, $2))";

  private static final String OF_SIGHTING =
      " from remote_sighting s where s.source = $1 and s.remote_id = $2 and s.post = p.id and p.gone_at is null and ";

  private final SqlConnection sql;
  private final RemoteSource source;
  private final OptOuts optOuts;
  private final Excess excess;

  Sightings(SqlConnection sql, RemoteSource source, OptOuts optOuts, Excess excess) {
    this.sql = sql;
    this.source = source;
    this.optOuts = optOuts;
    this.excess = excess;
  }

  void keep(RemoteEvent event) {
    switch (event) {
      case RemoteEvent.Written(RemotePost post, boolean reserved) -> {
        if (reserved && source.consent() == Consent.STRICT) {
          unlisted(post.id(), post.revision());
        } else if (!optOuts.has(sql, source.conference(), post.author())) {
          written(post, reserved && source.consent() == Consent.BALANCED);
        }
      }
      case RemoteEvent.Deleted(String id) -> deleted(id);
      case RemoteEvent.Unlisted(String id, long revision) -> unlisted(id, revision);
      case RemoteEvent.Missed(String id) -> missed(id);
      case RemoteEvent.Confirmed(String id) ->
          Sql.query(
              sql,
              "update remote_sighting set verified_at = now(), missed = 0 where source = $1 and remote_id = $2",
              source.id(),
              id);
    }
  }

  private void unlisted(String id, long revision) {
    Sql.query(
        sql,
        "update remote_post p set absent = true, wanted = null, revision = $3, "
            + DUE
            + OF_SIGHTING
            + "p.revision < $3",
        source.id(),
        id,
        revision);
  }

  private void written(RemotePost post, boolean reserved) {
    boolean deleted =
        Sql.query(
                    sql,
                    "select 1 from remote_sighting where source = $1 and remote_id = $2 and gone_at is not null",
                    source.id(),
                    post.id())
                .rowCount()
            > 0;
    if (deleted) {
      return;
    }
    UUID author = author(post.author());
    for (Row row :
        Sql.query(
            sql,
            WRITTEN,
            Ids.next(),
            source.conference(),
            post.canonical(),
            source.id(),
            author,
            post.revision(),
            Json.write(post),
            reserved)) {
      if (row.getBoolean("fresh")) {
        excess.count(row.getUUID("id"), post, author);
      } else {
        excess.countEdit(row.getUUID("id"));
      }
    }
    Sql.query(sql, SEEN, source.id(), post.id(), source.conference(), post.canonical());
  }

  private void deleted(String id) {
    Sql.query(
        sql,
        "insert into remote_sighting (source, remote_id, gone_at) values ($1, $2, now())"
            + " on conflict (source, remote_id) do update set gone_at = coalesce(remote_sighting.gone_at, now())",
        source.id(),
        id);
    Sql.query(
        sql,
        "update remote_post p set gone_at = now(), wanted = null, "
            + DUE
            + OF_SIGHTING
            + ("(" + AT_ITS_ORIGIN + " or " + THE_LAST + ")"),
        source.id(),
        id,
        source.host());
  }

  /** One that only passes posts on has to miss it twice: it may have forgotten it for a moment. */
  private void missed(String id) {
    Sql.query(
        sql,
        "update remote_sighting set verified_at = now(), missed = missed + 1 where source = $1 and remote_id = $2",
        source.id(),
        id);
    Sql.query(
        sql,
        "update remote_post p set absent = true, wanted = null, "
            + DUE
            + OF_SIGHTING
            + ("not p.absent and (" + AT_ITS_ORIGIN + " or (s.missed >= 2 and " + THE_LAST + "))"),
        source.id(),
        id,
        source.host());
  }

  /** Who wrote it, as a participant of the conference; made when they are first heard of. */
  private UUID author(RemotePost.Author author) {
    // Two messages may be the first of one author.
    Sql.query(
        sql,
        "select pg_advisory_xact_lock(hashtextextended($1, 0))",
        source.conference() + " " + author.id());
    for (Row row :
        Sql.query(
            sql,
            "update remote_author set handle = $3, url = $4 where conference = $1 and canonical = $2"
                + " returning participant",
            source.conference(),
            author.id(),
            author.handle(),
            author.url())) {
      UUID known = row.getUUID("participant");
      Sql.query(sql, "update participant set name = $2 where id = $1", known, author.name());
      return known;
    }
    UUID fresh = Ids.next();
    Sql.query(
        sql,
        "insert into participant (id, conference, role, name, attendance) values ($1, $2, 'remote', $3, 'remote')",
        fresh,
        source.conference(),
        author.name());
    Sql.query(
        sql,
        "insert into remote_author (conference, canonical, participant, handle, url) values ($1, $2, $3, $4, $5)",
        source.conference(),
        author.id(),
        fresh,
        author.handle(),
        author.url());
    return fresh;
  }
}
