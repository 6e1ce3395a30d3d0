package org.plenary.demo;

import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.http.Links;
import org.plenary.http.WebServer;
import org.plenary.json.Json;
import org.plenary.model.Attendance;
import org.plenary.model.Conference;
import org.plenary.model.Conference.Screening;
import org.plenary.model.DeckState;
import org.plenary.model.Ids;
import org.plenary.model.Participant;
import org.plenary.model.Role;
import org.plenary.model.Session;
import org.plenary.model.SlideRef;
import org.plenary.model.Times;
import org.plenary.ops.PrivateFiles;
import org.plenary.people.Invitations;
import org.plenary.program.Program;
import org.plenary.sandbox.ChildFailure;
import org.plenary.slides.DeckRejected;
import org.plenary.slides.DeckReview;
import org.plenary.slides.Decks;
import org.plenary.slides.NowShowing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A conference that shows at a glance what Plenary does: two talks with decks, a dozen people,
 * posts on several slides, a thread, and one held picture. It is made on the first start, through
 * the same doors as everything else.
 */
public final class Demo {
  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final String SLUG = "demo26";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final WebServer.Parts parts;
  private final Links links;
  private final Path linksFile;
  private final DemoPeople people;
  private final DemoTimes times;

  public Demo(WebServer.Parts parts, Links links, Path dataDir) {
    this.parts = parts;
    this.people = new DemoPeople(parts.participants(), SLUG);
    this.times =
        new DemoTimes(parts.program(), SLUG, List.of(LactateTalk.TITLE, UltrasoundTalk.TITLE));
    this.links = links;
    this.linksFile = dataDir.resolve("demo.json");
  }

  /**
   * Makes what is not there of the conference, prints one link for each role, and lets the speaker
   * go on by Enter.
   */
  public void open() throws Exception {
    boolean fresh =
        parts
            .program()
            .create(
                new Conference(
                    SLUG,
                    "Demo Congress of Emergency Medicine 2026",
                    "DEMO26",
                    true,
                    Screening.SCREENED,
                    false));
    Session talk = fill();
    times.keep();
    Map<String, String> where = fresh || !Files.exists(linksFile) ? invite(talk) : links();
    PrivateFiles.write(
        linksFile, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(where));
    print(where);
    Thread.ofVirtual().name("demo-speaker").start(() -> advanceOnEnter(talk.id()));
  }

  /** The first start may have been cut off, so that each part is looked for before it is made. */
  Session fill() throws Exception {
    Instant now = Times.now();
    DemoTalk first = DemoDecks.lactate();
    DemoTalk second = DemoDecks.ultrasound();
    Session lactate = session(first, DemoTimes.start(0, now));
    Session ultrasound = session(second, DemoTimes.start(1, now));
    if (!anythingPosted()) {
      System.out.println("Preparing the demo conference: rendering and checking two decks …");
      // One is checked while the other is rendered.
      UUID firstDeck = deck(lactate, first.pdf());
      UUID secondDeck = deck(ultrasound, second.pdf());
      awaitReady(lactate, firstDeck);
      awaitReady(ultrasound, secondDeck);
      new DemoPosts(parts, people).write(lactate, firstDeck, ultrasound, secondDeck);
    }
    times.moveIfOver(Times.now());
    return lactate;
  }

  private boolean anythingPosted() {
    return parts
            .pool()
            .preparedQuery("select 1 from post where conference = $1 limit 1")
            .execute(Tuple.of(SLUG))
            .await()
            .size()
        > 0;
  }

  private Session session(DemoTalk talk, Instant startsAt) {
    Program program = parts.program();
    return program.sessions(SLUG).await().stream()
        .filter(there -> there.title().equals(talk.title()))
        .findFirst()
        .orElseGet(() ->
            program.addSession(
                SLUG,
                talk.title(),
                talk.speaker(),
                talk.hall(),
                startsAt,
                DemoTimes.end(startsAt)));
  }

  /** The deck that is there or on its way, else a new one. */
  private UUID deck(Session session, byte[] pdf) throws IOException, DeckRejected, ChildFailure {
    Optional<Decks.DeckView> there = parts.decks().view(session.id(), true).await();
    return there.isPresent() && there.get().state() != DeckState.FAILED
        ? there.get().id()
        : upload(session, pdf);
  }

  /** As its speaker would. */
  private UUID upload(Session session, byte[] pdf) throws IOException, DeckRejected, ChildFailure {
    Path file = parts.decks().folder().resolve(Ids.next() + ".upload");
    Files.write(file, pdf);
    return parts.decks().accept(SLUG, session.id(), null, file);
  }

  private void awaitReady(Session session, UUID deck) throws ChildFailure, InterruptedException {
    Instant until = Times.now().plus(PATIENCE);
    while (Times.now().isBefore(until)) {
      Decks.DeckView view = parts.decks().view(session.id(), true).await().orElseThrow();
      if (view.state() == DeckState.FAILED || !view.id().equals(deck)) {
        break;
      }
      if (view.state() == DeckState.READY) {
        return;
      }
      if (view.state() == DeckState.REVIEW) {
        confirm(session);
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("the demo deck could not be made ready");
  }

  /** What looks like a patient's in the demo's slides has been drawn by the project. */
  private void confirm(Session session) throws ChildFailure {
    DeckReview review = parts.decks().review();
    UUID organizer = people.organizer().id();
    for (DeckReview.Question question :
        review.pending(SLUG, session.id()).map(DeckReview.Pending::pages).orElse(List.of())) {
      review.decide(
          SLUG,
          session.id(),
          question.page().number(),
          organizer,
          new DeckReview.Asked(DeckReview.Answer.CONFIRM, null));
    }
  }

  private Map<String, String> invite(Session talk) {
    Map<String, String> where = new LinkedHashMap<>();
    where.put("conference", SLUG);
    where.put("session", talk.id().toString());
    where.put("viewer", links.to("/s/" + talk.id()));
    where.put("attendee", join(Role.ATTENDEE, null, Attendance.ONSITE, talk.id()));
    where.put("remote", join(Role.ATTENDEE, null, Attendance.REMOTE, talk.id()));
    where.put("speaker", join(Role.SPEAKER, people.speaker(talk.id()), null, talk.id()));
    where.put("moderator", join(Role.MODERATOR, people.moderator(), null, null));
    where.put("organizer", join(Role.ORGANIZER, people.organizer(), null, null));
    where.put("wall", join(Role.WALL, null, null, null));
    return where;
  }

  private String join(
      Role role,
      @Nullable Participant person,
      @Nullable Attendance attendance,
      @Nullable UUID session) {
    UUID made = person == null ? null : person.id();
    return links.join(
        parts
            .invitations()
            .create(
                new Invitations.Terms(SLUG, role, made, attendance, session, null, null), null));
  }

  /** The links of an earlier start, under the address of this one. */
  private Map<String, String> links() throws IOException {
    Map<String, String> where = new LinkedHashMap<>();
    Json.mapper()
        .readTree(linksFile.toFile())
        .properties()
        .forEach(entry ->
            where.put(
                entry.getKey(),
                entry
                    .getValue()
                    .asText()
                    .replaceFirst("^https?://[^/]+(/.*)$", links.to("") + "$1")));
    return where;
  }

  private void print(Map<String, String> where) {
    System.out.println();
    System.out.println(
        "The demo conference is open. One link a role (open each in a browser profile of its own):");
    where.forEach((role, link) -> {
      if (link.startsWith("http")) {
        System.out.printf("  %-10s %s%n", role, link);
      }
    });
    System.out.println("The links also stand in " + linksFile + ".");
    System.out.println(
        "Press Enter here to let the speaker show the next slide; Ctrl-C stops the server.");
    System.out.println();
  }

  private void advanceOnEnter(UUID talk) {
    Scanner input = new Scanner(System.in, StandardCharsets.UTF_8);
    while (input.hasNextLine()) {
      input.nextLine();
      try {
        System.out.println("Now showing slide " + advance(talk) + ".");
      } catch (RuntimeException problem) {
        LOG.warn("the demo speaker did not advance: {}", problem.toString());
      }
    }
  }

  private int advance(UUID talk) {
    Session session = parts.program().session(SLUG, talk).await().orElseThrow();
    SlideRef slide = session.slide();
    UUID deck = session.deck();
    if (deck == null) {
      throw new IllegalStateException("the talk has no deck");
    }
    int pages = parts.decks().view(talk, true).await().orElseThrow().pages().size();
    int next = slide == null || slide.number() >= pages ? 1 : slide.number() + 1;
    parts.showing().show(SLUG, talk, new NowShowing.SlideCommand(next, deck, session.order() + 1));
    return next;
  }
}
