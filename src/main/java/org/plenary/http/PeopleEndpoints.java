package org.plenary.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Attendance;
import org.plenary.model.Participant;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.model.Role;
import org.plenary.model.Times;
import org.plenary.people.Invitations;
import org.plenary.people.Participants;
import org.plenary.people.Participants.ProfileChange;
import org.plenary.people.SignIns;
import org.plenary.program.Program;

/** Coming in, going out, and who one is. */
final class PeopleEndpoints {
  /** A picture of the wall that goes around lets nobody in the day after. */
  private static final Duration WALL_CODE_LIFE = Duration.ofHours(24);

  private final Invitations invitations;
  private final Participants participants;
  private final SignIns signIns;
  private final Program program;
  private final Links links;
  private final Authentication authentication;

  PeopleEndpoints(
      Invitations invitations,
      Participants participants,
      SignIns signIns,
      Program program,
      Links links,
      Authentication authentication) {
    this.invitations = invitations;
    this.participants = participants;
    this.signIns = signIns;
    this.program = program;
    this.links = links;
    this.authentication = authentication;
  }

  Map<String, Endpoint> all() {
    return Map.of(
        "describeInvitation",
            call -> Answer.json(200, invitations.describe(call.body(Code.class).code())),
        "exchangeCode", this::exchange,
        "refresh", this::refresh,
        "signOut", this::signOut,
        "getMe", call -> Answer.json(200, participant(call)),
        "patchMe", this::change,
        "createInvitation", this::invite,
        "inviteFromWall", this::inviteFromWall,
        "listStaff", call -> Answer.json(200, Map.of("staff", participants.staff(call.slug()))),
        "removeStaff", this::remove);
  }

  record Code(String code) {}

  record Exchange(String code, @Nullable String displayName) {}

  record SignedIn(String token, Instant expiresAt, Participant participant) {}

  record NewInvitation(
      Role role,
      @Nullable Attendance attendance,
      @Nullable UUID session,
      @Nullable Integer maxUses,
      @Nullable Instant expiresAt) {}

  private Answer exchange(Call call) {
    Exchange exchange = call.body(Exchange.class);
    return signedIn(signIns.open(invitations.use(exchange.code(), exchange.displayName())));
  }

  private Answer refresh(Call call) {
    String secret = call.cookie(Authentication.REFRESH_COOKIE);
    if (secret == null) {
      throw new Rejected(new Rejection.NotSignedIn());
    }
    if (!authentication.sameOrigin(call.context().request())) {
      throw Authentication.foreign();
    }
    return signedIn(signIns.refresh(secret));
  }

  private Answer signedIn(SignIns.Opened opened) {
    long life = Math.max(0, Duration.between(Times.now(), opened.expiresAt()).toSeconds());
    return Answer.json(200, new SignedIn(opened.token(), opened.expiresAt(), opened.participant()))
        .cookie(cookie(Authentication.COOKIE, opened.token(), "/", life))
        .cookie(
            cookie(
                Authentication.REFRESH_COOKIE,
                opened.refresh(),
                ApiRouter.BASE + "/auth",
                SignIns.REFRESH_LIFE.toSeconds()))
        .cookie(hint("1", SignIns.REFRESH_LIFE.toSeconds()));
  }

  /** Tells the pages of this server only that it is worth asking who one is. */
  private Cookie hint(String value, long seconds) {
    return cookie(Authentication.HINT_COOKIE, value, "/", seconds).setHttpOnly(false);
  }

  private Cookie cookie(String name, String value, String path, long seconds) {
    return Cookie.cookie(name, value)
        .setHttpOnly(true)
        .setSecure(links.secure())
        .setSameSite(CookieSameSite.LAX)
        .setPath(path)
        .setMaxAge(seconds);
  }

  private Answer signOut(Call call) {
    signIns.end(call.signedIn());
    return Answer.empty(204)
        .cookie(cookie(Authentication.COOKIE, "", "/", 0))
        .cookie(cookie(Authentication.REFRESH_COOKIE, "", ApiRouter.BASE + "/auth", 0))
        .cookie(hint("", 0));
  }

  private Participant participant(Call call) {
    return participants
        .find(call.signedIn().participant())
        .orElseThrow(() -> new Rejected(new Rejection.NotSignedIn()));
  }

  private Answer change(Call call) {
    Participant before = participant(call);
    return Answer.json(200, participants.change(before.id(), call.body(ProfileChange.class)));
  }

  private Answer invite(Call call) {
    NewInvitation asked = call.body(NewInvitation.class);
    if (asked.role() == Role.SPEAKER && asked.session() == null) {
      throw Rejection.invalid("session", "is needed: a speaker is invited to a talk");
    }
    if (asked.session() != null
        && program.session(call.slug(), asked.session()).await().isEmpty()) {
      throw Rejection.invalid("session", "is not a session of this conference");
    }
    String code =
        invitations.create(
            new Invitations.Terms(
                call.slug(),
                asked.role(),
                null,
                asked.attendance(),
                asked.session(),
                asked.maxUses(),
                asked.expiresAt()),
            call.signedIn().participant());
    return Answer.json(201, Map.of("code", code, "link", links.join(code)));
  }

  /** For whoever stands before the wall; each screen has a code of its own. */
  private Answer inviteFromWall(Call call) {
    Instant end = Times.now().plus(WALL_CODE_LIFE);
    String code =
        invitations.create(
            new Invitations.Terms(
                call.slug(), Role.ATTENDEE, null, Attendance.ONSITE, null, null, end),
            call.signedIn().participant());
    return Answer.json(201, Map.of("code", code, "link", links.join(code), "expiresAt", end));
  }

  private Answer remove(Call call) {
    UUID participant = call.id("participant");
    boolean isStaff =
        participants.staff(call.slug()).stream()
            .map(Participant::id)
            .toList()
            .contains(participant);
    if (!isStaff || !signIns.remove(call.slug(), participant)) {
      throw Rejection.notFound("member of staff");
    }
    return Answer.empty(204);
  }
}
