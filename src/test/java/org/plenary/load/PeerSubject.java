package org.plenary.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Another product that is installed here, in its smallest honest set-up: no sign-in, no record, one
 * channel. Its viewers are sent the published body as it came.
 */
final class PeerSubject implements Subject {
  static final List<String> NAMES = List.of("nchan", "ws");

  private static final String PAD =
      "\"conference\":\"icem\",\"session\":\"s1\",\"author\":\"Dr A\"";

  private final String name;
  private final int port;
  private final Handshake handshake;
  private final Started started;

  private PeerSubject(String name, int port, Handshake handshake, Started started) {
    this.name = name;
    this.port = port;
    this.handshake = handshake;
    this.started = started;
    try {
      started.awaitListening(port);
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
  }

  /** nginx with nchan (Debian: libnginx-mod-nchan), two workers. */
  static PeerSubject nchan(Handshake handshake) {
    int port = Started.freePort();
    Path folder = Started.folder("nchan");
    Path module = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");
    String conf =
        resource("nginx-nchan.conf")
            .replace("@MODULE@", module.toString())
            .replace("@PORT@", Integer.toString(port));
    ProcessBuilder nginx =
        new ProcessBuilder(
                "nginx", "-p", folder.toString(), "-c", write(folder, "nchan.conf", conf))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile());
    return new PeerSubject("nchan", port, handshake, new Started(nginx, folder));
  }

  /**
   * The {@code ws} package of npm.
   *
   * @param modules the folder of npm packages it is in
   */
  static PeerSubject ws(Handshake handshake, Path modules) {
    int port = Started.freePort();
    Path folder = Started.folder("ws");
    ProcessBuilder node =
        new ProcessBuilder(
            "node",
            write(folder, "ws-server.cjs", resource("ws-server.cjs")),
            Integer.toString(port),
            handshake.deflate() ? "deflate" : "plain");
    node.environment().put("NODE_PATH", modules.toAbsolutePath().toString());
    node.redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile());
    return new PeerSubject("ws", port, handshake, new Started(node, folder));
  }

  private static String resource(String name) {
    try (InputStream in = PeerSubject.class.getResourceAsStream("/load/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int port(int client) {
    return port;
  }

  @Override
  public List<Long> servers() {
    return started.itselfAndChildren();
  }

  @Override
  public String watch(Viewer viewer, Ledger ledger) {
    return handshake.to(port, "/ws", "");
  }

  @Override
  public String publish(int conference, int client) {
    return "POST /pub HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";
  }

  @Override
  public String body(int conference, String text) {
    return "{" + PAD + ",\"text\":\"" + text + "\"}";
  }

  @Override
  public void close() {
    started.close();
  }
}
