package org.plenary.model;

/** Where somebody takes part from. */
public enum Attendance {
  ONSITE,
  REMOTE
}
