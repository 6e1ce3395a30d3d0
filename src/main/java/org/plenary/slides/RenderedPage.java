package org.plenary.slides;

import java.util.List;

/**
 * One page of a deck.
 *
 * @param number from 1
 * @param width of the largest image, in pixels
 * @param height of the largest image, in pixels
 * @param text what the page says, in reading order, in NFC without control characters; at most
 *     20,000 UTF-16 code units, empty when the page is only a picture
 * @param images narrowest first, one for each of {@link DeckRenderer#WIDTHS}
 */
public record RenderedPage(
    int number, int width, int height, String text, List<SlideImage> images) {
  public RenderedPage {
    images = List.copyOf(images);
  }

  /** The same pictures with another text. */
  RenderedPage saying(String other) {
    return new RenderedPage(number, width, height, other, images);
  }

  @Override
  public String toString() {
    return "RenderedPage[%d, %d x %d, %d images]".formatted(number, width, height, images.size());
  }
}
