package org.plenary.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Everything that a browser profile asked for and was sent: addresses, bodies, WebSocket messages.
 */
final class NetworkLog {
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<Response> responses = new CopyOnWriteArrayList<>();
  private final List<WebSocket> sockets = new CopyOnWriteArrayList<>();
  private final List<String> frames = new CopyOnWriteArrayList<>();

  NetworkLog(BrowserContext context) {
    context.onRequest(requests::add);
    context.onResponse(responses::add);
    context.onPage(page ->
        page.onWebSocket(socket -> {
          sockets.add(socket);
          socket.onFrameReceived(frame -> frames.add(frame.text()));
        }));
  }

  /** The addresses that were asked for. */
  List<String> addresses() {
    return requests.stream().map(Request::url).toList();
  }

  List<Request> requests() {
    return requests;
  }

  List<String> frames() {
    return frames;
  }

  /** Waits until a message holds this text; one that has come counts. */
  void awaitFrame(Page page, String text) {
    page.waitForCondition(() -> frames.stream().anyMatch(frame -> frame.contains(text)));
  }

  /** Everything so far, as bytes: what is searched for in it must not be in any. */
  List<byte[]> everything() {
    List<byte[]> all = new ArrayList<>();
    addresses().forEach(address -> all.add(utf8(address)));
    sockets.forEach(socket -> all.add(utf8(socket.url())));
    frames.forEach(frame -> all.add(utf8(frame)));
    for (Response response : responses) {
      all.add(utf8(response.headers().toString()));
      if (response.ok() && response.status() != 204) {
        all.add(response.body());
      }
    }
    return all;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** How many of all these hold these bytes. */
  static long holding(List<byte[]> all, byte[] wanted) {
    return all.stream().filter(each -> contains(each, wanted)).count();
  }

  static boolean contains(byte[] all, byte[] wanted) {
    // ISO 8859-1 has a character for every byte, so that the search of strings serves.
    return new String(all, StandardCharsets.ISO_8859_1)
        .contains(new String(wanted, StandardCharsets.ISO_8859_1));
  }
}
