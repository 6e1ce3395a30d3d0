package org.plenary.screening.bench.draw;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A drawn picture and what stands on it.
 *
 * @param image 8-bit RGB
 */
public record Scene(BufferedImage image, List<Mark> marks) {
  public Scene {
    marks = List.copyOf(marks);
  }
}
