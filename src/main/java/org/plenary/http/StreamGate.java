package org.plenary.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Conference;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.people.Identity;
import org.plenary.people.Permission;
import org.plenary.program.Program;
import org.plenary.stream.Admission;
import org.plenary.stream.Gatekeeper;

/** Lets viewers to the streams by the same rules as everything else. */
final class StreamGate implements Gatekeeper {
  private final Authentication authentication;
  private final Program program;

  StreamGate(Authentication authentication, Program program) {
    this.authentication = authentication;
    this.program = program;
  }

  /**
   * A cookie on an upgrade needs this server's own page behind it, or any site could read along.
   */
  @Override
  public Future<Admission> admit(
      HttpServerRequest request, String conference, @Nullable String bearer, boolean desk) {
    boolean upgrade = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    String token = bearer == null ? Authentication.bearer(request) : bearer;
    return authentication
        .identify(request, token, !upgrade)
        .compose(identity ->
            program.recentConference(conference).map(found -> decide(identity, found, desk)))
        .recover(StreamGate::refused);
  }

  private static Admission decide(
      Optional<Identity> identity, Optional<Conference> conference, boolean desk) {
    if (conference.isEmpty()) {
      return refused(new Rejection.NotFound("conference"));
    }
    Permission needed = desk ? Permission.MODERATE : Permission.WATCH;
    @Nullable Identity caller = identity.orElse(null);
    return needed.granted(caller, conference.get(), null)
        ? new Admission.Admitted(caller)
        : refused(Access.refusal(caller, conference.get()));
  }

  private static Future<Admission> refused(Throwable failure) {
    return failure instanceof Rejected rejected
        ? Future.succeededFuture(refused(rejected.rejection()))
        : Future.failedFuture(failure);
  }

  private static Admission refused(Rejection rejection) {
    return switch (rejection) {
      case Rejection.NotSignedIn _ -> new Admission.Refused(401, "Sign in and try again.");
      case Rejection.NotFound(var what) ->
          new Admission.Refused(404, "There is no such " + what + ".");
      case Rejection.NotAllowed(var detail) -> new Admission.Refused(403, detail);
      default -> new Admission.Refused(403, "Not allowed.");
    };
  }
}
