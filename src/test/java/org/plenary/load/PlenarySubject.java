package org.plenary.load;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.plenary.Main;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;

/** This server, as an operator runs it, with a conference and people who are signed in. */
final class PlenarySubject implements Subject {
  private final int port = Started.freePort();
  private final Handshake handshake;
  private final Started started;
  private final CompletableFuture<String> code = new CompletableFuture<>();
  private final TestConference conference;
  private final List<String> tokens;

  /**
   * @param people how many different ones watch; they share the viewers among them
   */
  PlenarySubject(Handshake handshake, List<String> javaOptions, int people) {
    this.handshake = handshake;
    Path data = Started.folder("plenary");
    started = new Started(process(data, javaOptions), data);
    Thread.ofVirtual().start(() -> read(started.process().inputReader()));
    try {
      started.awaitListening(port);
      TestClient admin =
          TestClient.anonymous(URI.create("http://127.0.0.1:" + port))
              .join(code.orTimeout(30, TimeUnit.SECONDS).join(), "Ada Admin");
      conference = TestConference.create(admin, Map.of());
      tokens = tokens(admin, people);
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
  }

  private ProcessBuilder process(Path data, List<String> javaOptions) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(javaOptions);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().putIfAbsent("PLENARY_LOG_LEVEL", "warn");
    builder
        .environment()
        .putAll(
            Map.of(
                "PLENARY_DATA_DIR",
                data.toString(),
                "PLENARY_HTTP_HOST",
                "127.0.0.1",
                "PLENARY_HTTP_PORT",
                Integer.toString(port),
                "PLENARY_POSTS_PER_MINUTE",
                "0"));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return builder;
  }

  private void read(BufferedReader lines) {
    lines
        .lines()
        .filter(line -> line.contains("/join/"))
        .forEach(line -> code.complete(line.substring(line.lastIndexOf('/') + 1).strip()));
  }

  private List<String> tokens(TestClient admin, int people) {
    String invitation = conference.invite(Map.of("role", "attendee", "attendance", "onsite"));
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Future<String>> joining = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        String name = "Attendee " + i;
        joining.add(threads.submit(() -> admin.join(invitation, name).token()));
      }
      List<String> joined = new ArrayList<>();
      for (Future<String> each : joining) {
        joined.add(each.get());
      }
      return joined;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return "plenary";
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public List<Long> servers() {
    return List.of(started.process().pid());
  }

  @Override
  public List<Long> behind() {
    return started.process().descendants().map(ProcessHandle::pid).toList();
  }

  private String authorization(int who) {
    return "Authorization: Bearer " + tokens.get(who % tokens.size()) + "\r\n";
  }

  @Override
  public String watch(Viewer viewer, Ledger ledger) {
    long cursor = viewer.has() == 0 ? 0 : ledger.cursor(viewer.has());
    String path = "/api/v1/" + conference.path("stream") + (cursor == 0 ? "" : "?after=" + cursor);
    return handshake.to(port, path, authorization(viewer.index));
  }

  @Override
  public String publish(int client) {
    return "POST /api/v1/"
        + conference.path("posts")
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        + authorization(client);
  }

  @Override
  public String body(String text) {
    return "{\"session\":\"" + conference.session() + "\",\"text\":\"" + text + "\"}";
  }

  @Override
  public void close() {
    started.close();
  }
}
