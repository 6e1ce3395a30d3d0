package org.plenary.remote;

/** Asks one source, for as long as this node holds its lease. */
interface Connector {

  /**
   * Follows the source until something is wrong with it, then throws; it is called again after a
   * pause.
   */
  void follow(Progress progress) throws SourceTrouble, InterruptedException;

  /** Is told that it goes well, so that the next trouble counts as the first. */
  interface Progress {
    void steady();
  }
}
