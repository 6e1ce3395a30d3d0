package org.plenary.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;

/** This server, with conferences and people who are signed in. */
final class PlenarySubject implements Subject {
  private final Handshake handshake;
  private final Nodes nodes;
  private final List<Audience> audiences = new ArrayList<>();

  /** A conference and the tokens of its people. */
  private record Audience(TestConference conference, List<String> tokens) {
    String authorization(int who) {
      return "Authorization: Bearer " + tokens.get(who % tokens.size()) + "\r\n";
    }
  }

  /**
   * @param conferences how many, and as many audiences
   * @param people how many different ones watch in all; they share the viewers among them
   */
  PlenarySubject(Handshake handshake, Nodes nodes, int conferences, int people) {
    this.handshake = handshake;
    this.nodes = nodes;
    try {
      TestClient admin = nodes.administrator();
      for (int i = 0; i < conferences; i++) {
        TestConference conference = TestConference.create(admin, Map.of());
        int each = Math.max(1, people / conferences);
        audiences.add(new Audience(conference, tokens(admin, conference, each)));
      }
    } catch (RuntimeException | Error e) {
      nodes.close();
      throw e;
    }
  }

  private static List<String> tokens(TestClient admin, TestConference conference, int people) {
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
  public int port(int client) {
    return nodes.port(client);
  }

  @Override
  public List<Long> servers() {
    return nodes.processes();
  }

  @Override
  public List<Long> behind() {
    return nodes.behind();
  }

  @Override
  public String watch(Viewer viewer, Ledger ledger) {
    Audience audience = audiences.get(viewer.conference);
    long cursor = viewer.has() == 0 ? 0 : ledger.cursor(viewer.conference, viewer.has());
    String path =
        "/api/v1/" + audience.conference().path("stream") + (cursor == 0 ? "" : "?after=" + cursor);
    return handshake.to(nodes.port(viewer.turn()), path, audience.authorization(viewer.turn()));
  }

  @Override
  public String publish(int conference, int client) {
    Audience audience = audiences.get(conference);
    return "POST /api/v1/"
        + audience.conference().path("posts")
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        + audience.authorization(client);
  }

  @Override
  public String body(int conference, String text) {
    return "{\"session\":\""
        + audiences.get(conference).conference().session()
        + "\",\"text\":\""
        + text
        + "\"}";
  }

  @Override
  public void close() {
    nodes.close();
  }
}
