package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.testing.TestClient;

/** Readers find posts by their words, and no post that is gone. */
class SearchBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Hall hall;
  private static TestClient author;

  @BeforeAll
  static void open() {
    hall = Hall.open(1);
    author = hall.conference().attendee();
  }

  private static Locator found(Person reader) {
    return reader.page().getByLabel("Posts found").locator("article");
  }

  @Test
  void aPostIsFoundByItsWordsAndIsGoneWhenItsAuthorWithdrawsIt() {
    // given
    String id = hall.post(author, "Dapagliflozin lowers readmission", 1).path("id").asText();
    hall.post(author, "Empagliflozin does it too", 1);
    Person ruth = BROWSERS.person("Ruth", Device.DESKTOP, hall.server().uri()).watching(hall);
    // when
    ruth.page().keyboard().press("/");
    ruth.page().keyboard().type("readmission dapagliflozin");
    // then
    assertThat(found(ruth)).hasCount(1);
    assertThat(found(ruth)).containsText("Dapagliflozin lowers readmission");
    // when
    author.delete(hall.conference().path("posts/" + id)).expect(204);
    // then
    assertThat(found(ruth)).hasCount(0);
    // and the stream is there again
    ruth.page().keyboard().press("Escape");
    ruth.post("Empagliflozin does it too").waitFor();
  }

  @ParameterizedTest
  @MethodSource("devices")
  void theSearchCanBeUsedByEverybody(Device device) {
    // given
    hall.post(author, "Ticagrelor after stenting", 1);
    Person amy =
        BROWSERS.person("Amy", device, hall.server().uri()).joined(hall.attendee()).watching(hall);
    // when
    amy.button("Search posts").click();
    amy.page().keyboard().type("ticagrelor");
    // then
    found(amy).first().waitFor();
    Audit.look(amy, device, "search");
    amy.page().keyboard().type(" nowhere");
    amy.page().getByText("No post of this talk").waitFor();
    Audit.look(amy, device, "search-nothing");
  }

  private static Stream<Device> devices() {
    return Stream.of(Device.DESKTOP.in(ColorScheme.DARK), Device.PHONE);
  }
}
