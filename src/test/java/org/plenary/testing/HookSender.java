package org.plenary.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.plenary.json.Json;

/** A service that sends signed messages, well or ill. */
public record HookSender(
    TestClient client, String id, String secret, Instant time, boolean alters) {

  /** One that an organizer has let in under a policy. */
  public static HookSender of(TestConference conference, TestClient organizer, String policy) {
    JsonNode made =
        organizer
            .post(
                conference.path("sources"),
                Map.of("kind", "webhook", "url", "https://relay.example/", "policy", policy))
            .expect(201)
            .json();
    TestClient client = TestClient.anonymous(organizer.server());
    return new HookSender(
        client, made.path("id").asText(), made.path("secret").asText(), null, false);
  }

  public HookSender withSecret(String other) {
    return new HookSender(client, id, other, time, alters);
  }

  public HookSender to(String other) {
    return new HookSender(client, other, secret, time, alters);
  }

  /** Claims to send at another time. */
  public HookSender at(Instant other) {
    return new HookSender(client, id, secret, other, alters);
  }

  /** Somebody on the way changes what is sent. */
  public HookSender altered() {
    return new HookSender(client, id, secret, time, true);
  }

  public Reply send(String message, String type, Map<String, ?> data) {
    return sendRaw(message, Json.write(Map.of("type", type, "data", data)));
  }

  public Reply sendRaw(String message, String body) {
    String timestamp = Long.toString((time == null ? Instant.now() : time).getEpochSecond());
    return client.send(
        "POST",
        "hooks/" + id,
        "application/json",
        BodyPublishers.ofString(alters ? body + " " : body),
        Map.of(
            "webhook-id", message,
            "webhook-timestamp", timestamp,
            "webhook-signature", "v1," + signature(message + "." + timestamp + "." + body)));
  }

  private String signature(String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
