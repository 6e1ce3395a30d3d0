package org.plenary.demo;

import com.google.zxing.common.PerspectiveTransform;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * What a phone does to a scene: it sees it at an angle, a little soft, darker at the rim, grainy.
 */
final class Photograph {
  private static final float JPEG_QUALITY = 0.9f;

  private Photograph() {}

  /**
   * Draws a flat picture into a scene so that its corners land on {@code corners}: x, y of top
   * left, top right, bottom right, bottom left.
   */
  static void project(BufferedImage flat, BufferedImage scene, float... corners) {
    float w = flat.getWidth() - 1f;
    float h = flat.getHeight() - 1f;
    var toFlat =
        PerspectiveTransform.quadrilateralToQuadrilateral(
            corners[0],
            corners[1],
            corners[2],
            corners[3],
            corners[4],
            corners[5],
            corners[6],
            corners[7],
            0,
            0,
            w,
            0,
            w,
            h,
            0,
            h);
    float[] point = new float[2];
    for (int y = 0; y < scene.getHeight(); y++) {
      for (int x = 0; x < scene.getWidth(); x++) {
        point[0] = x;
        point[1] = y;
        toFlat.transformPoints(point);
        if (point[0] >= 0 && point[1] >= 0 && point[0] < w && point[1] < h) {
          scene.setRGB(x, y, between(flat, point[0], point[1]));
        }
      }
    }
  }

  private static int between(BufferedImage image, float x, float y) {
    int left = (int) x;
    int top = (int) y;
    float right = x - left;
    float below = y - top;
    int mixed = 0xFF;
    for (int shift = 16; shift >= 0; shift -= 8) {
      float above = mix(image.getRGB(left, top), image.getRGB(left + 1, top), right, shift);
      float under = mix(image.getRGB(left, top + 1), image.getRGB(left + 1, top + 1), right, shift);
      mixed = mixed << 8 | Math.round(above + (under - above) * below);
    }
    return mixed;
  }

  private static float mix(int one, int other, float share, int shift) {
    int from = one >> shift & 0xFF;
    int to = other >> shift & 0xFF;
    return from + (to - from) * share;
  }

  static BufferedImage softened(BufferedImage image, int radius) {
    int side = 2 * radius + 1;
    float[] line = new float[side];
    Arrays.fill(line, 1f / side);
    var across = new ConvolveOp(new Kernel(side, 1, line), ConvolveOp.EDGE_NO_OP, null);
    var down = new ConvolveOp(new Kernel(1, side, line), ConvolveOp.EDGE_NO_OP, null);
    return down.filter(across.filter(image, null), null);
  }

  /** Light that falls off towards the rim, a warm tint, and the grain of a small sensor. */
  static void expose(BufferedImage image, double falloff, int grain, long seed) {
    var random = new Random(seed);
    double cx = image.getWidth() / 2.0;
    double cy = image.getHeight() / 2.0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        double far = Math.hypot((x - cx) / cx, (y - cy) / cy);
        double light = 1 - falloff * far * far / 2;
        int rgb = image.getRGB(x, y);
        double noise = random.nextGaussian() * grain;
        int red = level((rgb >> 16 & 0xFF) * light * 1.02 + noise);
        int green = level((rgb >> 8 & 0xFF) * light + noise);
        int blue = level((rgb & 0xFF) * light * 0.95 + noise);
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
  }

  private static int level(double value) {
    return (int) Math.clamp(Math.round(value), 0L, 255L);
  }

  /** The pixels as a sensor on its side stores them: they stand upright by orientation 6. */
  static BufferedImage onItsSide(BufferedImage upright) {
    var stored =
        new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = stored.createGraphics();
    g.rotate(-Math.PI / 2);
    g.drawImage(upright, -upright.getWidth(), 0, null);
    g.dispose();
    return stored;
  }

  static byte[] jpeg(BufferedImage image) {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream(1 << 19);
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(JPEG_QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
