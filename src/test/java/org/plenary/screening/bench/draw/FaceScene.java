package org.plenary.screening.bench.draw;

import java.awt.Color;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Faces of one width: the whole photograph scaled down in a room, or its faces cut out and set
 * beside each other as on a slide about a team.
 */
public record FaceScene(FacePhoto photo, int faceWidth, boolean whole) implements Template {
  /** The category of a face's mark. */
  public static final String FACE = "face";

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1200;

  @Override
  public String name() {
    return "face-scene-" + faceWidth;
  }

  @Override
  public Kind kind() {
    return Kind.PHI;
  }

  @Override
  public Place place() {
    return Place.SCREEN;
  }

  @Override
  public boolean turns() {
    return false;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    Sheet sheet = new Sheet(WIDTH, HEIGHT, dice.near(150, 155, 160, 60));
    double typical = photo.faces().stream().mapToInt(f -> f.width).average().orElseThrow();
    if (whole && photo.image().getWidth() * faceWidth / typical < WIDTH) {
      wholePhoto(dice, sheet, faceWidth / typical);
    } else {
      cutFaces(dice, sheet);
    }
    return sheet.scene();
  }

  private void wholePhoto(Dice dice, Sheet sheet, double scale) {
    int w = (int) (photo.image().getWidth() * scale);
    int h = (int) (photo.image().getHeight() * scale);
    int x = dice.between(0, WIDTH - w);
    int y = dice.between(0, Math.max(0, HEIGHT - h));
    paste(sheet, photo.image(), x, y, w, h);
    for (Rectangle f : photo.faces()) {
      mark(sheet, x + f.x * scale, y + f.y * scale, f.width * scale, f.height * scale);
    }
  }

  private void cutFaces(Dice dice, Sheet sheet) {
    double cell = (double) WIDTH / photo.faces().size();
    for (int i = 0; i < photo.faces().size(); i++) {
      Rectangle face = photo.faces().get(i);
      double scale = (double) faceWidth / face.width;
      Rectangle head = new Rectangle(face);
      head.grow(face.width * 2 / 3, face.height / 2);
      head = head.intersection(new Rectangle(photo.image().getWidth(), photo.image().getHeight()));
      int w = (int) (head.width * scale);
      int h = (int) (head.height * scale);
      int x = (int) (i * cell + Math.max(0, cell - w) * dice.between(0.0, 1.0));
      int y = dice.between(100, HEIGHT - 100 - h);
      BufferedImage cut = photo.image().getSubimage(head.x, head.y, head.width, head.height);
      sheet.fill(x - 6, y - 6, w + 12, h + 12, Color.WHITE);
      paste(sheet, cut, x, y, w, h);
      mark(
          sheet,
          x + (face.x - head.x) * scale,
          y + (face.y - head.y) * scale,
          face.width * scale,
          face.height * scale);
    }
  }

  private static void paste(Sheet sheet, BufferedImage image, int x, int y, int w, int h) {
    Image small = image.getScaledInstance(w, h, Image.SCALE_AREA_AVERAGING);
    sheet.pen().drawImage(small, x, y, null);
  }

  private static void mark(Sheet sheet, double x, double y, double w, double h) {
    sheet.mark("#" + FACE, FACE, new Rectangle2D.Double(x, y, w, h));
  }
}
