package org.plenary.screening.checker;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Faces of real people in the photos that scripts/install-test-tools fetches, to be pasted into
 * scenes. The places were taken from the photos by eye.
 */
final class FacePhotos {
  private static final Path FOLDER = Path.of("target", "test-photos", "package", "demo");

  /** A face in a photo: its middle and its width from cheek to cheek, in the photo's pixels. */
  private record Place(int photo, int x, int y, int width) {}

  private static final List<Place> PLACES =
      List.of(
          new Place(1, 517, 499, 200),
          new Place(1, 941, 559, 194),
          new Place(1, 1566, 341, 145),
          new Place(2, 1554, 294, 199),
          new Place(2, 985, 360, 212),
          new Place(2, 460, 294, 215),
          new Place(3, 692, 485, 203),
          new Place(3, 1590, 452, 237),
          new Place(3, 1188, 384, 238),
          new Place(4, 758, 211, 166),
          new Place(4, 1084, 319, 200),
          new Place(4, 323, 335, 195),
          new Place(4, 1370, 295, 185),
          new Place(5, 1521, 545, 236),
          new Place(5, 676, 562, 197),
          new Place(5, 471, 1046, 239),
          new Place(5, 860, 243, 168),
          new Place(5, 1205, 347, 189),
          new Place(6, 351, 647, 237),
          new Place(6, 1592, 432, 246),
          new Place(6, 1268, 465, 242),
          new Place(6, 786, 502, 262));

  private FacePhotos() {}

  static int count() {
    return PLACES.size();
  }

  /** A scene with faces of one width, and where their middles are. */
  record Scene(BufferedImage image, List<int[]> middles) {
    Pixels pixels() {
      return Pixels.of(image);
    }
  }

  /** Plain scenes of 1600 by 1200 with six faces each, until every face was shown once. */
  static List<Scene> scenes(int faceWidth) {
    List<Scene> scenes = new ArrayList<>();
    Map<Integer, BufferedImage> photos = new HashMap<>();
    for (int i = 0; i < PLACES.size(); i += 6) {
      var image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
      List<int[]> middles = new ArrayList<>();
      Graphics2D g = image.createGraphics();
      g.setColor(new Color(190, 195, 200));
      g.fillRect(0, 0, 1600, 1200);
      for (int j = i; j < Math.min(PLACES.size(), i + 6); j++) {
        Place place = PLACES.get(j);
        int x = 267 + (j - i) % 3 * 533 + j * 7 % 50;
        int y = 300 + (j - i) / 3 * 600 - j * 11 % 50;
        paste(g, photos.computeIfAbsent(place.photo(), FacePhotos::photo), place, faceWidth, x, y);
        middles.add(new int[] {x, y});
      }
      g.dispose();
      scenes.add(new Scene(image, middles));
    }
    return scenes;
  }

  /** With its hair and as much again of what is around it. */
  private static void paste(
      Graphics2D g, BufferedImage photo, Place p, int faceWidth, int x, int y) {
    int margin = Math.min(p.width(), Math.min(p.y(), photo.getHeight() - p.y()));
    BufferedImage face = photo.getSubimage(p.x() - margin, p.y() - margin, 2 * margin, 2 * margin);
    int side = 2 * margin * faceWidth / p.width();
    Image small = face.getScaledInstance(side, side, Image.SCALE_AREA_AVERAGING);
    g.drawImage(small, x - side / 2, y - side / 2, null);
  }

  private static BufferedImage photo(int number) {
    try {
      return ImageIO.read(FOLDER.resolve("sample" + number + ".jpg").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the photos are missing in target: run scripts/install-test-tools", e);
    }
  }
}
