package org.plenary.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.intake.Accepted;
import org.plenary.intake.Intake;
import org.plenary.intake.NewPost;
import org.plenary.intake.OwnChanges;
import org.plenary.json.Json;
import org.plenary.media.Imaging;
import org.plenary.media.MediaRejected;
import org.plenary.media.Pictures;
import org.plenary.model.Participant;
import org.plenary.model.Post;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.moderation.SlideCorrection;
import org.plenary.people.Identity;
import org.plenary.people.Participants;
import org.plenary.people.Permission;
import org.plenary.posts.Posts;
import org.plenary.posts.Reactions;
import org.plenary.sandbox.ChildFailure;
import org.plenary.screening.Gate;
import org.plenary.screening.ScreeningQueue;

/** Posts, their pictures, and what people think of them. */
final class PostEndpoints {
  private static final String TOO_LARGE = "A picture may have at most 12 MB.";
  private static final Set<String> PICTURES =
      Set.of(
          "image/jpeg",
          "image/png",
          "image/webp",
          "image/gif",
          "image/heic",
          "image/heif",
          "image/avif");
  private static final int PAGE = 50;
  private static final int MOST_ALT = 1_500;

  private final Participants participants;
  private final Intake intake;
  private final OwnChanges changes;
  private final Posts posts;
  private final SlideCorrection slides;
  private final Reactions reactions;
  private final Imaging imaging;
  private final Pictures pictures;
  private final ScreeningQueue screening;
  private final Gate gate;
  private final Uploads uploads;

  PostEndpoints(
      Participants participants,
      Intake intake,
      OwnChanges changes,
      Posts posts,
      SlideCorrection slides,
      Reactions reactions,
      Imaging imaging,
      Pictures pictures,
      ScreeningQueue screening,
      Gate gate,
      Uploads uploads) {
    this.participants = participants;
    this.intake = intake;
    this.changes = changes;
    this.posts = posts;
    this.slides = slides;
    this.reactions = reactions;
    this.imaging = imaging;
    this.pictures = pictures;
    this.screening = screening;
    this.gate = gate;
    this.uploads = uploads;
  }

  Map<String, Endpoint> all() {
    return Map.of(
        "uploadMedia", this::upload,
        "heldMedia", this::held,
        "createPost", this::create,
        "listPosts", this::list,
        "editPost", this::edit,
        "withdrawPost", this::withdraw,
        "correctSlide", this::correctSlide,
        "react", this::react);
  }

  record Media(UUID id, String state, int width, int height) {}

  record PostView(Post post, @Nullable List<Post> thread) {}

  record Reaction(Reactions.@Nullable Kind kind) {}

  private Participant author(Call call) {
    return participants
        .find(call.signedIn().participant())
        .orElseThrow(() -> new Rejected(new Rejection.NotSignedIn()));
  }

  private Answer upload(Call call) {
    byte[] upload = uploads.toMemory(call, PICTURES, Imaging.MAX_BYTES, TOO_LARGE).getBytes();
    String alt = alt(call);
    try {
      Pictures.Held held =
          pictures.quarantine(
              call.slug(), call.signedIn().participant(), imaging.prepare(upload), alt);
      screening.wake();
      return Answer.json(201, new Media(held.id(), "held", held.width(), held.height()));
    } catch (MediaRejected rejected) {
      throw new Rejected(rejection(rejected));
    } catch (ChildFailure failure) {
      throw new Rejected(
          new Rejection.Unavailable(
              "Pictures cannot be taken in right now. Nothing of it was kept; try again.",
              Duration.ofSeconds(5)));
    }
  }

  private static String alt(Call call) {
    @Nullable String alt = call.query("alt");
    if (alt != null && alt.length() > MOST_ALT) {
      throw Rejection.invalid("alt", "is longer than 1,500 characters");
    }
    return alt == null ? "" : alt.strip();
  }

  private static Rejection rejection(MediaRejected rejected) {
    String words = rejected.getMessage() == null ? "" : rejected.getMessage();
    return switch (rejected.reason()) {
      case TOO_LARGE, TOO_MANY_PIXELS -> new Rejection.TooLarge(words);
      case UNSUPPORTED -> new Rejection.WrongType(words);
      default -> new Rejection.Unusable("picture-broken", words);
    };
  }

  /**
   * A held picture is there for its author and for moderators; to everybody else it is not there at
   * all.
   */
  private Answer held(Call call) {
    Identity identity = call.signedIn();
    Pictures.Quarantined picture =
        pictures
            .held(call.slug(), call.id("media"))
            .await()
            .filter(held ->
                held.owner().equals(identity.participant())
                    || Permission.MODERATE.granted(identity, call.conference(), null))
            .orElseThrow(() -> Rejection.notFound("picture"));
    return Answer.picture(picture.picture().type(), picture.picture().bytes());
  }

  private Answer create(Call call) {
    NewPost asked = call.body(NewPost.class);
    String key = call.header("Idempotency-Key");
    Accepted accepted =
        intake.accept(author(call), asked, key == null ? null : UUID.fromString(key));
    if (accepted instanceof Accepted.Held held) {
      gate.considerUnit(held.posts().getFirst().id());
    }
    return answer(201, accepted);
  }

  private static Answer answer(int published, Accepted accepted) {
    List<Post> unit = accepted.posts();
    PostView view = new PostView(unit.getFirst(), unit.size() == 1 ? null : unit);
    return Answer.json(accepted instanceof Accepted.Published ? published : 202, view);
  }

  private Answer list(Call call) {
    int limit = (int) call.queryNumber("limit", PAGE);
    @Nullable String slide = call.query("slide");
    @Nullable String before = call.query("before");
    List<String> page =
        posts
            .list(
                call.slug(),
                new Posts.Filter(
                    call.queryId("session"),
                    slide == null ? null : Integer.valueOf(slide),
                    call.queryId("author"),
                    call.query("q"),
                    before == null ? null : Long.valueOf(before),
                    limit))
            .await();
    String next =
        page.size() < limit ? "" : ",\"next\":" + Json.read(page.getLast(), Post.class).seq();
    return Answer.rawJson(200, "{\"posts\":[" + String.join(",", page) + "]" + next + "}");
  }

  private Answer edit(Call call) {
    OwnChanges.PostChange change = call.body(OwnChanges.PostChange.class);
    Accepted accepted = changes.edit(author(call), call.id("post"), change);
    if (accepted instanceof Accepted.Held && change.media() != null) {
      // A picture that was put in may have been checked since it was uploaded.
      change.media().forEach(gate::consider);
    }
    return answer(200, accepted);
  }

  private Answer withdraw(Call call) {
    changes.withdraw(author(call), call.id("post"));
    return Answer.empty(204);
  }

  private Answer correctSlide(Call call) {
    UUID by = call.signedIn().participant();
    SlideCorrection.Asked asked = call.body(SlideCorrection.Asked.class);
    Post post = slides.correct(call.slug(), call.id("post"), by, asked);
    return Answer.json(200, new PostView(post, null));
  }

  private Answer react(Call call) {
    reactions.set(
        call.slug(),
        call.id("post"),
        call.signedIn().participant(),
        call.body(Reaction.class).kind());
    return Answer.empty(204);
  }
}
