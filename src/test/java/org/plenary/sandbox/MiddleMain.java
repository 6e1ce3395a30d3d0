package org.plenary.sandbox;

import java.time.Duration;
import java.util.List;

/**
 * A parent of its own, for the test that kills a parent: prints its child's pid, then lets it hang.
 */
final class MiddleMain {
  private MiddleMain() {}

  public static void main(String[] args) throws Exception {
    var child =
        new ChildJvm(
            new ChildJvm.Options(
                "orphan", MoodyChildMain.class, 32, List.of(), List.of(), Duration.ofSeconds(30)));
    child.ask(Frame.of("ready?"), Duration.ofSeconds(30));
    System.out.println(child.pid().orElseThrow());
    child.ask(Frame.of("hang"), Duration.ofMinutes(10));
  }
}
