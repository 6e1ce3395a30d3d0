package org.plenary.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pixels to JPEG. No metadata is handed on, so none can be written but the bare JFIF header. */
final class Encoder {
  private static final float QUALITY = 0.9f;

  private Encoder() {}

  static Picture encode(BufferedImage picture) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream(1 << 20);
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return new Picture(picture.getWidth(), picture.getHeight(), bytes.toByteArray());
  }
}
