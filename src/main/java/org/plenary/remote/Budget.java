package org.plenary.remote;

import java.time.Duration;

/** How often a service may be asked. */
interface Budget {
  /** For one question that somebody has asked for. */
  Budget UNCOUNTED =
      new Budget() {
        @Override
        public void take() {}

        @Override
        public boolean isAmple() {
          return true;
        }

        @Override
        public void rest(Duration pause) {}
      };

  /** Waits until it may be asked once more. */
  void take() throws InterruptedException;

  /** Whether what can wait may be asked too. */
  boolean isAmple();

  /** The service has asked for a pause. */
  void rest(Duration pause);
}
