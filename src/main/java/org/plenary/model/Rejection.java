package org.plenary.model;

import java.time.Duration;
import java.util.List;

/**
 * Why something that was asked for is not done. Each is mapped once to a problem document; thrown
 * as a {@link Rejected}, it leaves everything as it was.
 */
public sealed interface Rejection {

  /** One field that was refused, and why, in words for a person. */
  record FieldError(String field, String message) {}

  record Invalid(List<FieldError> errors) implements Rejection {}

  record NotSignedIn() implements Rejection {}

  record NotAllowed(String detail) implements Rejection {}

  /** There is no such thing, or its existence is not the caller's business. */
  record NotFound(String what) implements Rejection {}

  /** It was there once. */
  record Gone(String detail) implements Rejection {}

  /**
   * It does not fit what is.
   *
   * @param kind a word for programs, the last part of the problem's type
   */
  record Conflict(String kind, String detail) implements Rejection {}

  /**
   * Texts that read as if they spoke of one patient: their author has to say more.
   *
   * @param texts the fields that do, in the order of the thread
   */
  record AttestationNeeded(List<FieldError> texts) implements Rejection {}

  /** Something that identifies a patient is left in a redacted picture. */
  record StillFound(List<Item.MediaFinding> findings) implements Rejection {}

  record TooLarge(String detail) implements Rejection {}

  record WrongType(String detail) implements Rejection {}

  /**
   * A picture or a deck of the right type that cannot be used as it is.
   *
   * @param kind a word for programs, the last part of the problem's type
   */
  record Unusable(String kind, String detail) implements Rejection {}

  record TooMany(Duration retryAfter) implements Rejection {}

  /** Something this needs is not there right now. */
  record Unavailable(String detail, Duration retryAfter) implements Rejection {}

  static Rejected invalid(String field, String message) {
    return new Rejected(new Invalid(List.of(new FieldError(field, message))));
  }

  static Rejected notFound(String what) {
    return new Rejected(new NotFound(what));
  }

  static Rejected conflict(String kind, String detail) {
    return new Rejected(new Conflict(kind, detail));
  }
}
