package org.plenary.media;

import java.util.List;

/**
 * A picture that may be kept: upright, sRGB, encoded by us, without metadata. Still unchecked, so
 * it belongs in quarantine.
 *
 * @param image the picture; of a moving one its first frame, which is all that may be shown
 * @param otherFrames the frames of a moving picture after the first, to be checked as well
 * @param width in pixels, at most {@link Imaging#STORED_SIDE}
 * @param height in pixels, at most {@link Imaging#STORED_SIDE}
 */
public record Prepared(
    byte[] image, List<byte[]> otherFrames, String contentType, int width, int height) {
  public Prepared {
    otherFrames = List.copyOf(otherFrames);
  }

  @Override
  public String toString() {
    return "Prepared[%s, %d x %d, %d bytes]".formatted(contentType, width, height, image.length);
  }
}
