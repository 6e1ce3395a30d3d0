package org.plenary.media;

/**
 * A picture that may be kept: upright, sRGB, encoded by us, without metadata. Still unchecked, so
 * it belongs in quarantine.
 *
 * @param width in pixels, at most {@link Imaging#STORED_SIDE}
 * @param height in pixels, at most {@link Imaging#STORED_SIDE}
 */
public record Prepared(byte[] image, String contentType, int width, int height) {
  @Override
  public String toString() {
    return "Prepared[%s, %d x %d, %d bytes]".formatted(contentType, width, height, image.length);
  }
}
