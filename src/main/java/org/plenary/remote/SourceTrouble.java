package org.plenary.remote;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plenary.remote.RemoteSource.State;

/** A source cannot be asked. The message is for the organizers. */
final class SourceTrouble extends Exception {
  private static final long serialVersionUID = 1;

  private final State state;
  private final transient @Nullable Duration pause;

  private SourceTrouble(State state, String message, @Nullable Duration pause) {
    super(message);
    this.state = state;
    this.pause = pause;
  }

  /** It may do better soon. */
  static SourceTrouble passing(String message) {
    return new SourceTrouble(State.BACKING_OFF, message, null);
  }

  /** It has named when to ask again. */
  static SourceTrouble busy(String message, Duration pause) {
    return new SourceTrouble(State.BACKING_OFF, message, pause);
  }

  /** Asking again changes nothing, until somebody changes something. */
  static SourceTrouble lasting(String message) {
    return new SourceTrouble(State.FAILED, message, Duration.ofMinutes(1));
  }

  /** The token does not do, or not any more. */
  static SourceTrouble unauthorized(String message) {
    return new SourceTrouble(State.UNAUTHORIZED, message, Duration.ofMinutes(5));
  }

  State state() {
    return state;
  }

  /** How long to wait; null leaves it to whoever waits. */
  @Nullable Duration pause() {
    return pause;
  }
}
