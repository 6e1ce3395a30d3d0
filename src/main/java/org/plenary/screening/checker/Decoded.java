package org.plenary.screening.checker;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.plenary.sandbox.ChildFailure;

/**
 * A picture in memory. Its header is read first, so that a bomb is refused before it unfolds, and a
 * very large one is read at half its size.
 *
 * @param pixels what to look at
 * @param factor pixels of the file per pixel of {@code pixels}
 * @param width of the file's picture
 * @param height of the file's picture
 */
record Decoded(Pixels pixels, int factor, int width, int height) {
  static final String UNREADABLE = "unreadable-picture";
  static final String TOO_LARGE = "too-large";

  private static final long MOST_PIXELS = 40_000_000;
  private static final int LONGEST_SIDE = 12_000;
  private static final long READ_WHOLE = 16_000_000;

  static Decoded of(byte[] bytes) throws ChildFailure.Refused {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new ChildFailure.Refused(UNREADABLE, "not a picture of a known format");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return read(reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      throw new ChildFailure.Refused(UNREADABLE, e.getClass().getSimpleName());
    }
  }

  private static Decoded read(ImageReader reader) throws IOException, ChildFailure.Refused {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
      throw new ChildFailure.Refused(TOO_LARGE, width + " x " + height + " pixels");
    }
    ImageReadParam param = reader.getDefaultReadParam();
    int factor = (long) width * height > READ_WHOLE ? 2 : 1;
    param.setSourceSubsampling(factor, factor, 0, 0);
    BufferedImage image = reader.read(0, param);
    return new Decoded(Pixels.of(image), factor, width, height);
  }
}
