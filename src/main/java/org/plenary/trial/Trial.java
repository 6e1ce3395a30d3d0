package org.plenary.trial;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.plenary.ops.EmbeddedPostgres;
import org.plenary.ops.StartRefused;

/**
 * The database and the proxy of {@code scripts/cluster}: {@code FOLDER PORT NODE_PORT…}. Where the
 * database is stands in FOLDER/url as soon as it answers. A signal ends both.
 */
public final class Trial {
  private Trial() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    int port = Integer.parseInt(arguments[1]);
    List<Integer> nodes = Arrays.stream(arguments).skip(2).map(Integer::valueOf).toList();
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
      Vertx vertx = Vertx.vertx();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                vertx.close();
                postgres.close();
              }));
      new FrontDoor(vertx, nodes).listen(port).await();
      postgres.ended().join();
    } catch (StartRefused refused) {
      System.err.println("plenary: " + refused.getMessage());
      System.exit(1);
    } catch (Exception problem) {
      // Vert.x throws checked exceptions here, undeclared.
      System.err.println("plenary: cannot listen on 127.0.0.1:" + port + " (" + problem + ")");
      System.exit(1);
    }
  }
}
