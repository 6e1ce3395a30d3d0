package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.testing.TestPhotos;

/** Everything an attendee does can be done without a mouse. */
class KeyboardBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Hall hall;

  @BeforeAll
  static void open() {
    hall = Hall.open(3);
    hall.show(2);
  }

  private static Person amy() {
    return BROWSERS.person("Amy", Device.DESKTOP, hall.server().uri());
  }

  @Test
  void oneJoinsByKeyboard() {
    // given
    Person amy = amy();
    amy.page().navigate("/join/" + hall.attendee());
    amy.button("Join").waitFor();
    // when
    amy.tabTo(amy.page().getByLabel("Name shown on your posts"));
    amy.page().keyboard().type("Amy Attendee");
    amy.tabTo(amy.page().getByLabel("I have read this and agree"));
    amy.page().keyboard().press("Space");
    amy.tabTo(amy.button("Join"));
    amy.page().keyboard().press("Enter");
    // then
    amy.page().waitForURL(Pattern.compile(hall.viewer()));
    assertThat(amy.button("Signed in as Amy Attendee: profile")).isVisible();
    assertThat(amy.composer()).isVisible();
  }

  @Test
  void oneWritesByKeyboard() {
    // given
    Person amy = amy().joined(hall.attendee()).watching(hall);
    // when
    amy.page().keyboard().press("n");
    assertThat(amy.composer()).isFocused();
    amy.page().keyboard().type("written without a mouse, l t f ? included");
    amy.tabTo(amy.button("Post to #demo"));
    amy.page().keyboard().press("Enter");
    // then
    assertThat(amy.post("written without a mouse, l t f ? included")).isVisible();
  }

  @Test
  void oneAttachesAPhotoByKeyboard() {
    // given
    Person amy = amy().joined(hall.attendee()).watching(hall);
    amy.page().keyboard().press("n");
    amy.page().keyboard().type("photographed without a mouse");
    // when
    amy.tabTo(amy.button("Attach photo"));
    amy.page()
        .waitForFileChooser(() -> amy.button("Attach photo").press("Enter"))
        .setFiles(new FilePayload("a.jpg", "image/jpeg", TestPhotos.jpeg(TestPhotos.wristband())));
    amy.page()
        .getByRole(
            com.microsoft.playwright.options.AriaRole.IMG,
            new Page.GetByRoleOptions().setName("Attached photo"))
        .waitFor();
    for (String said :
        List.of("No patient and no patient data", "The speaker allows", "I took this photo")) {
      amy.tabTo(amy.page().getByLabel(said));
      amy.page().keyboard().press("Space");
    }
    amy.tabTo(amy.button("Post to #demo"));
    amy.page().keyboard().press("Enter");
    // then
    assertThat(amy.page().getByLabel("Your post, held for review"))
        .containsText(
            "photographed without a mouse",
            new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                .setTimeout(30_000));
  }

  @Test
  void oneBrowsesAndReturnsByKeysAndByButtons() {
    // given
    Person amy = amy().watching(hall);
    assertThat(amy.page().locator(".pos")).containsText("2 / 3");
    // when, then
    amy.page().keyboard().press("PageUp");
    assertThat(amy.page().locator(".pos")).containsText("1 / 3");
    amy.page().keyboard().press("l");
    assertThat(amy.page().locator(".pos")).containsText("2 / 3");
    amy.tabTo(amy.button("Previous slide"));
    amy.page().keyboard().press("Enter");
    assertThat(amy.page().locator(".pos")).containsText("1 / 3");
    amy.tabTo(amy.button("Return to live"));
    amy.page().keyboard().press("Enter");
    assertThat(amy.page().locator(".pos")).containsText("2 / 3");
  }

  @Test
  void escapeLeavesADialogAndTheFocusIsWhereItWas() {
    // given
    Person amy = amy().watching(hall);
    amy.tabTo(amy.button("Keyboard shortcuts"));
    // when
    amy.page().keyboard().press("Enter");
    assertThat(amy.page().locator("dialog")).isVisible();
    amy.page().keyboard().press("Escape");
    // then
    assertThat(amy.page().locator("dialog")).hasCount(0);
    assertThat(amy.button("Keyboard shortcuts")).isFocused();
  }

  @Test
  void whereTheFocusIsCanBeSeenAtEveryStop() {
    // given
    hall.post(hall.conference().attendee(), "a post with buttons", 2);
    Person amy = amy().joined(hall.attendee()).watching(hall);
    amy.post("a post with buttons").waitFor();
    // when
    Set<String> stops = new TreeSet<>();
    List<String> invisible = new ArrayList<>();
    for (int press = 0; press < 60; press++) {
      amy.page().keyboard().press("Tab");
      String stop =
          (String) amy.page().evaluate("() => document.activeElement.outerHTML.slice(0, 200)");
      stops.add(stop);
      if (!(Boolean) amy.page().evaluate(SHOWS_FOCUS)) {
        invisible.add(stop);
      }
    }
    // then
    assertThat(stops).hasSizeGreaterThan(10);
    assertThat(invisible).isEmpty();
  }

  private static final String SHOWS_FOCUS =
      """
      () => {
        const element = document.activeElement;
        if (element === document.body) return true;
        const style = getComputedStyle(element);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      }
      """;
}
