package org.plenary.remote;

/** What has happened on another service. Posts are named as the source that tells names them. */
public sealed interface RemoteEvent {

  /**
   * A post is there, anew or changed.
   *
   * @param reserved its author does not want to be found
   */
  record Written(RemotePost post, boolean reserved) implements RemoteEvent {
    public Written(RemotePost post) {
      this(post, false);
    }
  }

  /** A post was deleted there; it may never have been told of. */
  record Deleted(String id) implements RemoteEvent {}

  /**
   * A post is not under the hashtag any more, or no longer for everybody; a later revision may be.
   */
  record Unlisted(String id, long revision) implements RemoteEvent {}

  /** Asked for, a post was not there. */
  record Missed(String id) implements RemoteEvent {}

  /** Asked for, a post was there as it was told of. */
  record Confirmed(String id) implements RemoteEvent {}
}
