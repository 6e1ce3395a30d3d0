package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.testing.TestClient;

/**
 * A hall's wireless network: what was written is kept and sent once, what was missed comes once, in
 * order.
 */
class BadNetworkBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final Pattern POSTS = Pattern.compile(".*/api/v1/conferences/[^/]+/posts$");

  private Hall hall;

  @BeforeEach
  void open() {
    hall = Hall.open(2);
  }

  private Person amy() {
    return BROWSERS
        .person("Amy", Device.DESKTOP, hall.server().uri())
        .joined(hall.attendee())
        .watching(hall);
  }

  private List<JsonNode> posted() {
    List<JsonNode> all = new ArrayList<>();
    hall.posts().forEach(all::add);
    return all;
  }

  @Test
  void whatIsWrittenOfflineIsOnePostAboutTheSlideThatWasSeenThen() {
    // given
    hall = Hall.open(3);
    hall.show(2);
    Person amy = amy();
    assertThat(amy.page().locator(".pos")).containsText("2 / 3");
    amy.context().setOffline(true);
    assertThat(amy.page().locator(".net")).containsText("You are offline");
    // when
    amy.composer().fill("written in the tunnel");
    hall.show(3);
    amy.button("Post to #demo").dblclick();
    assertThat(amy.page().locator(".tray")).containsText("written in the tunnel");
    amy.page().keyboard().press("Control+Enter");
    assertThat(posted()).isEmpty();
    amy.context().setOffline(false);
    // then
    amy.post("written in the tunnel").waitFor();
    assertThat(amy.page().locator(".tray")).hasCount(0);
    assertThat(amy.post("written in the tunnel").locator(".goto")).hasText("Slide 2");
    assertThat(posted()).hasSize(1);
    assertThat(posted().getFirst().path("slide").path("number").asInt()).isEqualTo(2);
  }

  @Test
  void aPostThatCouldNotBeSentSurvivesAReload() {
    // given
    Person amy = amy();
    amy.context().route(POSTS, route -> whenPosting(route, route::abort));
    amy.posts("keep this");
    Locator tray = amy.page().locator(".tray");
    assertThat(tray).containsText("Waiting to be sent");
    // when
    amy.page().reload();
    // then
    assertThat(tray).containsText("keep this");
    assertThat(posted()).isEmpty();
    // when
    amy.context().unrouteAll();
    amy.page().reload();
    // then
    amy.post("keep this").waitFor();
    assertThat(tray).hasCount(0);
    assertThat(posted()).hasSize(1);
  }

  @Test
  void aPostWhoseAnswerIsLostIsSentAgainAndIsOnePost() {
    // given
    Person amy = amy();
    AtomicInteger sent = new AtomicInteger();
    amy.context()
        .route(
            POSTS,
            route ->
                whenPosting(
                    route,
                    () -> {
                      var answer = route.fetch();
                      if (sent.getAndIncrement() == 0) {
                        route.abort();
                      } else {
                        route.fulfill(new Route.FulfillOptions().setResponse(answer));
                      }
                    }));
    // when
    amy.posts("said once");
    // then
    assertThat(amy.page().locator(".tray")).hasCount(0);
    amy.page().waitForCondition(() -> sent.get() == 2);
    assertThat(amy.post("said once")).hasCount(1);
    assertThat(posted()).hasSize(1);
  }

  private static void whenPosting(Route route, Runnable posting) {
    if (route.request().method().equals("POST")) {
      posting.run();
    } else {
      route.resume();
    }
  }

  @Test
  void whatWasMissedWhileTheLineWasCutComesOnceAndInOrder() {
    try (WeakLine line = new WeakLine(hall.server().uri())) {
      // given
      TestClient bob = hall.conference().attendee();
      Person ruth = BROWSERS.person("Ruth", Device.DESKTOP, line.uri()).watching(hall);
      hall.post(bob, "before 0", 1);
      ruth.post("before 0").waitFor();
      // when
      line.cut();
      List<String> missed = IntStream.range(0, 12).mapToObj(n -> "missed " + n + ".").toList();
      missed.forEach(text -> hall.post(bob, text, 1));
      hall.show(2);
      ruth.page().waitForCondition(() -> line.refused() > 0);
      assertThat(ruth.page().locator(".net")).containsText("Reconnecting");
      assertThat(ruth.post("before 0")).isVisible();
      line.mend();
      // then
      ruth.post("missed 11.").waitFor();
      hall.post(bob, "after 0", 2);
      ruth.post("after 0").waitFor();
      assertThat(ruth.page().locator(".net")).hasCount(0);
      List<String> expected =
          Stream.of(List.of("before 0"), missed, List.of("after 0")).flatMap(List::stream).toList();
      assertThat(ruth.page().locator("[role=feed] article .text"))
          .hasText(expected.reversed().toArray(String[]::new));
      assertThat(ruth.page().locator(".pos")).containsText("2 / 2");
    }
  }

  @Test
  void aPostThatWasWithdrawnWhileTheLineWasCutIsGone() {
    try (WeakLine line = new WeakLine(hall.server().uri())) {
      // given
      TestClient bob = hall.conference().attendee();
      Person ruth = BROWSERS.person("Ruth", Device.DESKTOP, line.uri()).watching(hall);
      String id = hall.post(bob, "a mistake", 1).path("id").asText();
      ruth.post("a mistake").waitFor();
      // when
      line.cut();
      bob.delete(hall.conference().path("posts/" + id)).expect(204);
      line.mend();
      // then
      assertThat(ruth.post("a mistake")).hasCount(0);
    }
  }
}
