package org.plenary.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.http.WebServer;
import org.plenary.intake.Accepted;
import org.plenary.intake.NewPost;
import org.plenary.intake.NewPost.Attestation;
import org.plenary.media.MediaRejected;
import org.plenary.media.Pictures;
import org.plenary.model.Ids;
import org.plenary.model.Participant;
import org.plenary.model.Post;
import org.plenary.model.Session;
import org.plenary.model.SlideRef;
import org.plenary.posts.Reactions.Kind;
import org.plenary.sandbox.ChildFailure;
import org.plenary.slides.NowShowing;

/** What the demo's people write while its speakers go through their first slides. */
final class DemoPosts {
  private static final Attestation NO_PATIENT =
      new Attestation("2026-11", Attestation.Kind.NO_PATIENT);

  private final WebServer.Parts parts;
  private final DemoPeople people;

  DemoPosts(WebServer.Parts parts, DemoPeople people) {
    this.parts = parts;
    this.people = people;
  }

  void write(Session lactate, UUID lactateDeck, Session ultrasound, UUID ultrasoundDeck)
      throws ChildFailure, MediaRejected {
    Talk first = new Talk(lactate, lactateDeck);
    Talk second = new Talk(ultrasound, ultrasoundDeck);
    second.show(1);
    second.show(2);
    second.post(
        people.wei(), "Clear case for a structured protocol: pump, tank, pipes. #DEMO26", null);
    first.show(1);
    first.post(
        people.rohan(),
        "Good morning from Hall B. Looking forward to an honest look at lactate. #DEMO26",
        null);
    first.show(2);
    first.post(
        people.ana(),
        "Obrigada pela transmissão. Lactato pré-hospitalar muda a conduta? #DEMO26",
        null);
    first.show(3);
    thread(first);
    first.show(4);
    Post cost =
        first.post(
            people.nomsa(),
            "In our ED repeat lactate at 6 h is rarely done: cartridge cost. Capillary refill as alternative? #DEMO26",
            null);
    react(cost, Kind.QUESTION, people.rohan(), people.hana(), people.jonas(), people.samira());
    react(cost, Kind.USEFUL, people.peter(), people.lucia());
    first.post(
        people.jonas(), "Who repeats lactate on night shift? Honest question. #DEMO26", null);
    first.show(5);
    Post hazard =
        first.post(
            people.rohan(),
            "The hazard ratio is striking, but two sites gave 41% of patients. Would love to see the mixed model with"
                + " site as random effect. https://doi.org/10.0000/example.1 #DEMO26",
            null);
    react(
        hazard,
        Kind.USEFUL,
        people.nomsa(),
        people.hana(),
        people.samira(),
        people.peter(),
        people.wei());
    react(hazard, Kind.DISAGREE, people.jonas());
    first.reply(
        people.samira(),
        "Same signal in our registry, smaller effect. Happy to share the table. #DEMO26",
        hazard);
    first.post(people.peter(), "The one figure to take home. #DEMO26", DemoPictures.slidePhoto());
    first.post(
        people.lucia(),
        "Subxiphoid view from our sim room, the moment lactate cleared. #DEMO26",
        DemoPictures.bedside());
  }

  private void thread(Talk talk) {
    NewPost thread =
        talk.request(
            "How clearance is computed, and why 20 per cent (1/3) #DEMO26",
            null,
            List.of(
                new NewPost.Part(
                    "Clearance = (initial minus later) / initial, times 100, over a fixed interval. (2/3)",
                    null),
                new NewPost.Part(
                    "20 per cent is a round number from one cohort; the curve has no step there. (3/3)",
                    null)),
            null);
    parts.intake().accept(people.hana(), thread, Ids.next());
  }

  private void react(Post post, Kind kind, Participant... who) {
    for (Participant participant : who) {
      parts.reactions().set(people.conference(), post.id(), participant.id(), kind);
    }
  }

  /** A talk that is under way. */
  private final class Talk {
    private final Session session;
    private final UUID deck;
    private int slide;

    Talk(Session session, UUID deck) {
      this.session = session;
      this.deck = deck;
    }

    void show(int number) {
      slide = number;
      parts
          .showing()
          .show(
              people.conference(), session.id(), new NowShowing.SlideCommand(number, deck, number));
    }

    Post post(Participant author, String text, byte @Nullable [] picture)
        throws ChildFailure, MediaRejected {
      List<UUID> media = picture == null ? null : List.of(upload(author, picture));
      return accept(author, request(text, media, null, null));
    }

    Post reply(Participant author, String text, Post to) {
      return accept(author, request(text, null, null, to.id()));
    }

    private UUID upload(Participant author, byte[] picture) throws ChildFailure, MediaRejected {
      Pictures.Held held =
          parts
              .pictures()
              .quarantine(people.conference(), author.id(), parts.imaging().prepare(picture), "");
      parts.screening().wake();
      return held.id();
    }

    private Post accept(Participant author, NewPost asked) {
      Accepted accepted = parts.intake().accept(author, asked, Ids.next());
      Post post = accepted.posts().getFirst();
      if (accepted instanceof Accepted.Held) {
        parts.gate().considerUnit(post.id());
      }
      return post;
    }

    NewPost request(
        String text,
        @Nullable List<UUID> media,
        @Nullable List<NewPost.Part> more,
        @Nullable UUID replyTo) {
      return new NewPost(
          session.id(),
          text,
          Optional.of(new SlideRef(deck, slide)),
          null,
          replyTo,
          more,
          media,
          NO_PATIENT,
          null);
    }
  }
}
