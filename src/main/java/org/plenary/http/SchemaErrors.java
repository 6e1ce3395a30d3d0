package org.plenary.http;

import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.validation.ValidatorException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Rejection.FieldError;

/** Says in words which field the API description refused, and why. */
final class SchemaErrors {
  private static final Pattern QUOTED = Pattern.compile("[\"'`]([A-Za-z][A-Za-z0-9_-]*)[\"'`]");
  private static final Pattern PARAMETER =
      Pattern.compile("(?:parameter|Parameter) ([A-Za-z][A-Za-z0-9_-]*)");

  private static final String NOT_KNOWN = "is not known";

  private SchemaErrors() {}

  static List<FieldError> of(@Nullable OutputUnit unit, @Nullable String message) {
    List<FieldError> errors = new ArrayList<>();
    if (unit != null && unit.getErrors() != null) {
      for (OutputUnit one : unit.getErrors()) {
        if (one.getError() != null && !isOnlyAFrame(one)) {
          errors.add(error(one, message));
        }
      }
    }
    return errors.isEmpty() ? List.of(parameter(message)) : distinct(errors);
  }

  /**
   * A field that was refused for its value, or for what is in it, is also reported as not known;
   * that says nothing more.
   */
  private static List<FieldError> distinct(List<FieldError> errors) {
    return errors.stream()
        .filter(error -> !error.message().equals(NOT_KNOWN) || isAllThereIs(error, errors))
        .distinct()
        .limit(20)
        .toList();
  }

  private static boolean isAllThereIs(FieldError unknown, List<FieldError> errors) {
    String field = unknown.field();
    return errors.stream()
        .noneMatch(other ->
            (other.field().equals(field) && !other.message().equals(NOT_KNOWN))
                || other.field().startsWith(field + ".")
                || other.field().startsWith(field + "["));
  }

  /** A unit that only says that something below it failed. */
  private static boolean isOnlyAFrame(OutputUnit unit) {
    String keyword = last(unit.getKeywordLocation());
    return keyword.equals("properties") || keyword.equals("$ref") || keyword.equals("items");
  }

  private static FieldError error(OutputUnit unit, @Nullable String message) {
    String keyword = last(unit.getKeywordLocation());
    String text = unit.getError();
    String place = field(unit.getInstanceLocation());
    Matcher named = QUOTED.matcher(text);
    if (keyword.equals("required") && named.find()) {
      return new FieldError(
          place.isEmpty() ? named.group(1) : place + "." + named.group(1), "is missing");
    }
    if (place.isEmpty() && message != null) {
      Matcher parameter = PARAMETER.matcher(message);
      if (parameter.find()) {
        return new FieldError(parameter.group(1), words(keyword, text));
      }
    }
    return new FieldError(place.isEmpty() ? "body" : place, words(keyword, text));
  }

  private static String words(String keyword, String text) {
    return switch (keyword) {
      case "type" -> "has the wrong type";
      case "enum", "const" -> "is not one of the allowed words";
      case "format" -> "does not have the right form";
      case "pattern" -> "has a character or a form that is not allowed";
      case "minLength" -> "is too short";
      case "maxLength" -> "is too long";
      case "minimum", "exclusiveMinimum" -> "is too small";
      case "maximum", "exclusiveMaximum" -> "is too large";
      case "minItems", "minProperties" -> "has too few entries";
      case "maxItems", "maxProperties" -> "has too many entries";
      case "false", "additionalProperties" -> NOT_KNOWN;
      default -> "is not valid: " + text;
    };
  }

  static List<FieldError> of(ValidatorException failure) {
    return List.of(parameter(failure.getMessage()));
  }

  private static FieldError parameter(@Nullable String message) {
    String text = message == null ? "" : message;
    Matcher parameter = PARAMETER.matcher(text);
    return new FieldError(
        parameter.find() ? parameter.group(1) : "body", "is missing or not valid");
  }

  /** {@code #/thread/0/text} as a person writes it: {@code thread[0].text}. */
  private static String field(@Nullable String pointer) {
    if (pointer == null) {
      return "";
    }
    StringBuilder field = new StringBuilder();
    for (String part : pointer.replaceFirst("^#", "").split("/")) {
      if (part.matches("\\d+")) {
        field.append('[').append(part).append(']');
      } else if (!part.isEmpty()) {
        field.append(field.isEmpty() ? "" : ".").append(part);
      }
    }
    return field.toString();
  }

  private static String last(@Nullable String pointer) {
    return pointer == null ? "" : pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
