package org.plenary.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.intake.PostText;
import org.plenary.model.DeckState;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.people.Permission;
import org.plenary.program.Program;
import org.plenary.sandbox.ChildFailure;
import org.plenary.slides.DeckRejected;
import org.plenary.slides.DeckReview;
import org.plenary.slides.Decks;
import org.plenary.slides.NowShowing;
import org.plenary.slides.Rights;

/** Decks and what is showing. */
final class SlideEndpoints {
  private static final long MOST_BYTES = 100L << 20;
  private static final String TOO_LARGE = "A deck may have at most 100 MB.";

  private final Program program;
  private final Decks decks;
  private final NowShowing showing;
  private final Rights rights;
  private final Uploads uploads;

  SlideEndpoints(Program program, Decks decks, NowShowing showing, Rights rights, Uploads uploads) {
    this.program = program;
    this.decks = decks;
    this.showing = showing;
    this.rights = rights;
    this.uploads = uploads;
  }

  Map<String, Endpoint> all() {
    return Map.of(
        "putDeck", this::put,
        "getDeck", this::get,
        "getDeckReview", this::review,
        "decideSlide", this::decide,
        "replaceSlide", this::replace,
        "setSlideRights", this::limit,
        "takeSlidesInHand", this::takeInHand,
        "showSlide", this::show);
  }

  private UUID session(Call call) {
    UUID session = call.id("session");
    if (program.session(call.slug(), session).await().isEmpty()) {
      throw Rejection.notFound("session");
    }
    return session;
  }

  private Answer put(Call call) throws IOException {
    UUID session = session(call);
    UUID by = call.signedIn().participant();
    return received(
        call,
        pdf -> {
          UUID deck = decks.accept(call.slug(), session, by, pdf);
          return Answer.json(202, new Decks.DeckView(deck, DeckState.RENDERING, List.of()));
        });
  }

  /** What is done with an uploaded PDF. */
  private interface Use {
    Answer of(Path pdf) throws DeckRejected, ChildFailure, IOException;
  }

  private Answer received(Call call, Use use) throws IOException {
    Path upload =
        uploads.toFile(call, Set.of("application/pdf"), MOST_BYTES, TOO_LARGE, decks.folder());
    try {
      return use.of(upload);
    } catch (DeckRejected rejected) {
      throw new Rejected(rejection(rejected));
    } catch (ChildFailure failure) {
      throw unavailable();
    } finally {
      Files.deleteIfExists(upload);
    }
  }

  private static Rejected unavailable() {
    return new Rejected(
        new Rejection.Unavailable(
            "The slides could not be worked on right now. Try again.", Duration.ofSeconds(5)));
  }

  private static Rejection rejection(DeckRejected rejected) {
    String words = rejected.getMessage() == null ? "" : rejected.getMessage();
    return switch (rejected.reason()) {
      case TOO_LARGE, TOO_MANY_PAGES -> new Rejection.TooLarge(words);
      case ENCRYPTED -> new Rejection.Unusable("deck-encrypted", words);
      case BROKEN -> new Rejection.Unusable("deck-broken", words);
      default -> new Rejection.Unusable("deck-unusable", words);
    };
  }

  private Answer get(Call call) {
    UUID session = session(call);
    boolean everything =
        Permission.OWN_SESSION.granted(call.identity().orElse(null), call.conference(), session);
    return Answer.json(
        200, decks.view(session, everything).await().orElseThrow(() -> Rejection.notFound("deck")));
  }

  private Answer review(Call call) {
    return decks
        .review()
        .pending(call.slug(), session(call))
        .map(pending -> Answer.json(200, pending))
        .orElseGet(() -> Answer.empty(204));
  }

  private Answer decide(Call call) {
    try {
      decks
          .review()
          .decide(
              call.slug(),
              session(call),
              call.number("number"),
              call.signedIn().participant(),
              call.body(DeckReview.Asked.class));
    } catch (ChildFailure failure) {
      throw unavailable();
    }
    return Answer.empty(204);
  }

  private Answer replace(Call call) throws IOException {
    UUID session = session(call);
    int number = call.number("number");
    return received(
        call,
        pdf -> {
          decks.review().replace(call.slug(), session, number, pdf);
          return Answer.empty(204);
        });
  }

  private Answer limit(Call call) {
    Rights.Asked asked = call.body(Rights.Asked.class);
    String reason = asked.reason() == null ? null : PostText.of("reason", asked.reason());
    rights.set(call.slug(), call.id("session"), asked.because(reason));
    return Answer.empty(204);
  }

  private Answer takeInHand(Call call) {
    showing.takeInHand(call.slug(), call.id("session"), call.signedIn().signIn());
    return Answer.empty(204);
  }

  private Answer show(Call call) {
    return Answer.json(
        200,
        showing.show(
            call.slug(),
            call.id("session"),
            call.signedIn().signIn(),
            call.body(NowShowing.SlideCommand.class)));
  }
}
