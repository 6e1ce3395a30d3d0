package org.plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.model.Box;
import org.plenary.testing.TestPhotos;

/** A picture as it came over the wire, and what may be said of it. */
record Picture(byte[] bytes) {
  /** Pieces from all over it, long enough that nothing else has them by chance. */
  List<byte[]> pieces() {
    return IntStream.range(1, 20)
        .map(piece -> bytes.length * piece / 20)
        .mapToObj(from -> Arrays.copyOfRange(bytes, from, from + 16))
        .toList();
  }

  /** Neither the make of the phone, nor the time, nor the place. */
  void requireNothingOfThePhone() {
    try {
      assertThat(
              ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                  .getDirectoriesOfType(ExifDirectoryBase.class))
          .isEmpty();
    } catch (ImageProcessingException e) {
      throw new AssertionError("not a picture", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String trace : List.of("Exif", "TestPhone", "2026:11:22")) {
      assertThat(NetworkLog.contains(bytes, trace.getBytes(StandardCharsets.UTF_8))).isFalse();
    }
  }

  /** Every pixel in there is black, but for what the JPEG's rounding makes of it. */
  void requireBlack(Box box) {
    BufferedImage pixels = TestPhotos.decoded(bytes);
    int brightest = 0;
    for (int x = box.x(); x < box.x() + box.width(); x++) {
      for (int y = box.y(); y < box.y() + box.height(); y++) {
        brightest = Math.max(brightest, brightness(new Color(pixels.getRGB(x, y))));
      }
    }
    assertThat(brightest).as("brightest pixel in %s", box).isLessThan(60);
  }

  /** From 0 for black to 765 for white. */
  int brightness(int x, int y) {
    return brightness(new Color(TestPhotos.decoded(bytes).getRGB(x, y)));
  }

  private static int brightness(Color colour) {
    return colour.getRed() + colour.getGreen() + colour.getBlue();
  }
}
