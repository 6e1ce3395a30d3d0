package org.plenary.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person (or a wall screen) at a conference, as they describe themselves.
 *
 * @param conference null only for an administrator of the installation
 * @param session the talk a speaker owns
 * @param verified whether an organizer vouches for the credentials
 * @param disclosures declared conflicts of interest; empty is "none declared"
 */
public record Participant(
    UUID id,
    String name,
    Role role,
    @Nullable String conference,
    @Nullable UUID session,
    Attendance attendance,
    @Nullable String credentials,
    boolean verified,
    @Nullable String affiliation,
    List<String> disclosures) {

  public Author asAuthor() {
    return new Author(id, name, credentials, verified, attendance, null);
  }

  /** Names are not for logs. */
  @Override
  public String toString() {
    return "Participant[" + id + "]";
  }
}
