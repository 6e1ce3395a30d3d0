package org.plenary.media;

import java.awt.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.plenary.media.Animation.After;
import org.plenary.media.Animation.Part;

/** Where the frames of a GIF lie and what is done with them afterwards (GIF89a, 20 and 23). */
final class GifParts {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private GifParts() {}

  /** At most one more than may be: nobody waits for the thousandth frame of a bomb. */
  static List<Part> of(ImageReader reader) throws IOException {
    int frames = reader.getNumImages(true);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < Math.min(frames, Animation.MOST_FRAMES + 1); i++) {
      var root = (IIOMetadataNode) reader.getImageMetadata(i).getAsTree(FORMAT);
      IIOMetadataNode place = child(root, "ImageDescriptor");
      IIOMetadataNode control = child(root, "GraphicControlExtension");
      parts.add(
          new Part(
              new Point(number(place, "imageLeftPosition"), number(place, "imageTopPosition")),
              false,
              after(control.getAttribute("disposalMethod"))));
    }
    return parts;
  }

  private static After after(String disposal) {
    return switch (disposal) {
      case "restoreToBackgroundColor" -> After.VANISHES;
      case "restoreToPrevious" -> After.RESTORES;
      default -> After.STAYS;
    };
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    var found = root.getElementsByTagName(name);
    return found.getLength() == 0 ? new IIOMetadataNode(name) : (IIOMetadataNode) found.item(0);
  }

  private static int number(IIOMetadataNode node, String attribute) {
    String value = node.getAttribute(attribute);
    return value.isEmpty() ? 0 : Integer.parseInt(value);
  }
}
