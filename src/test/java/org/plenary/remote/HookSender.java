package org.plenary.remote;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.plenary.json.Json;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;

/** A service that sends signed messages, well or ill. */
record HookSender(TestClient client, String id, String secret, Instant time, boolean alters) {
  HookSender(TestClient client, String id, String secret) {
    this(client, id, secret, null, false);
  }

  HookSender withSecret(String other) {
    return new HookSender(client, id, other, time, alters);
  }

  HookSender to(String other) {
    return new HookSender(client, other, secret, time, alters);
  }

  /** Claims to send at another time. */
  HookSender at(Instant other) {
    return new HookSender(client, id, secret, other, alters);
  }

  /** Somebody on the way changes what is sent. */
  HookSender altered() {
    return new HookSender(client, id, secret, time, true);
  }

  Reply send(String message, String type, Map<String, ?> data) {
    return sendRaw(message, Json.write(Map.of("type", type, "data", data)));
  }

  Reply sendRaw(String message, String body) {
    String timestamp = Long.toString((time == null ? Instant.now() : time).getEpochSecond());
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    byte[] signature =
        WebhookSignature.sign(message, timestamp, body.getBytes(StandardCharsets.UTF_8), key);
    return client.send(
        "POST",
        "hooks/" + id,
        "application/json",
        BodyPublishers.ofString(alters ? body + " " : body),
        Map.of(
            "webhook-id", message,
            "webhook-timestamp", timestamp,
            "webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature)));
  }
}
