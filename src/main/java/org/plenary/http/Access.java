package org.plenary.http;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Conference;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.people.Identity;
import org.plenary.people.Permission;
import org.plenary.program.Program;

/** Lets a call through, or says why not, without telling strangers what exists. */
final class Access {
  private final Program program;

  Access(Program program) {
    this.program = program;
  }

  /** The conference of the call, when the caller may do this there. Waits for the database. */
  @Nullable Conference require(
      Permission permission,
      @Nullable Identity identity,
      @Nullable String slug,
      @Nullable UUID session) {
    Optional<Conference> found =
        slug == null ? Optional.empty() : program.recentConference(slug).await();
    if (slug != null && found.isEmpty()) {
      throw Rejection.notFound("conference");
    }
    Conference conference = found.orElse(null);
    if (!permission.granted(identity, conference, session)) {
      throw new Rejected(refusal(identity, conference));
    }
    return conference;
  }

  static Rejection refusal(@Nullable Identity identity, @Nullable Conference conference) {
    if (identity == null) {
      return new Rejection.NotSignedIn();
    }
    boolean stranger =
        conference != null
            && !conference.open()
            && !conference.slug().equals(identity.conference());
    return stranger
        ? new Rejection.NotFound("conference")
        : new Rejection.NotAllowed("Your role does not allow this.");
  }
}
