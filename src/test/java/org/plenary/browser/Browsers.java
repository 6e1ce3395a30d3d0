package org.plenary.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One browser for a test class, and people in it. After every test it is asked of everybody's page
 * that nothing broke in it and that it kept to its content security policy; when a test fails, what
 * everybody saw lies in target/browser/.
 *
 * <pre>{@code
 * @RegisterExtension static final Browsers BROWSERS = new Browsers();
 * Person amy = BROWSERS.person("amy", Device.DESKTOP, server.uri());
 * }</pre>
 */
final class Browsers implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private final List<Person> people = new ArrayList<>();
  private Playwright playwright;
  private Browser browser;

  @Override
  public void beforeAll(ExtensionContext context) {
    if (Browsers.class.getResource("/webroot/viewer.html") == null) {
      throw new IllegalStateException("The web app is not built: run scripts/build-web.");
    }
    PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE_MS);
    playwright = Chromium.playwright();
    browser = Chromium.launch(playwright);
  }

  /** Somebody with a browser profile of their own. */
  Person person(String name, Device device, URI server) {
    Person person = new Person(name, browser.newContext(device.options(server)), server);
    people.add(person);
    return person;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    boolean failed = context.getExecutionException().isPresent();
    String test =
        context.getRequiredTestClass().getSimpleName()
            + "."
            + context.getDisplayName().replaceAll("\\W+", "-");
    try {
      for (Person person : people) {
        if (failed) {
          person.photograph(Path.of("target", "browser", test + "-" + person.name() + ".png"));
        } else {
          person.requireNothingBroken();
        }
      }
    } finally {
      people.forEach(Person::close);
      people.clear();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (playwright != null) {
      playwright.close();
    }
  }
}
