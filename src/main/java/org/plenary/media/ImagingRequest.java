package org.plenary.media;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.plenary.model.Box;

/** What the imaging child is asked to do with the one blob beside it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
  @Type(value = ImagingRequest.Prepare.class, name = "prepare"),
  @Type(value = ImagingRequest.PrepareHeif.class, name = "prepare-heif"),
  @Type(value = ImagingRequest.Redact.class, name = "redact"),
  @Type(value = ImagingRequest.Derive.class, name = "derive")
})
sealed interface ImagingRequest {
  ObjectMapper MAPPER = new ObjectMapper();

  record Prepare(ImageType type) implements ImagingRequest {}

  /** Of HEIC or AVIF. */
  record PrepareHeif() implements ImagingRequest {}

  record Redact(List<Box> boxes) implements ImagingRequest {}

  record Derive(List<Integer> widths) implements ImagingRequest {}

  static String write(ImagingRequest request) {
    try {
      return MAPPER.writerFor(ImagingRequest.class).writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static ImagingRequest read(String json) throws JsonProcessingException {
    return MAPPER.readValue(json, ImagingRequest.class);
  }
}
