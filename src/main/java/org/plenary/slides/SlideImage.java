package org.plenary.slides;

/**
 * One page as a picture in one of the served widths.
 *
 * @param width in pixels
 * @param height in pixels
 * @param ext {@code webp}, {@code jpg} or {@code png}
 */
public record SlideImage(int width, int height, String ext, byte[] bytes) {
  @Override
  public String toString() {
    return "SlideImage[%s, %d x %d, %d bytes]".formatted(ext, width, height, bytes.length);
  }
}
