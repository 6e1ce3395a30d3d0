package org.plenary.model;

/**
 * A conference.
 *
 * @param slug its key everywhere: in addresses, streams and logs
 * @param open whether anybody may watch without an account
 * @param screening who releases pictures
 * @param frozen whether the wall stands still
 */
public record Conference(
    String slug, String name, String hashtag, boolean open, Screening screening, boolean frozen) {

  public enum Screening {
    /** A picture with positive proof passes by itself; all else waits for a person. */
    SCREENED,
    /** Every picture waits for a person. */
    REVIEW,
    /** As review, and a picture that shows a patient needs two persons. */
    TWO_PERSON
  }
}
