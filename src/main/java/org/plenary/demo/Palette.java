package org.plenary.demo;

import java.awt.Color;

/**
 * The colours of one talk.
 *
 * @param brand headings' bar, the first series of a chart
 * @param soft boxes behind text
 * @param deep the background of the first and the last slide
 * @param contrast the second series of a chart
 */
record Palette(Color brand, Color soft, Color deep, Color contrast) {
  static final Color INK = new Color(0x13212C);
  static final Color MUTED = new Color(0x475967);
  static final Color GRID = new Color(0xDFE6EC);
  static final Color PAPER = new Color(0xFBFCFD);
  static final Color WHITE = Color.WHITE;

  static final Palette TEAL =
      new Palette(
          new Color(0x0A6770), new Color(0xE3F2F2), new Color(0x073A40), new Color(0xC2571A));
  static final Palette INDIGO =
      new Palette(
          new Color(0x3A4DA8), new Color(0xE9ECF9), new Color(0x161D49), new Color(0xB3306B));
}
