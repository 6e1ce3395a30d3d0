package org.plenary.screening.checker;

import org.plenary.model.Box;

/**
 * Where a line of text lies: a rectangle that may be turned.
 *
 * @param x centre, pixels
 * @param y centre, pixels
 * @param dx direction of reading, unit vector
 * @param dy direction of reading, unit vector
 * @param length extent along the direction of reading
 * @param height extent across it
 * @param score the detector's confidence, 0 to 1
 */
record TextQuad(
    double x, double y, double dx, double dy, double length, double height, double score) {
  private static final double TELLING = 1.3;

  /** The sine of 15 degrees; a photograph from the side tilts lines by less. */
  private static final double TILT = .26;

  /** The same place read from the other end. */
  TextQuad upsideDown() {
    return new TextQuad(x, y, -dx, -dy, length, height, score);
  }

  /** The same text in a picture that was turned by half. */
  TextQuad turnedHalf(int imageWidth, int imageHeight) {
    return new TextQuad(imageWidth - x, imageHeight - y, dx, dy, length, height, score);
  }

  TextQuad moved(double right, double down) {
    return new TextQuad(x + right, y + down, dx, dy, length, height, score);
  }

  TextQuad scaled(double sx, double sy) {
    double ux = dx * sx;
    double uy = dy * sy;
    double along = Math.hypot(ux, uy);
    double across = Math.hypot(dy * sx, dx * sy);
    return new TextQuad(
        x * sx, y * sy, ux / along, uy / along, length * along, height * across, score);
  }

  /** So much longer than high that its direction is certain. */
  boolean isLong() {
    return length > 3 * height;
  }

  /** Neither along the picture nor across it, and long enough to tell. */
  boolean isTilted() {
    return length > TELLING * height && Math.min(Math.abs(dx), Math.abs(dy)) > TILT;
  }

  /** Read from left to right, or nearly so. */
  boolean upright() {
    return dx > .7;
  }

  /** The upright box around the part from {@code from} to {@code to} (0 to 1 along the reading). */
  Box box(double from, double to, int imageWidth, int imageHeight) {
    double middle = (from + to) / 2 - .5;
    double half = (to - from) / 2 * length;
    double cx = x + dx * middle * length;
    double cy = y + dy * middle * length;
    double rx = Math.abs(dx) * half + Math.abs(dy) * height / 2;
    double ry = Math.abs(dy) * half + Math.abs(dx) * height / 2;
    int left = (int) Math.clamp(Math.floor(cx - rx), 0, imageWidth - 1);
    int top = (int) Math.clamp(Math.floor(cy - ry), 0, imageHeight - 1);
    int right = (int) Math.clamp(Math.ceil(cx + rx), left + 1, imageWidth);
    int bottom = (int) Math.clamp(Math.ceil(cy + ry), top + 1, imageHeight);
    return new Box(left, top, right - left, bottom - top);
  }
}
