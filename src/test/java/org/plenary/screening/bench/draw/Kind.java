package org.plenary.screening.bench.draw;

/** What should become of a picture. */
public enum Kind {
  /** Nothing on it is about a patient; it should pass by itself. */
  SLIDE,
  /** It carries identifiers; it must be held. */
  PHI,
  /** No identifiers, but a scan or a screen: a person should look. */
  DEVICE
}
