package org.plenary.screening.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Every picture with its outcome as a line of JSON, what was read included. */
final class Journal implements AutoCloseable {
  private final ObjectMapper json = new ObjectMapper();
  private final PrintWriter out;

  Journal(Path file) throws IOException {
    out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8);
  }

  synchronized void write(Checked checked) throws IOException {
    Plan plan = checked.picture().plan();
    ObjectNode line = json.createObjectNode();
    line.put("number", plan.number());
    line.put("template", plan.template().name());
    line.put("kind", checked.picture().kind().name());
    line.put("level", plan.level().name());
    line.put("language", plan.language().code());
    line.set("effects", json.valueToTree(checked.picture().photo().effects()));
    line.put("outcome", checked.outcome().name());
    line.put("reason", checked.reason());
    line.put("by", checked.by());
    line.put("cpu", checked.cpu());
    line.set("stages", json.valueToTree(checked.stages()));
    line.set("findings", json.valueToTree(checked.findings()));
    line.set("words", json.valueToTree(checked.picture().identifierWords()));
    line.set("uncovered", json.valueToTree(checked.uncoveredWords()));
    line.set("lines", json.valueToTree(checked.lines()));
    out.println(json.writeValueAsString(line));
  }

  @Override
  public void close() {
    out.close();
  }
}
