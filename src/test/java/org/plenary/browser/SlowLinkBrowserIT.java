package org.plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The viewer on a bad link and a slow phone. */
class SlowLinkBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final int LATENCY_MS = 400;
  private static final int BYTES_PER_SECOND = 50_000;
  private static final int SLOWER_CPU = 4;
  private static final int USEFUL_WITHIN_MS = 5_000;

  /** The slide itself, or its words until it comes. */
  private static final String USEFUL =
      """
      () => {
        const image = document.querySelector('.stage img');
        const words = document.querySelector('.stage .words p');
        return (image && image.complete && image.naturalWidth > 0) || (words && words.textContent.trim() !== '');
      }
      """;

  private static Hall hall;

  @BeforeAll
  static void open() {
    hall = Hall.open(3);
    hall.show(2);
    for (int n = 0; n < 20; n++) {
      hall.post(
          hall.conference().attendee(), "Post number " + n + " about what is on the slide", 2);
    }
  }

  /** What was sent over the line, by the kind of resource and as compressed as it was sent. */
  private static final class Weighed {
    private final Map<String, JsonObject> answers = new HashMap<>();
    private final Map<String, Double> bytes = new HashMap<>();

    Weighed(CDPSession session) {
      session.on(
          "Network.responseReceived",
          event -> answers.put(event.get("requestId").getAsString(), event));
      session.on(
          "Network.loadingFinished",
          event ->
              bytes.put(
                  event.get("requestId").getAsString(),
                  event.get("encodedDataLength").getAsDouble()));
    }

    double kilobytes(Predicate<String> types) {
      return answers.entrySet().stream()
              .filter(entry -> types.test(entry.getValue().get("type").getAsString()))
              .mapToDouble(entry -> bytes.getOrDefault(entry.getKey(), 0.0))
              .sum()
          / 1000;
    }
  }

  @Test
  void theSlideCanBeReadWithinFiveSecondsAndLittleIsLoaded() {
    // given
    Person ruth = BROWSERS.person("Ruth", Device.PHONE, hall.server().uri());
    CDPSession session = ruth.context().newCDPSession(ruth.page());
    session.send("Network.enable");
    Weighed weighed = new Weighed(session);
    session.send("Network.emulateNetworkConditions", slowLink());
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", SLOWER_CPU);
    session.send("Emulation.setCPUThrottlingRate", rate);
    // when
    ruth.page().navigate(hall.viewer());
    ruth.page()
        .waitForFunction(USEFUL, null, new Page.WaitForFunctionOptions().setPollingInterval(50));
    double millis = ((Number) ruth.page().evaluate("() => performance.now()")).doubleValue();
    ruth.awaitLive();
    ruth.page().waitForCondition(() -> weighed.kilobytes("Image"::equals) > 0);
    // then
    System.out.printf(
        "useful after %.0f ms; page and scripts %.1f KB, styles %.1f KB, images %.1f KB, all %.1f KB%n",
        millis,
        weighed.kilobytes(type -> type.equals("Document") || type.equals("Script")),
        weighed.kilobytes("Stylesheet"::equals),
        weighed.kilobytes("Image"::equals),
        weighed.kilobytes(_ -> true));
    assertThat(millis).isLessThan(USEFUL_WITHIN_MS);
    assertThat(weighed.kilobytes(type -> type.equals("Document") || type.equals("Script")))
        .isBetween(10.0, 50.0);
    assertThat(weighed.kilobytes("Stylesheet"::equals)).isBetween(1.0, 12.0);
    assertThat(weighed.kilobytes("Image"::equals)).isBetween(1.0, 60.0);
    assertThat(weighed.kilobytes(_ -> true)).isLessThan(125);
  }

  private static JsonObject slowLink() {
    JsonObject link = new JsonObject();
    link.addProperty("offline", false);
    link.addProperty("latency", LATENCY_MS);
    link.addProperty("downloadThroughput", BYTES_PER_SECOND);
    link.addProperty("uploadThroughput", BYTES_PER_SECOND);
    return link;
  }
}
