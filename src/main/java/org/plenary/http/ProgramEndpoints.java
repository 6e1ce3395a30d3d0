package org.plenary.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.intake.Attestations;
import org.plenary.model.Conference;
import org.plenary.model.Conference.Screening;
import org.plenary.model.Rejection;
import org.plenary.model.Session;
import org.plenary.moderation.Clause;
import org.plenary.people.Permission;
import org.plenary.program.Program;

/** Conferences and talks. */
final class ProgramEndpoints {
  private final Program program;
  private final Access access;

  ProgramEndpoints(Program program, Access access) {
    this.program = program;
    this.access = access;
  }

  Map<String, Endpoint> all() {
    return Map.of(
        "createConference", this::create,
        "getConference", this::get,
        "changeConference", this::change,
        "createSession", this::addSession,
        "getSession", this::session);
  }

  record NewConference(
      String slug,
      String name,
      String hashtag,
      @JsonProperty("public") @Nullable Boolean open,
      @Nullable Screening screening) {}

  record ConferenceOnly(
      String slug,
      String name,
      String hashtag,
      @JsonProperty("public") boolean open,
      Screening screening) {
    static ConferenceOnly of(Conference conference) {
      return new ConferenceOnly(
          conference.slug(),
          conference.name(),
          conference.hashtag(),
          conference.open(),
          conference.screening());
    }
  }

  record PolicyClause(String clause, String title, String text) {}

  /** Its version is the one that an attestation names. */
  record Policy(String version, List<PolicyClause> clauses, Attestations.Questions attestation) {}

  record Wall(boolean frozen) {}

  record ConferenceView(
      String slug,
      String name,
      String hashtag,
      @JsonProperty("public") boolean open,
      Screening screening,
      List<Session> sessions,
      Policy policy,
      Wall wall) {}

  record NewSession(String title, String speaker, String hall, Instant startsAt, Instant endsAt) {}

  private Answer create(Call call) {
    NewConference asked = call.body(NewConference.class);
    Conference conference =
        new Conference(
            asked.slug(),
            asked.name(),
            asked.hashtag().replace("#", ""),
            asked.open() == null || asked.open(),
            asked.screening() == null ? Screening.SCREENED : asked.screening(),
            false);
    if (!program.create(conference)) {
      throw Rejection.conflict("slug-taken", "There is a conference with this slug already.");
    }
    return Answer.json(201, ConferenceOnly.of(conference));
  }

  record ConferenceChange(Screening screening) {}

  private Answer change(Call call) {
    program.screen(
        call.slug(), call.body(ConferenceChange.class).screening(), call.signedIn().participant());
    return view(program.conference(call.slug()).await().orElseThrow());
  }

  private Answer get(Call call) {
    return view(program.conference(call.slug()).await().orElseThrow());
  }

  private Answer view(Conference conference) {
    List<PolicyClause> clauses =
        Arrays.stream(Clause.values())
            .map(clause -> new PolicyClause(clause.word(), clause.title(), clause.text()))
            .toList();
    return Answer.json(
        200,
        new ConferenceView(
            conference.slug(),
            conference.name(),
            conference.hashtag(),
            conference.open(),
            conference.screening(),
            program.sessions(conference.slug()).await(),
            new Policy(Attestations.VERSION, clauses, Attestations.QUESTIONS),
            new Wall(conference.frozen())));
  }

  record SessionView(@JsonUnwrapped Session session, String conference) {}

  /** For a link that names a talk alone: whose it is, if the caller may watch that. */
  private Answer session(Call call) {
    UUID id = call.id("session");
    String slug = program.conferenceOf(id).await().orElseThrow(() -> Rejection.notFound("session"));
    access.require(Permission.WATCH, call.identity().orElse(null), slug, null);
    Session session =
        program.session(slug, id).await().orElseThrow(() -> Rejection.notFound("session"));
    return Answer.json(200, new SessionView(session, slug));
  }

  private Answer addSession(Call call) {
    NewSession asked = call.body(NewSession.class);
    if (!asked.endsAt().isAfter(asked.startsAt())) {
      throw Rejection.invalid("endsAt", "is not after startsAt");
    }
    return Answer.json(
        201,
        program.addSession(
            call.slug(),
            asked.title(),
            asked.speaker(),
            asked.hall(),
            asked.startsAt(),
            asked.endsAt()));
  }
}
