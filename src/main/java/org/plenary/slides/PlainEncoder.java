package org.plenary.slides;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** JPEG for pages with photographs, PNG for flat ones: whichever is smaller. */
final class PlainEncoder implements SlideEncoder {
  private static final float QUALITY = 0.85f;

  @Override
  public List<SlideImage> encode(BufferedImage page) throws IOException {
    List<SlideImage> images = new ArrayList<>();
    for (BufferedImage scaled : SlideEncoder.scaled(page)) {
      byte[] jpeg = write(scaled, "jpeg", QUALITY);
      byte[] png = write(scaled, "png", 0);
      boolean flat = png.length < jpeg.length;
      images.add(
          new SlideImage(
              scaled.getWidth(), scaled.getHeight(), flat ? "png" : "jpg", flat ? png : jpeg));
    }
    return images;
  }

  private static byte[] write(BufferedImage image, String format, float quality)
      throws IOException {
    var writer = ImageIO.getImageWritersByFormatName(format).next();
    var bytes = new ByteArrayOutputStream(1 << 18);
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
