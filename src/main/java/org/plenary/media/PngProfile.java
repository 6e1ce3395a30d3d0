package org.plenary.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * The colour profile in a PNG (W3C PNG 11.3.2.3, iCCP), which ImageIO's reader leaves aside. A
 * profile that is broken, or not one of red, green and blue, changes nothing.
 */
final class PngProfile {
  private static final int SIGNATURE = 8;
  private static final int MOST_BYTES = 4 << 20;

  private PngProfile() {}

  /** The picture in sRGB; itself when its file has no profile that says otherwise. */
  static BufferedImage applied(byte[] file, BufferedImage opaque) {
    Optional<byte[]> profile = profile(file);
    if (profile.isEmpty()) {
      return opaque;
    }
    try {
      ICC_Profile icc = ICC_Profile.getInstance(profile.get());
      if (icc.getColorSpaceType() != ColorSpace.TYPE_RGB) {
        return opaque;
      }
      var model =
          new DirectColorModel(
              new ICC_ColorSpace(icc),
              24,
              0xFF0000,
              0x00FF00,
              0x0000FF,
              0,
              false,
              DataBuffer.TYPE_INT);
      var meant = new BufferedImage(model, opaque.getRaster(), false, null);
      var shown =
          new BufferedImage(opaque.getWidth(), opaque.getHeight(), BufferedImage.TYPE_INT_RGB);
      return new ColorConvertOp(null).filter(meant, shown);
    } catch (RuntimeException e) {
      return opaque; // viewers show such a picture as if it had no profile
    }
  }

  private static Optional<byte[]> profile(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    try {
      in.position(SIGNATURE);
      while (true) {
        int length = in.getInt();
        byte[] name = new byte[4];
        in.get(name);
        switch (new String(name, ISO_8859_1)) {
          case "iCCP" -> {
            return inflated(file, in.position(), length);
          }
          case "IDAT", "IEND" -> {
            return Optional.empty();
          }
          default -> in.position(Math.addExact(in.position(), Math.addExact(length, 4)));
        }
      }
    } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** Behind a name, a zero and the method. */
  private static Optional<byte[]> inflated(byte[] file, int from, int length) {
    int data = from;
    int end = Math.min(file.length, Math.addExact(from, length));
    while (data < end && file[data] != 0) {
      data++;
    }
    data += 2;
    if (data >= end) {
      return Optional.empty();
    }
    try (var in = new InflaterInputStream(new ByteArrayInputStream(file, data, end - data))) {
      byte[] profile = in.readNBytes(MOST_BYTES);
      return profile.length == MOST_BYTES ? Optional.empty() : Optional.of(profile);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
