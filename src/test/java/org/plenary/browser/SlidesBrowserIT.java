package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The speaker goes on, and who follows goes along; who looks back stays. */
class SlidesBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final Pattern SLIDE_IMAGE = Pattern.compile("/decks/[^/]+/(\\d+)-\\d+\\.");

  private static Hall shared;

  private Hall hall;
  private Person ruth;

  @BeforeAll
  static void render() {
    shared = Hall.open(4);
  }

  private void follow(Hall chosen) {
    hall = chosen;
    hall.show(1);
    ruth = BROWSERS.person("Ruth", Device.DESKTOP, hall.server().uri()).watching(hall);
  }

  private Locator slide() {
    return ruth.page().locator(".stage img");
  }

  private void shows(int number) {
    assertThat(slide()).hasAttribute("src", Pattern.compile("/" + number + "-\\d+\\."));
    assertThat(slide()).hasAttribute("alt", Pattern.compile("^Slide " + number + ": "));
    assertThat(ruth.page().locator(".pos")).containsText(number + " / 4");
  }

  @Test
  void whoReadsWithoutAnAccountIsNotAskedWhoTheyAre() {
    // given
    hall = shared;
    hall.show(1);
    ruth = BROWSERS.person("Ruth", Device.DESKTOP, hall.server().uri());
    List<String> refused = new CopyOnWriteArrayList<>();
    ruth.page()
        .onResponse(response -> {
          if (response.status() >= 400) {
            refused.add(response.url());
          }
        });
    // when
    ruth.watching(hall);
    // then
    assertThat(ruth.page().getByLabel("Conference code")).isVisible();
    assertThat(refused).isEmpty();
  }

  @Test
  void whoFollowsSeesTheSlideThatTheSpeakerShows() {
    // given
    follow(shared);
    shows(1);
    // when
    hall.show(2);
    // then
    shows(2);
  }

  @Test
  void whoLooksBackStaysThereAndReturnsByOneKey() {
    // given
    follow(shared);
    hall.show(2);
    shows(2);
    ruth.page().keyboard().press("ArrowLeft");
    shows(1);
    // when
    hall.show(3);
    // then
    assertThat(ruth.page().getByText("Presenter is on slide 3")).isVisible();
    shows(1);
    // when
    ruth.page().keyboard().press("l");
    // then
    shows(3);
    assertThat(ruth.page().getByText("Presenter is on slide 3")).hasCount(0);
  }

  @Test
  void aSlideThatWasNotShownIsNeverAskedFor() {
    // given
    follow(Hall.open(4));
    hall.show(2);
    shows(2);
    // when the reader tries to run ahead
    ruth.page().keyboard().press("ArrowRight");
    ruth.page().keyboard().press("PageDown");
    assertThat(ruth.page().locator(".film .fut")).hasCount(2);
    ruth.page().locator(".film button").first().click();
    shows(1);
    ruth.page().keyboard().press("ArrowRight");
    shows(2);
    // then
    assertThat(numbersAskedFor()).contains(1, 2).doesNotContain(3, 4);
    assertThat(ruth.page().locator(".film .fut").first()).isDisabled();
  }

  @Test
  void whoComesLateSeesWhatTheOthersSee() {
    // given
    follow(shared);
    hall.show(3);
    shows(3);
    // when
    Person late = BROWSERS.person("Late", Device.PHONE, hall.server().uri()).watching(hall);
    // then
    assertThat(late.page().locator(".stage img")).hasAttribute("alt", slide().getAttribute("alt"));
  }

  private List<Integer> numbersAskedFor() {
    return ruth.network().addresses().stream()
        .map(SLIDE_IMAGE::matcher)
        .filter(Matcher::find)
        .map(found -> Integer.valueOf(found.group(1)))
        .toList();
  }
}
