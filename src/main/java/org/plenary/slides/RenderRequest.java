package org.plenary.slides;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;

/**
 * What the renderer is asked for. Every request names the file, so a child that had to be started
 * anew needs no history.
 *
 * @param page from 1; 0 asks for the number of pages
 */
record RenderRequest(String file, int page) {
  static final ObjectMapper MAPPER = new ObjectMapper();

  static RenderRequest open(Path pdf) {
    return new RenderRequest(pdf.toAbsolutePath().toString(), 0);
  }

  static RenderRequest page(Path pdf, int number) {
    return new RenderRequest(pdf.toAbsolutePath().toString(), number);
  }

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static RenderRequest read(String json) throws JsonProcessingException {
    return MAPPER.readValue(json, RenderRequest.class);
  }
}
