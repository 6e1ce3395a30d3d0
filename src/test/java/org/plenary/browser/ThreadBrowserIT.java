package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A thread is written part by part, published as one, and read from its first part to its last. */
class ThreadBrowserIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final String ONE_PATIENT =
      "My 54-year-old patient last Tuesday lost consciousness in my clinic";

  private static Hall hall;

  @BeforeAll
  static void open() {
    hall = Hall.open(3);
  }

  private static Person person(String name, Device device) {
    return BROWSERS.person(name, device, hall.server().uri());
  }

  private static List<String> texts(String subject, int parts) {
    return IntStream.rangeClosed(1, parts).mapToObj(n -> subject + ", point " + n).toList();
  }

  /** Writes the texts as parts of one thread, by the keyboard alone. */
  private static void write(Person author, List<String> texts) {
    author.composer().first().click();
    for (int part = 0; part < texts.size(); part++) {
      if (part > 0) {
        author.page().keyboard().press("Control+Shift+Enter");
        assertThat(part(author, part + 1, part + 1)).isFocused();
      }
      author.page().keyboard().insertText(texts.get(part));
    }
  }

  private static Locator part(Person author, int number, int of) {
    return author.page().getByLabel("Part " + number + " of " + of);
  }

  private static Locator parts(Person reader, String subject) {
    return reader.post(subject);
  }

  /** What the articles about a subject say, from top to bottom. */
  private static List<String> seen(Person reader, String subject) {
    List<String> seen = new ArrayList<>();
    for (Locator text : parts(reader, subject).locator(".text").all()) {
      seen.add(text.innerText().replace(" #demo", "").strip());
    }
    return seen;
  }

  @Test
  void aThreadOfSevenIsOnTheOtherScreensAtOnceTogetherAndInOrder() {
    // given
    List<String> seven = texts("Lactate in seven steps", 7);
    Person ruth = person("Ruth", Device.DESKTOP).watching(hall);
    Person phil = person("Phil", Device.PHONE).watching(hall);
    Person amy = person("Amy", Device.DESKTOP).joined(hall.attendee()).watching(hall);
    hall.post(hall.conference().attendee(), "somebody speaks before the thread", 1);
    // when
    write(amy, seven);
    amy.button("Post 7 parts").click();
    // then
    for (Person reader : List.of(ruth, phil, amy)) {
      parts(reader, "Lactate in seven steps").last().waitFor();
      assertThat(seen(reader, "Lactate in seven steps")).isEqualTo(seven);
      assertThat(parts(reader, "Lactate in seven steps").last()).containsText("7/7");
    }
    assertThat(ruth.page().locator("[role=feed] article").first()).containsText("point 1");
    assertThat(amy.composer()).hasValue("");
    assertThat(hall.posts().findValuesAsText("thread").stream().filter(id -> !id.equals("null")))
        .filteredOn(id -> id.equals(threadOf("Lactate in seven steps, point 7")))
        .hasSize(7);
  }

  private static String threadOf(String text) {
    for (JsonNode post : hall.posts()) {
      if (post.path("text").asText().contains(text)) {
        return post.path("thread").asText();
      }
    }
    throw new AssertionError("nobody posted " + text);
  }

  @Test
  void aPartInTheMiddleCanBeTakenOutAgain() {
    // given
    Person amy = person("Amy", Device.DESKTOP).joined(hall.attendee()).watching(hall);
    write(amy, List.of("Keep this", "Not this", "And keep that"));
    // when
    amy.button("Remove part 2").click();
    // then
    assertThat(part(amy, 1, 2)).isFocused();
    amy.button("Post 2 parts").click();
    Locator second = amy.post("And keep that");
    second.waitFor();
    assertThat(second).containsText("2/2");
    assertThat(amy.post("Not this")).hasCount(0);
  }

  @Test
  void theQuestionAboutOnePatientShowsThePartThatRaisesIt() {
    // given
    Person amy = person("Amy", Device.DESKTOP).joined(hall.attendee()).watching(hall);
    write(amy, List.of("Syncope, in three parts", ONE_PATIENT, "The end of it"));
    // when
    amy.button("Post 3 parts").click();
    // then
    Locator dialog = amy.page().getByRole(AriaRole.DIALOG);
    assertThat(dialog.locator("blockquote")).hasCount(1);
    assertThat(dialog.locator("blockquote")).containsText("Part 2 " + ONE_PATIENT);
    // and what was written comes back whole, with the reason at its part
    amy.button("Cancel and change the text").click();
    assertThat(part(amy, 2, 3)).hasValue(ONE_PATIENT);
    assertThat(part(amy, 2, 3)).isFocused();
    assertThat(amy.page().locator(".part .error"))
        .hasText("This text reads like a specific patient.");
    part(amy, 2, 3).fill("Syncope is common in clinics");
    assertThat(amy.page().locator(".part .error")).hasCount(0);
    amy.button("Post 3 parts").click();
    amy.post("The end of it").waitFor();
    assertThat(seen(amy, "Syncope, in three parts")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("devices")
  void theComposerOfAThreadCanBeUsedByEverybody(Device device) {
    // given
    Person amy = person("Amy", device).joined(hall.attendee()).watching(hall);
    if (device.touch()) {
      amy.page().locator(".mini").click();
    }
    // when
    write(amy, List.of("One", "", "Three, and then " + ONE_PATIENT));
    amy.button("Post 2 parts").click();
    amy.page().getByRole(AriaRole.DIALOG).waitFor();
    // then
    Audit.look(amy, device, "thread-asked");
    amy.button("Cancel and change the text").click();
    part(amy, 2, 2).waitFor();
    Audit.look(amy, device, "thread-composer");
  }

  private static Stream<Device> devices() {
    return Stream.of(Device.DESKTOP, Device.PHONE.in(ColorScheme.DARK));
  }

  @Test
  void whatWasBegunIsThereAfterAReload() {
    // given
    Person amy = person("Amy", Device.PHONE).joined(hall.attendee()).watching(hall);
    amy.page().locator(".mini").click();
    write(amy, List.of("Begun on the phone", "and not finished"));
    Page page = amy.page();
    await().until(() -> isKept(page, "and not finished"));
    // when
    page.reload();
    // then
    page.locator(".mini").getByText("Begun on the phone").click();
    assertThat(part(amy, 1, 2)).hasValue("Begun on the phone");
    assertThat(part(amy, 2, 2)).hasValue("and not finished");
  }

  /** Whether the browser's database has a draft with this part. */
  private static boolean isKept(Page page, String text) {
    return (Boolean)
        page.evaluate(
            """
            text => new Promise(found => {
              const opened = indexedDB.open('plenary');
              opened.onsuccess = () => {
                const all = opened.result.transaction('drafts').objectStore('drafts').getAll();
                all.onsuccess = () => {
                  opened.result.close();
                  found(all.result.some(draft => draft.parts.some(part => part.text === text)));
                };
              };
            })
            """,
            text);
  }
}
