package org.plenary.stream;

/** A tail that is being used, and its fan on the user's loop. */
record Seat(Tail tail, Fan fan) {
  void leave() {
    tail.leave();
  }
}
