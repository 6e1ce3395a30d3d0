package org.plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** What holds for every screen in every state. */
final class Audit {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Letters are there, and nothing is still fading in. */
  private static final String AT_REST =
      """
      () => Promise.allSettled([
        document.fonts.ready,
        ...document.getAnimations()
          .filter(each => each.effect.getComputedTiming().endTime !== Infinity)
          .map(each => each.finished),
      ]).then(() => true)
      """;

  private Audit() {}

  /** The same state in light and in dark colours, as when the device changes over at sunset. */
  static void lookByDayAndNight(Person person, Device device, String state) {
    for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      person.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
      look(person, device.in(colours), state);
    }
  }

  /** What a screen looks like in a state lies in target/browser/screens/ before it is checked. */
  static void look(Person person, Device device, String state) {
    person.page().evaluate(AT_REST);
    person.photograph(Path.of("target", "browser", "screens", state + "-" + device + ".png"));
    check(person.page());
  }

  /** No violation that axe finds, and nothing that makes the page scroll sideways. */
  static void check(Page page) {
    // There are no frames in these pages: one step sees all that the slower two would.
    var results = new AxeBuilder(page).setLegacyMode(true).withTags(WCAG).analyze();
    assertThat(results.getPasses()).as("rules that axe could apply").hasSizeGreaterThan(5);
    assertThat(
            results.getViolations().stream()
                .flatMap(rule ->
                    rule.getNodes().stream()
                        .map(node ->
                            rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary()))
                .toList())
        .isEmpty();
    assertThat(
            (Integer)
                page.evaluate(
                    "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("pixels that the page is too wide")
        .isLessThanOrEqualTo(0);
  }
}
