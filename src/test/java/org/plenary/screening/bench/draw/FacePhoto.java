package org.plenary.screening.bench.draw;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A photograph of people, and where their faces are. The photographs are fetched, never committed.
 */
public record FacePhoto(String name, BufferedImage image, List<Rectangle> faces) {
  private static final String PLACES = "/bench/faces.txt";

  /** Those of the known photographs that lie in the folder. */
  public static List<FacePhoto> in(Path folder) {
    try (InputStream in = FacePhoto.class.getResourceAsStream(PLACES)) {
      if (in == null) {
        throw new IllegalStateException("missing: " + PLACES);
      }
      List<FacePhoto> photos = new ArrayList<>();
      for (String line :
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList()) {
        String[] fields = line.split("\\s*;\\s*");
        Path file = folder.resolve(fields[0]);
        if (!line.startsWith("#") && file.toFile().exists()) {
          List<Rectangle> faces = Arrays.stream(fields).skip(1).map(FacePhoto::face).toList();
          photos.add(new FacePhoto(fields[0], ImageIO.read(file.toFile()), faces));
        }
      }
      return photos;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rectangle face(String field) {
    int[] v = Arrays.stream(field.split(",")).mapToInt(Integer::parseInt).toArray();
    return new Rectangle(v[0], v[1], v[2], v[3]);
  }
}
