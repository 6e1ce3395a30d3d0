package org.plenary.screening.bench.draw;

import java.awt.Image;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Faces of one width, cut out and set anywhere on a slide, over its text and charts too. */
public record FacesOnSlide(FacePhoto photo, int faceWidth, Template slide) implements Template {
  @Override
  public String name() {
    return "faces-on-" + slide.name() + "-" + faceWidth;
  }

  @Override
  public Kind kind() {
    return Kind.PHI;
  }

  @Override
  public Place place() {
    return slide.place();
  }

  @Override
  public boolean turns() {
    return false;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    Scene scene = slide.draw(dice, language);
    int width = scene.image().getWidth();
    int height = scene.image().getHeight();
    Sheet sheet = new Sheet(width, height, dice.near(150, 155, 160, 60));
    sheet.paste(scene, 0, 0, width, height);
    double cell = (double) width / photo.faces().size();
    for (int i = 0; i < photo.faces().size(); i++) {
      Rectangle face = photo.faces().get(i);
      double scale = (double) faceWidth / face.width;
      Rectangle head = new Rectangle(face);
      head.grow(face.width / 3, face.height / 3);
      head = head.intersection(new Rectangle(photo.image().getWidth(), photo.image().getHeight()));
      int w = (int) (head.width * scale);
      int h = (int) (head.height * scale);
      int x = (int) (i * cell + Math.max(0, cell - w) * dice.between(0.0, 1.0));
      int y = dice.between(20, height - 20 - h);
      BufferedImage cut = photo.image().getSubimage(head.x, head.y, head.width, head.height);
      Image small = cut.getScaledInstance(w, h, Image.SCALE_AREA_AVERAGING);
      sheet.pen().drawImage(small, x, y, null);
      sheet.mark(
          "#" + FaceScene.FACE,
          FaceScene.FACE,
          new Rectangle2D.Double(
              x + (face.x - head.x) * scale,
              y + (face.y - head.y) * scale,
              face.width * scale,
              face.height * scale));
    }
    return sheet.scene();
  }
}
