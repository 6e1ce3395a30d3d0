package org.plenary.screening.bench.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.model.Box;

class CameraTest {
  private static final int PICTURES = 2;

  /** A red block in a corner of a grey sheet. */
  private record RedBlock(Place place) implements Template {
    @Override
    public Kind kind() {
      return Kind.PHI;
    }

    @Override
    public Scene draw(Dice dice, Language language) {
      Sheet sheet = new Sheet(1200, 800, Color.LIGHT_GRAY);
      sheet.fill(150, 120, 260, 90, Color.RED);
      sheet.mark("block", "name", new Rectangle2D.Double(150, 120, 260, 90));
      return sheet.scene();
    }
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void aWordsBoxIsWhereItsInkEndsUp(Level level) throws IOException {
    for (Template.Place place : Template.Place.values()) {
      for (int seed = 0; seed < PICTURES; seed++) {
        // given
        Dice dice = new Dice(seed);
        Template template = new RedBlock(place);
        // when
        Photo photo = Camera.take(template.draw(dice, Language.EN), template, level, dice);
        // then
        if (photo.effects().stream().noneMatch(e -> e.endsWith("tagged"))) {
          assertThat(redInside(photo)).as("%s %s %d", level, place, seed).isGreaterThan(.97);
          assertThat(redShare(photo)).as("%s %s %d", level, place, seed).isGreaterThan(.6);
        }
      }
    }
  }

  /** The part of the red that lies in the box. */
  private static double redInside(Photo photo) throws IOException {
    int[] red = red(photo);
    return (double) red[0] / red[1];
  }

  /** The part of the box that is red. */
  private static double redShare(Photo photo) throws IOException {
    Box box = photo.words().getFirst().box();
    return (double) red(photo)[0] / (box.width() * box.height());
  }

  private static int[] red(Photo photo) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo.bytes()));
    assertThat(image.getWidth()).isEqualTo(photo.width());
    Box box = photo.words().getFirst().box();
    int inside = 0;
    int all = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Color c = new Color(image.getRGB(x, y));
        if (c.getRed() > 60 && c.getRed() > 2.2 * Math.max(c.getGreen(), c.getBlue())) {
          all++;
          boolean in =
              x >= box.x() - 1
                  && y >= box.y() - 1
                  && x <= box.x() + box.width()
                  && y <= box.y() + box.height();
          inside += in ? 1 : 0;
        }
      }
    }
    return new int[] {inside, all};
  }
}
