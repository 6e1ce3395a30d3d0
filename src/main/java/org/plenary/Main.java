package org.plenary;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.plenary.demo.Demo;
import org.plenary.ops.Logging;
import org.plenary.ops.Settings;
import org.plenary.ops.StartRefused;

/**
 * Starts the server: {@code [--demo] [--config FILE]}. Exit codes: 0 stopped as asked, 1 the start
 * was refused (one line says why), 2 the arguments were wrong.
 */
public final class Main {
  private static final String USAGE = "usage: plenary [--demo] [--config FILE]";

  private Main() {}

  public static void main(String[] args) throws Exception {
    boolean demo = false;
    @Nullable Path config = null;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--demo")) {
        demo = true;
      } else if (args[i].equals("--config") && i + 1 < args.length) {
        config = Path.of(args[++i]);
      } else {
        System.err.println(USAGE);
        System.exit(2);
      }
    }
    try {
      Settings settings = Settings.load(config, System.getenv());
      Logging.apply(settings);
      run(settings, demo);
    } catch (StartRefused refused) {
      System.err.println("plenary: " + refused.getMessage());
      System.exit(1);
    } catch (Exception unexpected) {
      // Threads of what was started already would keep a server alive that serves nothing.
      unexpected.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(Settings settings, boolean demo) throws Exception {
    Plenary plenary = Plenary.start(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(plenary), "stop"));
    if (demo) {
      new Demo(plenary.parts(), plenary.links(), settings.dataDir()).open();
    } else {
      FirstAdministrator.invite(plenary.parts(), plenary.links());
    }
    plenary.databaseLost().join();
    System.err.println(
        "plenary: the embedded PostgreSQL has ended; start again, it recovers by itself");
    plenary.close();
    Runtime.getRuntime().halt(1);
  }

  /** The signal asked for the stop, and it was carried out: that is success. */
  private static void stop(Plenary plenary) {
    plenary.close();
    Runtime.getRuntime().halt(0);
  }
}
