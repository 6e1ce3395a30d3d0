package org.plenary.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A parent of its own, for tests that kill a parent: prints its child's pid, then lets it hang. The
 * argument is where its child has its temporary files.
 */
final class MiddleMain {
  private MiddleMain() {}

  public static void main(String[] args) throws Exception {
    var child =
        new ChildJvm(
            new ChildJvm.Options(
                "orphan",
                MoodyChildMain.class,
                32,
                List.of(),
                List.of(),
                args.length == 0 ? ChildFolders.ofSystem() : ChildFolders.in(Path.of(args[0])),
                Duration.ofSeconds(30)));
    child.ask(Frame.of("ready?"), Duration.ofSeconds(30));
    System.out.println(child.pid().orElseThrow());
    child.ask(Frame.of("hang"), Duration.ofMinutes(10));
  }
}
