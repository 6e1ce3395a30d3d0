package org.plenary.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** GIFs that move. */
public final class MovingPictures {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private MovingPictures() {}

  /** A frame at a place, and what becomes of it before the next one, in the words of ImageIO. */
  record Frame(BufferedImage image, int x, int y, String disposal) {}

  /** Frames that cover the whole picture. */
  public static byte[] gif(List<BufferedImage> frames) {
    return gifOf(frames.stream().map(image -> new Frame(image, 0, 0, "none")).toList());
  }

  static byte[] gifOf(List<Frame> frames) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (Frame frame : frames) {
        writer.writeToSequence(new IIOImage(frame.image(), null, placed(writer, frame)), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadata placed(ImageWriter writer, Frame frame) throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame.image()), null);
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    IIOMetadataNode place = (IIOMetadataNode) root.getElementsByTagName("ImageDescriptor").item(0);
    place.setAttribute("imageLeftPosition", "" + frame.x());
    place.setAttribute("imageTopPosition", "" + frame.y());
    IIOMetadataNode control =
        (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
    control.setAttribute("disposalMethod", frame.disposal());
    metadata.setFromTree(FORMAT, root);
    return metadata;
  }

  static BufferedImage plain(int width, int height, Color colour) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var g = image.createGraphics();
    g.setColor(colour);
    g.fillRect(0, 0, width, height);
    g.dispose();
    return image;
  }
}
