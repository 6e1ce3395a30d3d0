package org.plenary.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * How the camera was held, by the tag of EXIF 2.32 (4.6.4 A, Orientation): where row 0 and column 0
 * of the stored pixels belong.
 */
enum Orientation {
  TOP_LEFT,
  TOP_RIGHT,
  BOTTOM_RIGHT,
  BOTTOM_LEFT,
  LEFT_TOP,
  RIGHT_TOP,
  RIGHT_BOTTOM,
  LEFT_BOTTOM;

  /** What the file says; upright when it says nothing, or nonsense. */
  static Orientation of(byte[] file) {
    try {
      var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file), file.length);
      for (var directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
        Integer tag = directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        if (tag != null && tag >= 1 && tag <= 8) {
          return values()[tag - 1];
        }
      }
      return TOP_LEFT;
    } catch (ImageProcessingException | IOException | RuntimeException e) {
      return TOP_LEFT; // broken metadata; viewers show such a picture as it is stored
    }
  }

  BufferedImage apply(BufferedImage stored) {
    if (this == TOP_LEFT) {
      return stored;
    }
    int width = stored.getWidth();
    int height = stored.getHeight();
    boolean turned = ordinal() >= LEFT_TOP.ordinal();
    var upright =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = upright.createGraphics();
    g.drawImage(stored, transform(width, height), null);
    g.dispose();
    return upright;
  }

  private AffineTransform transform(int width, int height) {
    return switch (this) {
      case TOP_LEFT -> new AffineTransform();
      case TOP_RIGHT -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case BOTTOM_RIGHT -> new AffineTransform(-1, 0, 0, -1, width, height);
      case BOTTOM_LEFT -> new AffineTransform(1, 0, 0, -1, 0, height);
      case LEFT_TOP -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case RIGHT_TOP -> new AffineTransform(0, 1, -1, 0, height, 0);
      case RIGHT_BOTTOM -> new AffineTransform(0, -1, -1, 0, height, width);
      case LEFT_BOTTOM -> new AffineTransform(0, -1, 1, 0, 0, width);
    };
  }
}
