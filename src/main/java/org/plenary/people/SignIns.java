package org.plenary.people;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.plenary.model.Ids;
import org.plenary.model.Participant;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.model.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens, renews and ends sign-ins, and tells who a token belongs to. */
public final class SignIns {
  /** How long a refresh cookie is good for, renewed with every use. */
  public static final Duration REFRESH_LIFE = Duration.ofDays(30);

  private static final String RENEW =
      "with s as (select id, refresh_hash, previous_hash from sign_in where (refresh_hash = $1 or previous_hash = $1)"
          + " and revoked_at is null and expires_at > now() for update),"
          + " spent as (insert into spent_refresh (hash, sign_in)"
          + " select case when refresh_hash = $1 then previous_hash else refresh_hash end, id from s"
          + " where refresh_hash <> $1 or previous_hash is not null)"
          + " update sign_in set refresh_hash = $2, previous_hash = $1, expires_at = $3 from s"
          + " where sign_in.id = s.id returning sign_in.id, sign_in.participant";
  private static final String END_OF_COPIED =
      "update sign_in set revoked_at = now() from spent_refresh r where r.hash = $1 and r.sign_in = sign_in.id"
          + " and revoked_at is null returning sign_in.id";
  private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

  private final Pool pool;
  private final Tokens tokens;
  private final Participants participants;
  private final Revocations revocations;

  public SignIns(Pool pool, Tokens tokens, Participants participants, Revocations revocations) {
    this.pool = pool;
    this.tokens = tokens;
    this.participants = participants;
    this.revocations = revocations;
  }

  /** Both secrets of a fresh sign-in; neither is stored or logged as such. */
  public record Opened(String token, Instant expiresAt, String refresh, Participant participant) {
    @Override
    public String toString() {
      return "Opened[" + participant.id() + "]";
    }
  }

  /** Signs a participant in. Call it on a virtual thread. */
  public Opened open(Participant participant) {
    UUID id = Ids.next();
    String refresh = Secrets.make();
    Instant refreshEnds = Times.now().plus(REFRESH_LIFE);
    pool.preparedQuery(
            "insert into sign_in (id, participant, refresh_hash, expires_at) values ($1, $2, $3, $4)")
        .execute(
            Tuple.of(
                id,
                participant.id(),
                Buffer.buffer(Secrets.hash(refresh)),
                refreshEnds.atOffset(ZoneOffset.UTC)))
        .await();
    return opened(participant, id, refresh);
  }

  /**
   * Renews a sign-in. The secret that was used stays good until the new one is used, because the
   * answer may be lost on the way; one from before ends the sign-in, because somebody has a copy of
   * it (OAuth 2.0 Security Best Current Practice, RFC 9700, 4.14.2). Call it on a virtual thread.
   */
  public Opened refresh(String refresh) {
    String next = Secrets.make();
    for (Row row :
        pool.preparedQuery(RENEW)
            .execute(
                Tuple.of(
                    Buffer.buffer(Secrets.hash(refresh)),
                    Buffer.buffer(Secrets.hash(next)),
                    Times.now().plus(REFRESH_LIFE).atOffset(ZoneOffset.UTC)))
            .await()) {
      Participant participant =
          participants
              .find(row.getUUID("participant"))
              .orElseThrow(() -> new Rejected(new Rejection.NotSignedIn()));
      return opened(participant, row.getUUID("id"), next);
    }
    for (Row row :
        pool.preparedQuery(END_OF_COPIED)
            .execute(Tuple.of(Buffer.buffer(Secrets.hash(refresh))))
            .await()) {
      LOG.warn("sign-in {} ended: a refresh secret from before was used", row.getUUID("id"));
      revocations.add(row.getUUID("id"));
    }
    throw new Rejected(new Rejection.NotSignedIn());
  }

  private Opened opened(Participant participant, UUID signIn, String refresh) {
    Instant ends = Times.now().plus(Tokens.LIFE);
    Identity identity =
        new Identity(
            participant.id(),
            signIn,
            participant.role(),
            participant.conference(),
            participant.session(),
            participant.attendance());
    return new Opened(tokens.sign(identity, ends), ends, refresh, participant);
  }

  /** Ends one sign-in. Call it on a virtual thread. */
  public void end(Identity identity) {
    pool.preparedQuery("update sign_in set revoked_at = now() where id = $1 and revoked_at is null")
        .execute(Tuple.of(identity.signIn()))
        .await();
    revocations.add(identity.signIn());
  }

  /**
   * Takes all rights of a participant away; false when there is none. Call it on a virtual thread.
   */
  public boolean remove(String conference, UUID participant) {
    boolean removed =
        pool.preparedQuery(
                    "update participant set removed_at = now()"
                        + " where id = $1 and conference = $2 and removed_at is null")
                .execute(Tuple.of(participant, conference))
                .await()
                .rowCount()
            == 1;
    if (removed) {
      RowSet<Row> ended =
          pool.preparedQuery(
                  "update sign_in set revoked_at = now() where participant = $1 and revoked_at is null returning id")
              .execute(Tuple.of(participant))
              .await();
      ended.forEach(row -> revocations.add(row.getUUID("id")));
      pool.preparedQuery(
              "update item set claimed_by = null, claimed_until = null where claimed_by = $1")
          .execute(Tuple.of(participant))
          .await();
    }
    return removed;
  }

  /** Who a token belongs to; empty when it is not ours, is over, or was revoked. */
  public Future<Optional<Identity>> identify(String token) {
    return tokens
        .verify(token)
        .map(identity ->
            revocations.ended(identity) ? Optional.<Identity>empty() : Optional.of(identity))
        .otherwise(Optional.empty());
  }
}
