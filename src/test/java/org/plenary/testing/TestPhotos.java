package org.plenary.testing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.plenary.demo.ExifSegment;

/** Pictures as people in a hall take them, drawn. */
public final class TestPhotos {
  /** Where the wristband's lines stand, in pixels. */
  public static final int BAND_X = 60;

  public static final int BAND_Y = 160;
  public static final int BAND_WIDTH = 1080;
  public static final int BAND_HEIGHT = 260;

  private TestPhotos() {}

  /** A slide that shows nothing but large, plain text. */
  public static BufferedImage slide() {
    return drawn(
        1600,
        900,
        Color.WHITE,
        List.of(
            "Sepsis: the first hour",
            "Measure lactate early",
            "Give fluids and antibiotics",
            "Repeat the lactate measurement"),
        90,
        150,
        170);
  }

  /** A patient's wristband, with a name, a date of birth and a record number. */
  public static BufferedImage wristband() {
    return drawn(
        1200,
        600,
        new Color(235, 240, 245),
        List.of("Patient: JANE ROE", "DOB 04/12/1961", "MRN 83920174"),
        80,
        230,
        80);
  }

  private static BufferedImage drawn(
      int width, int height, Color paper, List<String> lines, int x, int y, int step) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(paper);
    g.fillRect(0, 0, width, height);
    g.setColor(Color.BLACK);
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, step * 3 / 8 + 20));
    for (int i = 0; i < lines.size(); i++) {
      g.drawString(lines.get(i), x, y + i * step);
    }
    g.dispose();
    return picture;
  }

  public static byte[] encoded(BufferedImage picture, String format) {
    try {
      var out = new ByteArrayOutputStream();
      if (!ImageIO.write(picture, format, out)) {
        throw new IllegalArgumentException("no writer for " + format);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] jpeg(BufferedImage picture) {
    return encoded(picture, "jpeg");
  }

  /** As a phone stores it: with its make, the time and the place. */
  public static byte[] withPlace(BufferedImage picture) {
    return new ExifSegment(1, "TestPhone", "TP-1", "2026:11:22 08:30:00", 47.3769, 8.5417)
        .insertedInto(jpeg(picture));
  }

  public static BufferedImage decoded(byte[] image) {
    try {
      return ImageIO.read(new ByteArrayInputStream(image));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
