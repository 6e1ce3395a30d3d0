package org.plenary.posts;

import java.time.ZoneOffset;
import java.util.UUID;
import org.plenary.journal.Transaction;

/**
 * What an author has said about patients, as it is kept with the first post of a unit.
 *
 * @param version of the words they were asked with
 * @param kind the word of the contract for the answer
 */
public record Attested(String version, String kind) {

  /** Adds it to what was said before. */
  public void write(Transaction transaction, UUID post) {
    transaction.query(
        "insert into attestation (post, at, version, kind) values ($1, $2, $3, $4)"
            + " on conflict (post, at) do update set version = $3, kind = $4",
        post,
        transaction.now().atOffset(ZoneOffset.UTC),
        version,
        kind);
  }
}
