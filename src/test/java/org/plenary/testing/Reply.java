package org.plenary.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plenary.json.Json;

/** What the server answered. */
public record Reply(int status, HttpHeaders headers, byte[] body) {

  /** This reply, when it has the status; otherwise the test fails with what came instead. */
  public Reply expect(int expected) {
    if (status != expected) {
      throw new AssertionError("expected " + expected + ", came " + status + ": " + text());
    }
    return this;
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    return Json.read(text(), JsonNode.class);
  }

  /** The last part of the type of a problem document. */
  public String problem() {
    String type = json().path("type").asText();
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /** The fields that a problem document names. */
  public List<String> fields() {
    return json().path("errors").findValuesAsText("field");
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
