package org.plenary.model;

/** What somebody is at a conference. What a role may do is written in {@code people.Permission}. */
public enum Role {
  ATTENDEE,
  SPEAKER,
  MODERATOR,
  ORGANIZER,
  /** A screen in the hall: reads, never writes. */
  WALL,
  /** Writes on another service, and never signs in here. */
  REMOTE,
  /** Of the installation: makes conferences. */
  ADMIN
}
