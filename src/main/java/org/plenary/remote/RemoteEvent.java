package org.plenary.remote;

/** What has happened on another service. */
public sealed interface RemoteEvent {

  /** A post is there, anew or changed. */
  record Written(RemotePost post) implements RemoteEvent {}

  /** A post is there no longer; it may never have been told of. */
  record Deleted(String id) implements RemoteEvent {}
}
