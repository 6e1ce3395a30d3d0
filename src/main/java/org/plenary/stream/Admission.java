package org.plenary.stream;

import org.jspecify.annotations.Nullable;
import org.plenary.people.Identity;

/** The {@link Gatekeeper}'s answer. */
public sealed interface Admission {

  /** They may watch; without an identity as anybody may. */
  record Admitted(@Nullable Identity identity) implements Admission {}

  /**
   * They may not.
   *
   * @param status of HTTP: 401 not signed in, 403 not allowed, 404 no such conference (that they
   *     may know of)
   */
  record Refused(int status, String detail) implements Admission {}
}
