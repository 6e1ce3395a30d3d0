package org.plenary.intake;

import java.util.List;
import org.plenary.model.Post;

/** A post or thread that is on record. Its first post stands for it. */
public sealed interface Accepted {
  List<Post> posts();

  /** On the wall. */
  record Published(List<Post> posts) implements Accepted {}

  /** With the desk; nobody but its author and the moderators sees it. */
  record Held(List<Post> posts) implements Accepted {}
}
