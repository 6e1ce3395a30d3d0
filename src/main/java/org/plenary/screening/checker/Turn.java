package org.plenary.screening.checker;

import org.plenary.model.Box;

/** By how many quarters, clockwise, a picture must be turned for its text to stand upright. */
enum Turn {
  NONE,
  QUARTER,
  HALF,
  THREE_QUARTERS;

  Turn andHalf() {
    return values()[(ordinal() + 2) % 4];
  }

  Pixels apply(Pixels p) {
    if (this == NONE) {
      return p;
    }
    boolean lying = this != HALF;
    int width = lying ? p.height() : p.width();
    int height = lying ? p.width() : p.height();
    int[] turned = new int[width * height];
    for (int y = 0; y < p.height(); y++) {
      for (int x = 0; x < p.width(); x++) {
        int to =
            switch (this) {
              case NONE -> throw new IllegalStateException();
              case QUARTER -> x * width + p.height() - 1 - y;
              case HALF -> (height - 1 - y) * width + width - 1 - x;
              case THREE_QUARTERS -> (p.width() - 1 - x) * width + y;
            };
        turned[to] = p.rgb()[y * p.width() + x];
      }
    }
    return new Pixels(turned, width, height);
  }

  /**
   * A box of the turned picture in the picture as it was.
   *
   * @param width of the picture as it was
   * @param height of the picture as it was
   */
  Box back(Box b, int width, int height) {
    return switch (this) {
      case NONE -> b;
      case QUARTER -> new Box(b.y(), height - b.x() - b.width(), b.height(), b.width());
      case HALF ->
          new Box(width - b.x() - b.width(), height - b.y() - b.height(), b.width(), b.height());
      case THREE_QUARTERS -> new Box(width - b.y() - b.height(), b.x(), b.height(), b.width());
    };
  }
}
