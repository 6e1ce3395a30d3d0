package org.plenary.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The system's Chromium, driven by the system's Node.js and the playwright-core of
 * web/node_modules. What is missing stops the tests with a line that says what to install.
 */
final class Chromium {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Chromium() {}

  static Playwright playwright() {
    System.setProperty("playwright.cli.dir", driver().toString());
    return Playwright.create(
        new Playwright.CreateOptions()
            .setEnv(
                Map.of(
                    "PLAYWRIGHT_NODEJS_PATH",
                    program("Node.js 20.19 or newer (package nodejs)", "node").toString(),
                    "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                    "1")));
  }

  static Browser launch(Playwright playwright) {
    Path chromium =
        program(
            "Chromium (package chromium; scripts/install-test-tools installs it)",
            "chromium",
            "chromium-browser",
            "google-chrome");
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setHeadless(true)
                .setArgs(FLAGS));
  }

  /**
   * Playwright looks for {@code package/cli.js} in its driver's folder; npm calls that folder
   * otherwise.
   */
  private static Path driver() {
    Path installed = Path.of("web", "node_modules", "playwright-core").toAbsolutePath();
    if (!Files.exists(installed.resolve("cli.js"))) {
      throw new IllegalStateException(
          "The browser tests need web/node_modules/playwright-core: run npm ci in web/ (scripts/test does).");
    }
    try {
      Path folder = Files.createDirectories(Path.of("target", "playwright").toAbsolutePath());
      Path link = folder.resolve("package");
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, installed);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path program(String needed, String... names) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(names)
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(at -> Path.of(at, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("The browser tests need " + needed + " on the PATH."));
  }
}
