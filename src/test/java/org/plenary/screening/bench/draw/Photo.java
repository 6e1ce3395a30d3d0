package org.plenary.screening.bench.draw;

import java.util.List;

/**
 * A finished picture.
 *
 * @param bytes a JPEG or PNG file
 * @param type {@code jpg} or {@code png}
 * @param width of the upright picture, as it is after its EXIF orientation was applied
 * @param height of the upright picture
 * @param words everything that is written on it
 * @param effects what was done to it, such as {@code turned-90-tagged} or {@code moire}
 */
public record Photo(
    byte[] bytes, String type, int width, int height, List<Word> words, List<String> effects) {
  public Photo {
    words = List.copyOf(words);
    effects = List.copyOf(effects);
  }

  /** Whether the picture stands on its side, and nothing in the file says so. */
  public boolean turnedUnawares() {
    return effects.stream().anyMatch(e -> e.startsWith("turned") && !e.endsWith("tagged"));
  }
}
