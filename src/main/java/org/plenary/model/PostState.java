package org.plenary.model;

/** What has become of a post. Only a published one is on the wall. */
public enum PostState {
  HELD,
  PUBLISHED,
  REJECTED,
  WITHDRAWN,
  REMOVED
}
