package org.plenary.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plenary.json.Json;

/** The command: all runs of all servers, one after the other. */
final class Load {
  private Load() {}

  public static void main(String[] args) throws IOException {
    if (List.of(args).contains("--help")) {
      System.out.println(Options.USAGE);
      return;
    }
    Options options;
    try {
      options = Options.of(args);
    } catch (IllegalArgumentException e) {
      System.err.println("not understood: " + e.getMessage());
      System.err.println(Options.USAGE);
      System.exit(2);
      return;
    }
    List<String> names = new ArrayList<>(options.alone ? List.of() : List.of("plenary"));
    names.addAll(options.peers);
    Table table = new Table(System.out);
    List<Run.Result> results = new ArrayList<>();
    try (Progress progress = new Progress()) {
      for (int run = 1; run <= options.runs; run++) {
        for (String name : names) {
          System.err.printf("== run %d of %d: %s%n", run, options.runs, name);
          try (Subject subject = subject(name, options)) {
            Run.Result result = new Run(subject, options, progress).result();
            results.add(result);
            table.run(result);
          }
        }
      }
    }
    if (results.size() > 1) {
      table.medians(results);
    }
    if (options.json != null) {
      Files.writeString(options.json, Json.write(results));
    }
  }

  private static Subject subject(String name, Options options) {
    Handshake handshake = new Handshake(options.events, options.deflate);
    return switch (name) {
      case "plenary" ->
          new PlenarySubject(
              handshake,
              Arrays.asList(System.getProperty("load.java", "").split(" ")),
              Math.max(1, options.people));
      case "nchan" -> PeerSubject.nchan(handshake);
      case "ws" -> PeerSubject.ws(handshake, Path.of(System.getProperty("load.modules", "")));
      default -> throw new IllegalArgumentException("no such peer: " + name);
    };
  }
}
