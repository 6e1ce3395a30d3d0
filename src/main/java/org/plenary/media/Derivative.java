package org.plenary.media;

/** A picture in one of the widths that are served, in pixels. */
public record Derivative(int width, int height, String contentType, byte[] bytes) {
  @Override
  public String toString() {
    return "Derivative[%s, %d x %d, %d bytes]".formatted(contentType, width, height, bytes.length);
  }
}
