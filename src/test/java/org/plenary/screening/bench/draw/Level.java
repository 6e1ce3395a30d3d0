package org.plenary.screening.bench.draw;

/**
 * How bad the photograph is.
 *
 * @see #L0
 */
public enum Level {
  /** As exported, or taken by a steady hand. */
  L0(0, 1, 0, .95f, .02),
  /** A good phone picture. */
  L1(.6, .9, 4, .9f, .05),
  /** A phone picture from the back of the hall. */
  L2(1.1, .7, 8, .7f, .09),
  /** Very dark, blurred and grainy: a person can hardly read it. */
  L3(1.7, .45, 14, .5f, .14);

  /** Blur, as the deviation of a Gaussian in pixels. */
  final double blur;

  /** What is left of the light. */
  final double gain;

  /** Deviation of the sensor's noise, of 255. */
  final double noise;

  final float jpegQuality;

  /** How far a corner may be off, as a part of the frame. */
  final double slant;

  Level(double blur, double gain, double noise, float jpegQuality, double slant) {
    this.blur = blur;
    this.gain = gain;
    this.noise = noise;
    this.jpegQuality = jpegQuality;
    this.slant = slant;
  }
}
