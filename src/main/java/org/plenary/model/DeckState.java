package org.plenary.model;

/** How far a deck has come from PDF to slides. */
public enum DeckState {
  RENDERING,
  READY,
  FAILED
}
