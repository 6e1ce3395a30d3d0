package org.plenary.ops;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The raw values of the settings file and of the environment, by key. The environment wins. A key
 * that nobody asked for is unknown, so the list of settings stands in one place only: where they
 * are asked for.
 */
final class SettingsSource {
  private static final String PREFIX = "PLENARY_";

  /** Read by the launch scripts, not by the server. */
  private static final Set<String> NOT_SETTINGS =
      Set.of("PLENARY_CONFIG", "PLENARY_JAVA_HOME", "PLENARY_JAVA_OPTS");

  private record Given(String value, String where) {}

  private final Map<String, Given> given = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  static SettingsSource of(@Nullable Path file, Map<String, String> environment) {
    SettingsSource source = new SettingsSource();
    if (file != null) {
      source.readFile(file);
    }
    environment.forEach(source::readVariable);
    return source;
  }

  /** The value read by {@code reader}, or nothing where the setting is left out or empty. */
  <T> Optional<T> optional(String key, Function<String, T> reader) {
    asked.add(key);
    Given found = given.get(key);
    if (found == null || found.value().isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(found.value().strip()));
    } catch (IllegalArgumentException e) {
      throw new SettingsRefused(
          "setting " + key + " (" + found.where() + ") is malformed: " + e.getMessage());
    }
  }

  int number(String key, int byDefault, int least, int most) {
    return optional(key, text -> whole(text, least, most)).orElse(byDefault);
  }

  boolean flag(String key, boolean byDefault) {
    return optional(
            key,
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new IllegalArgumentException("expected true or false");
                })
        .orElse(byDefault);
  }

  <E extends Enum<E>> E oneOf(String key, E byDefault) {
    E[] all = byDefault.getDeclaringClass().getEnumConstants();
    return optional(
            key,
            text ->
                Arrays.stream(all)
                    .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                    .findAny()
                    .orElseThrow(() ->
                        new IllegalArgumentException("expected one of " + Arrays.toString(all))))
        .orElse(byDefault);
  }

  /** Parts between commas, each read by {@code reader}; empty where the setting is left out. */
  <T> List<T> list(String key, Function<String, T> reader) {
    return optional(
            key,
            text ->
                Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(reader)
                    .toList())
        .orElse(List.of());
  }

  /** The keys asked for so far, in that order. */
  Set<String> keys() {
    return asked;
  }

  void refuseUnknown() {
    given.forEach((key, value) -> {
      if (!asked.contains(key)) {
        throw new SettingsRefused(
            "unknown setting "
                + key
                + " ("
                + value.where()
                + "); known are "
                + String.join(", ", keys()));
      }
    });
  }

  private void readVariable(String name, String value) {
    if (name.startsWith(PREFIX) && !NOT_SETTINGS.contains(name)) {
      String key = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
      given.put(key, new Given(value, "environment variable " + name));
    }
  }

  private void readFile(Path file) {
    JsonNode root = parsed(file);
    if (root.isMissingNode() || root.isNull()) {
      return;
    }
    if (!root.isObject()) {
      throw new SettingsRefused(
          "settings file " + file + " has to be a list of `key: value` lines");
    }
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      given.put(
          entry.getKey(), new Given(flat(entry.getKey(), entry.getValue(), file), "file " + file));
    }
  }

  private static JsonNode parsed(Path file) {
    YAMLMapper yaml =
        YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
    try {
      return yaml.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new SettingsRefused(
          "settings file " + file + ", line " + line + ": not YAML, or a key stands there twice");
    } catch (IOException e) {
      throw new SettingsRefused(
          "settings file " + file + " cannot be read; give another by --config or PLENARY_CONFIG");
    }
  }

  private static String flat(String key, JsonNode value, Path file) {
    if (value.isNull()) {
      return "";
    }
    if (value.isValueNode()) {
      return value.asText();
    }
    List<JsonNode> parts = new ArrayList<>();
    value.forEach(parts::add);
    if (value.isArray() && parts.stream().allMatch(JsonNode::isValueNode)) {
      return parts.stream().map(JsonNode::asText).collect(Collectors.joining(","));
    }
    throw new SettingsRefused(
        "setting " + key + " (file " + file + ") is malformed: expected one value or a list");
  }

  private static int whole(String text, int least, int most) {
    String expected = "expected a whole number from " + least + " to " + most;
    if (!text.matches("-?[0-9]{1,9}")) {
      throw new IllegalArgumentException(expected);
    }
    int value = Integer.parseInt(text);
    if (value < least || value > most) {
      throw new IllegalArgumentException(expected);
    }
    return value;
  }
}
