package org.plenary.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Vertx;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.plenary.json.Json;
import org.plenary.people.Permission;

/** The API description itself: that it can be loaded, and that it holds what the server reads. */
class OpenApiTest {

  private static JsonNode description() throws IOException {
    return new YAMLMapper().readTree(Path.of("conf", "openapi.yaml").toFile());
  }

  @Test
  void everyOperationIsLoadedAndNamesAPermissionThatThereIs() throws Exception {
    // given
    Vertx vertx = Vertx.vertx();
    try {
      // when
      OpenAPIContract contract =
          ApiRouter.contract(vertx)
              .toCompletionStage()
              .toCompletableFuture()
              .get(20, TimeUnit.SECONDS);
      // then
      List<Operation> operations = contract.operations();
      assertThat(operations.stream().map(Operation::getOperationId))
          .hasSizeGreaterThan(25)
          .doesNotHaveDuplicates();
      assertThat(operations)
          .allSatisfy(operation ->
              assertThat(
                      Json.constant(
                          Permission.class, operation.getOpenAPIModel().getString("x-permission")))
                  .isNotNull());
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    // given
    JsonNode description = description();
    Set<String> references = new HashSet<>(description.findValuesAsText("$ref"));
    // then
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(description.at(reference.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void whatIsSentRefusesFieldsThatAreNotDescribed() throws IOException {
    // given
    JsonNode schemas = description().path("components").path("schemas");
    Set<String> sent = new HashSet<>();
    for (JsonNode path : description().path("paths")) {
      for (JsonNode operation : path) {
        JsonNode schema =
            operation.path("requestBody").path("content").path("application/json").path("schema");
        if (schema.has("$ref")) {
          sent.add(schema.path("$ref").asText().replaceFirst(".*/", ""));
        }
      }
    }
    // then
    assertThat(sent)
        .hasSizeGreaterThan(10)
        .allMatch(name ->
            schemas.path(name).path("additionalProperties").isBoolean()
                && !schemas.path(name).path("additionalProperties").asBoolean());
  }
}
