package org.plenary.screening.checker;

import org.plenary.model.Box;

/**
 * Finds grey shades on a black ground that lies within the picture: computed tomography, ultrasound
 * and X-rays look so on a slide, whatever their texture. A hall's dark goes to the picture's edge,
 * and a slide's dark ground has a colour.
 */
final class BlackInset {
  private static final int BLACK = 45;
  private static final int COLOUR = 18; // between the strongest and the weakest of red, green, blue
  private static final int GREY_COLOUR = 30;
  private static final int DARK_GREY = 60;
  private static final int LIGHT_GREY = 190;
  private static final double SMALLEST = .006; // part of the picture
  private static final int RIM = 3;

  private final Pixels picture;
  private final double gain;
  private final boolean[] text;
  private final boolean[] black;
  private final int[] stack;

  private BlackInset(Pixels picture, double gain, boolean[] text) {
    this.picture = picture;
    this.gain = gain;
    this.text = text;
    black = new boolean[picture.rgb().length];
    stack = new int[black.length];
  }

  /**
   * A black ground within the picture.
   *
   * @param grey part of the rectangle around it that is grey
   * @param around that rectangle
   */
  record Ground(double grey, Box around) {
    static final Ground NONE = new Ground(0, new Box(0, 0, 0, 0));
  }

  /**
   * The black ground of which most is grey.
   *
   * @param picture a small copy, free of noise
   * @param gain what brightness is multiplied by
   * @param text pixels of it that belong to text, whose letters have a grey rim
   */
  static Ground greyest(Pixels picture, double gain, boolean[] text) {
    BlackInset inset = new BlackInset(picture, gain, text);
    inset.findBlack();
    Ground greyest = Ground.NONE;
    for (int i = 0; i < inset.black.length; i++) {
      if (inset.black[i]) {
        Ground next = inset.ground(i);
        greyest = next.grey() > greyest.grey() ? next : greyest;
      }
    }
    return greyest;
  }

  /** Pixels whose neighbours are black too: thin lines are no ground. */
  private void findBlack() {
    int width = picture.width();
    for (int y = 1; y < picture.height() - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int i = y * width + x;
        black[i] =
            isBlack(i)
                && isBlack(i - 1)
                && isBlack(i + 1)
                && isBlack(i - width)
                && isBlack(i + width);
      }
    }
  }

  private boolean isBlack(int i) {
    int rgb = picture.rgb()[i];
    return lightest(rgb) * gain < BLACK && colour(rgb) < COLOUR;
  }

  private double colour(int rgb) {
    return (lightest(rgb) - Math.min(rgb >> 16 & 255, Math.min(rgb >> 8 & 255, rgb & 255))) * gain;
  }

  private static int lightest(int rgb) {
    return Math.max(rgb >> 16 & 255, Math.max(rgb >> 8 & 255, rgb & 255));
  }

  /** Takes the black ground away that a pixel belongs to. */
  private Ground ground(int start) {
    int width = picture.width();
    int size = 0;
    int count = 0;
    int left = width;
    int right = 0;
    int top = picture.height();
    int bottom = 0;
    stack[size++] = start;
    black[start] = false;
    while (size > 0) {
      int i = stack[--size];
      count++;
      left = Math.min(left, i % width);
      right = Math.max(right, i % width);
      top = Math.min(top, i / width);
      bottom = Math.max(bottom, i / width);
      for (int n : new int[] {i - 1, i + 1, i - width, i + width}) {
        if (black[n]) {
          black[n] = false;
          stack[size++] = n;
        }
      }
    }
    boolean inside =
        left >= RIM && top >= RIM && right < width - RIM && bottom < picture.height() - RIM;
    return inside && count > SMALLEST * black.length
        ? new Ground(
            grey(left, top, right, bottom), new Box(left, top, right - left + 1, bottom - top + 1))
        : Ground.NONE;
  }

  private double grey(int left, int top, int right, int bottom) {
    int grey = 0;
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        int i = y * picture.width() + x;
        double luma = picture.luma(x, y) * gain;
        if (!text[i]
            && luma > DARK_GREY
            && luma < LIGHT_GREY
            && colour(picture.rgb()[i]) < GREY_COLOUR) {
          grey++;
        }
      }
    }
    return (double) grey / ((right - left + 1) * (bottom - top + 1));
  }
}
