package org.plenary.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Reads an enum constant from its spelling on the wire. */
final class EnumReader extends StdDeserializer<Enum<?>> {
  private final transient JavaType type;

  EnumReader(JavaType type) {
    super(type);
    this.type = type;
  }

  @Override
  public Enum<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
    String name = json.getText();
    for (Object constant : type.getRawClass().getEnumConstants()) {
      if (Json.name((Enum<?>) constant).equals(name)) {
        return (Enum<?>) constant;
      }
    }
    return (Enum<?>)
        context.handleWeirdStringValue(type.getRawClass(), name, "not one of the allowed words");
  }
}
