package org.plenary.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be written into a conference's journal. The names are the contract's. */
public sealed interface ConferenceEvent {

  /** The {@code type} a client reads. */
  String type();

  /** The talk it is about, for viewers who follow one; null concerns everybody. */
  default @Nullable UUID concerns() {
    return null;
  }

  /** The only participant who may see it; null means everybody who may read the stream. */
  default @Nullable UUID onlyFor() {
    return null;
  }

  record PostPublished(Post post) implements ConferenceEvent {
    @Override
    public String type() {
      return "post";
    }

    @Override
    public @Nullable UUID concerns() {
      return post.session();
    }
  }

  record PostEdited(Post post) implements ConferenceEvent {
    @Override
    public String type() {
      return "post.edited";
    }

    @Override
    public @Nullable UUID concerns() {
      return post.session();
    }
  }

  record PostGone(UUID id, @Nullable UUID session, Why why) implements ConferenceEvent {
    public enum Why {
      WITHDRAWN,
      REMOVED
    }

    @Override
    public String type() {
      return "post.gone";
    }

    @Override
    public @Nullable UUID concerns() {
      return session;
    }
  }

  /**
   * A slide is showing now; {@code order} is the speaker's command number. It carries the page, so
   * that not every viewer has to ask for it at once.
   */
  record SlideShown(UUID session, UUID deck, int number, long order, SlidePage page)
      implements ConferenceEvent {
    @Override
    public String type() {
      return "slide";
    }

    @Override
    public UUID concerns() {
      return session;
    }
  }

  /**
   * A deck is being rendered, is ready, or could not be read; {@code rendered} of {@code pages} are
   * done.
   */
  record DeckChanged(
      UUID session, UUID deck, DeckState state, int pages, int rendered, @Nullable String problem)
      implements ConferenceEvent {
    @Override
    public String type() {
      return "deck";
    }

    @Override
    public UUID concerns() {
      return session;
    }
  }

  /** What may be posted about these slides, both ends included, from now on. */
  record RightsChanged(
      UUID session,
      UUID deck,
      int from,
      int to,
      SlideRights.Kind rights,
      @Nullable Instant rightsUntil,
      @Nullable String rightsReason)
      implements ConferenceEvent {
    @Override
    public String type() {
      return "slide.rights";
    }

    @Override
    public UUID concerns() {
      return session;
    }
  }

  record SessionChanged(Session session) implements ConferenceEvent {
    @Override
    public String type() {
      return "session";
    }
  }

  record WallChanged(boolean frozen) implements ConferenceEvent {
    @Override
    public String type() {
      return "wall";
    }
  }

  /** Who releases pictures from now on. */
  record PolicyChanged(Conference.Screening screening) implements ConferenceEvent {
    @Override
    public String type() {
      return "policy";
    }
  }

  /** Desk only: an item waits, or something about it has changed. */
  record ItemChanged(Item item) implements ConferenceEvent {
    @Override
    public String type() {
      return "item";
    }
  }

  /** Desk only: an item waits no longer. */
  record ItemGone(UUID id, String outcome) implements ConferenceEvent {
    @Override
    public String type() {
      return "item.gone";
    }
  }

  /** Desk only: somebody has taken an item, or let it go. */
  record ItemClaimed(UUID id, @Nullable Claim claim) implements ConferenceEvent {
    @Override
    public String type() {
      return "claim";
    }
  }

  /**
   * To the author alone: what has become of an own post that is not, or not yet, on the wall.
   *
   * @param findings what keeps it from there, while it is held
   */
  record OwnPost(
      Post post, PostState state, Step step, @Nullable String clause, List<OwnFinding> findings)
      implements ConferenceEvent {
    public OwnPost(Post post, PostState state, Step step, @Nullable String clause) {
      this(post, state, step, clause, List.of());
    }

    public enum Step {
      RECEIVED,
      CHECKING,
      MODERATOR,
      LIVE,
      REJECTED
    }

    @Override
    public String type() {
      return "own";
    }

    @Override
    public UUID onlyFor() {
      return post.author().id();
    }
  }
}
