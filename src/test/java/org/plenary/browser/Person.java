package org.plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody with a browser profile of their own, and a record of what happened in it. */
final class Person implements AutoCloseable {
  /** Longer than anything should take on a busy machine; nothing waits for it to pass. */
  static final double PATIENCE_MS = 15_000;

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

  /** Comes in by an invitation for this role. */
  Person as(String role, Hall hall) {
    return joined(hall.conference().invite(Map.of("role", role)));
  }

  /** Opens the moderators' desk and waits until its queue is known. */
  Person atTheDesk(Hall hall) {
    page.navigate("/mod/" + hall.conference().slug());
    page.locator(".waiting .c, .clear h2").first().waitFor();
    awaitLive();
    return this;
  }

  /** Opens the wall and waits until its stream is live. */
  Person beforeTheWall(Hall hall) {
    page.navigate("/wall/" + hall.conference().slug());
    page.locator(".join").waitFor();
    awaitLive();
    return this;
  }

  /** The speaker of the talk, at its remote, who sees what is showing. */
  Person atTheRemote(Hall hall) {
    joined(hall.conference().invite(Map.of("role", "speaker", "session", hall.talk())));
    page.navigate(hall.viewer() + "/remote");
    page.locator(".pv .cur img").waitFor();
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

  /** Attaches a photograph, gives the word for it, and posts. */
  void postsPhoto(String text, byte[] jpeg) {
    composer().fill(text);
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("IMG_0042.jpg", "image/jpeg", jpeg));
    PlaywrightAssertions.assertThat(button("Post to #demo")).isDisabled();
    attests();
    send();
  }

  /** Answers what is asked about a picture. */
  void attests() {
    for (String said :
        List.of("No patient and no patient data", "The speaker allows", "I took this photo")) {
      page.getByLabel(said).check();
    }
  }

  /** What is held of one's own posts. */
  Locator tray() {
    return page.getByLabel("Your post, held for review");
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
