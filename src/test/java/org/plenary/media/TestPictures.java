package org.plenary.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures whose four quarters are red, green, blue and yellow, and how to look at an answer. */
final class TestPictures {
  static final Color RED = new Color(220, 30, 30);
  static final Color GREEN = new Color(30, 160, 60);
  static final Color BLUE = new Color(30, 60, 200);
  static final Color YELLOW = new Color(240, 200, 40);

  private TestPictures() {}

  static BufferedImage quarters(int width, int height, int type) {
    var picture = new BufferedImage(width, height, type);
    Graphics2D g = picture.createGraphics();
    fill(g, RED, 0, 0, width / 2, height / 2);
    fill(g, GREEN, width / 2, 0, width - width / 2, height / 2);
    fill(g, BLUE, 0, height / 2, width / 2, height - height / 2);
    fill(g, YELLOW, width / 2, height / 2, width - width / 2, height - height / 2);
    g.dispose();
    return picture;
  }

  private static void fill(Graphics2D g, Color colour, int x, int y, int width, int height) {
    g.setColor(colour);
    g.fillRect(x, y, width, height);
  }

  static byte[] encoded(BufferedImage picture, String format) {
    try {
      var out = new ByteArrayOutputStream();
      if (!ImageIO.write(picture, format, out)) {
        throw new IllegalArgumentException("no writer for " + format);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] jpeg(int width, int height) {
    return encoded(quarters(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  static byte[] png(int width, int height) {
    return encoded(quarters(width, height, BufferedImage.TYPE_INT_RGB), "png");
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = TestPictures.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  static BufferedImage decoded(byte[] image) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(image));
  }

  /** The colour in the middle of a quarter: column and row are 0 or 1. */
  static Color quarter(BufferedImage picture, int column, int row) {
    return new Color(
        picture.getRGB(
            picture.getWidth() * (1 + 2 * column) / 4, picture.getHeight() * (1 + 2 * row) / 4));
  }

  static byte[] pngChunk(String type, byte[] data) {
    byte[] name = type.getBytes();
    var crc = new CRC32();
    crc.update(name);
    crc.update(data);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(name)
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }

  static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
