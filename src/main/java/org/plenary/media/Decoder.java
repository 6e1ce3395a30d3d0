package org.plenary.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.plenary.media.MediaRejected.Reason;

/**
 * A file's first (or only) frame as opaque RGB pixels. The size is taken from the header and
 * checked before a pixel is decoded; a picture far larger than what is stored is thinned out while
 * decoding.
 */
final class Decoder {
  /** What the decoded samples may take; 16-bit RGBA of 40 megapixels would be twice as much. */
  private static final long MAX_SAMPLE_BYTES = 170L << 20;

  /** The lossy WebP decoder needs about 30 bytes and 0.5 µs a pixel. */
  private static final int MAX_LOSSY_WEBP_PIXELS = 16_000_000;

  private Decoder() {}

  /** The picture in sRGB, on white where it is transparent, as {@code TYPE_INT_RGB}. */
  static BufferedImage decode(ImageType type, byte[] file) throws MediaRejected {
    if (type == ImageType.WEBP) {
      requireWithinLimits(WebpHeader.of(file).stream().findFirst().orElseThrow(Decoder::broken));
    }
    ImageReader reader = readerFor(type);
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, false, true);
      requireWithinLimits(reader.getWidth(0), reader.getHeight(0));
      var cut = new CutOffDetector();
      reader.addIIOReadWarningListener(cut);
      BufferedImage decoded = reader.read(0, sparing(reader));
      if (cut.detected()) {
        throw broken();
      }
      BufferedImage opaque = Colours.opaqueRgb(decoded);
      return type == ImageType.PNG ? PngProfile.applied(file, opaque) : opaque;
    } catch (IOException | RuntimeException e) {
      // Decoders answer damaged files with every kind of exception; to its author it is one thing.
      throw broken();
    } finally {
      reader.dispose();
    }
  }

  static ImageReader readerFor(ImageType type) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.name());
    ImageReader first = readers.next();
    ImageReader chosen = first;
    // TwelveMonkeys reads CMYK and odd colour profiles, on which the JDK's own reader gives up.
    while (type == ImageType.JPEG && !isTwelveMonkeys(chosen) && readers.hasNext()) {
      chosen = readers.next();
    }
    return chosen;
  }

  private static boolean isTwelveMonkeys(ImageReader reader) {
    return reader.getClass().getName().startsWith("com.twelvemonkeys.");
  }

  static void requireWithinLimits(int width, int height) throws MediaRejected {
    if (width <= 0 || height <= 0) {
      throw broken();
    }
    if (width > Imaging.MAX_SIDE
        || height > Imaging.MAX_SIDE
        || (long) width * height > Imaging.MAX_PIXELS) {
      throw new MediaRejected(
          Reason.TOO_MANY_PIXELS,
          "Pictures may have at most 40 megapixels and 12,000 pixels a side; this one has %,d x %,d."
              .formatted(width, height));
    }
  }

  static void requireWithinLimits(WebpHeader header) throws MediaRejected {
    requireWithinLimits(header.width(), header.height());
    if (header.lossy() && header.width() * header.height() > MAX_LOSSY_WEBP_PIXELS) {
      throw new MediaRejected(
          Reason.TOO_MANY_PIXELS,
          "WebP pictures may have at most 16 megapixels. Please send a JPEG.");
    }
  }

  private static ImageReadParam sparing(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    int every = Math.max(1, Math.max(width, height) / Imaging.STORED_SIDE);
    long bytesPerPixel = bytesPerPixel(reader);
    while ((long) (width / every) * (height / every) * bytesPerPixel > MAX_SAMPLE_BYTES) {
      every++;
    }
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(every, every, 0, 0);
    return param;
  }

  private static long bytesPerPixel(ImageReader reader) throws IOException {
    var type = reader.getRawImageType(0);
    return type == null ? 4 : Math.max(1, type.getColorModel().getPixelSize() / 8);
  }

  static MediaRejected broken() {
    return new MediaRejected(
        Reason.BROKEN, "This picture is damaged or did not arrive whole. Please send it again.");
  }
}
