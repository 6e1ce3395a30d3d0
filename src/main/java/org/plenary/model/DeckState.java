package org.plenary.model;

/** How far a deck has come from PDF to slides that may be shown. */
public enum DeckState {
  RENDERING,
  /** Its pages are being checked for what may identify a patient. */
  CHECKING,
  /** The check has questions about some of its pages, and its speaker has not answered them all. */
  REVIEW,
  READY,
  FAILED
}
