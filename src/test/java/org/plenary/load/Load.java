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
  /** What a process has open that is no viewer's connection. */
  private static final int FILES_BESIDE = 500;

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
    if (options.viewers + FILES_BESIDE > Usage.filesAllowed()) {
      System.err.printf(
          "%d viewers need as many files, and %d are allowed: raise the limit (ulimit -Hn)%n",
          options.viewers, Usage.filesAllowed());
      System.exit(2);
    }
    if (options.flood > 0) {
      Flood.measure(options, System.out);
      return;
    }
    Table table = new Table(System.out);
    List<Run.Result> results;
    try (Progress progress = new Progress()) {
      results = options.growth ? growth(options, table, progress) : runs(options, table, progress);
    }
    if (options.json != null) {
      Files.writeString(options.json, Json.write(results));
    }
  }

  private static List<Run.Result> runs(Options options, Table table, Progress progress)
      throws IOException {
    List<String> names = new ArrayList<>(options.alone ? List.of() : List.of("plenary"));
    names.addAll(options.peers);
    List<Run.Result> results = new ArrayList<>();
    for (int run = 1; run <= options.runs; run++) {
      for (String name : names) {
        System.err.printf("== run %d of %d: %s%n", run, options.runs, name);
        results.add(result(name, options, progress));
        table.run(results.getLast());
      }
    }
    if (results.size() > 1) {
      table.medians(results);
    }
    return results;
  }

  private static List<Run.Result> growth(Options options, Table table, Progress progress)
      throws IOException {
    List<Options> rows = Growth.rows(options.viewers, options.seconds);
    List<Run.Result> results = new ArrayList<>();
    for (Options row : rows) {
      System.err.printf("== row %d of %d%n", results.size() + 1, rows.size());
      results.add(result("plenary", row, progress));
      table.run(results.getLast());
    }
    table.growth(results);
    return results;
  }

  private static Run.Result result(String name, Options options, Progress progress)
      throws IOException {
    try (Subject subject = subject(name, options)) {
      return new Run(subject, options, progress).result();
    }
  }

  private static Subject subject(String name, Options options) {
    Handshake handshake = new Handshake(options.events, options.deflate);
    return switch (name) {
      case "plenary" ->
          new PlenarySubject(
              handshake,
              new Nodes(
                  options.nodes, Arrays.asList(System.getProperty("load.java", "").split(" "))),
              options.conferences,
              options.people);
      case "nchan" -> PeerSubject.nchan(handshake);
      case "ws" -> PeerSubject.ws(handshake, Path.of(System.getProperty("load.modules", "")));
      default -> throw new IllegalArgumentException("no such peer: " + name);
    };
  }
}
