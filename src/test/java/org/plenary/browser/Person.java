package org.plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody with a browser profile of their own, and a record of what happened in it. */
final class Person implements AutoCloseable {
  /** Longer than anything should take on a busy machine; nothing waits for it to pass. */
  private static final double PATIENCE_MS = 15_000;

  private final String name;
  private final BrowserContext context;
  private final URI server;
  private final Page page;
  private final NetworkLog network;
  private final List<String> troubles = new CopyOnWriteArrayList<>();

  Person(String name, BrowserContext context, URI server) {
    this.name = name;
    this.context = context;
    this.server = server;
    context.setDefaultTimeout(PATIENCE_MS);
    this.network = new NetworkLog(context);
    context.onWebError(error -> troubles.add("error: " + error.error()));
    context.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        troubles.add("policy: " + message.text());
      }
    });
    context.onDialog(dialog -> {
      troubles.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    this.page = context.newPage();
  }

  String name() {
    return name;
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  NetworkLog network() {
    return network;
  }

  /** Signs in by an invitation code, as the join page does. */
  Person joined(String code) {
    var answer =
        context
            .request()
            .post(
                server + "/api/v1/auth/exchange",
                RequestOptions.create().setData(Map.of("code", code, "displayName", name)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return this;
  }

  /** Opens a talk and waits until its stream is live. */
  Person watching(Hall hall) {
    page.navigate(hall.viewer());
    page.locator(".stage img").waitFor();
    awaitLive();
    return this;
  }

  /** The stream has said that everything before is told. */
  void awaitLive() {
    network.awaitFrame(page, "\"type\":\"live\"");
  }

  /** The post with this text in the stream of posts. */
  Locator post(String text) {
    return page.locator("[role=feed] article").filter(new Locator.FilterOptions().setHasText(text));
  }

  Locator button(String label) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label));
  }

  Locator composer() {
    return page.getByLabel("Write a post");
  }

  /** Writes and sends a post, as on a desktop. */
  void posts(String text) {
    composer().fill(text);
    send();
  }

  void send() {
    button("Post to #demo").click();
  }

  /** Presses Tab until the focus is there; fails after so many stops. */
  void tabTo(Locator target) {
    for (int stop = 0; stop < 80; stop++) {
      if (target.count() == 1
          && (Boolean) target.evaluate("element => element === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not reach " + target);
  }

  void photograph(Path file) {
    try {
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
    } catch (PlaywrightException gone) {
      System.err.println("no picture of " + file + ": " + gone.getMessage());
    }
  }

  /** No script failed, nothing was refused by the content security policy, and no dialog opened. */
  void requireNothingBroken() {
    assertThat(troubles).as("what went wrong in the browser of " + name).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
