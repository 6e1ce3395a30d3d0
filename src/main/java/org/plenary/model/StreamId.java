package org.plenary.model;

/**
 * One of a conference's two logs.
 *
 * @param conference the slug of the conference
 */
public record StreamId(Kind kind, String conference) {

  public enum Kind {
    /** What everybody who may watch the conference may see. */
    WALL,
    /** Held posts and what becomes of them: for moderators, and each author's own. */
    DESK
  }

  public static StreamId wall(String conference) {
    return new StreamId(Kind.WALL, conference);
  }

  public static StreamId desk(String conference) {
    return new StreamId(Kind.DESK, conference);
  }
}
