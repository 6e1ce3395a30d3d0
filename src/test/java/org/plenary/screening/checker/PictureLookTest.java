package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RadialGradientPaint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.screening.DrawnPicture;

class PictureLookTest {
  private static PictureLook look(BufferedImage image) {
    return PictureLook.of(Pixels.of(image), List.of());
  }

  private static BufferedImage drawn(Color ground, Consumer<Graphics2D> drawing) {
    var image = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(ground);
    g.fillRect(0, 0, 1600, 900);
    drawing.accept(g);
    g.dispose();
    return image;
  }

  private static void cloudOfPoints(Graphics2D g) {
    Random random = new Random(3);
    for (int i = 0; i < 5000; i++) {
      g.setColor(i % 2 == 0 ? new Color(60, 140, 235) : new Color(220, 80, 60));
      int x = (int) (430 + i % 2 * 160 + 110 * random.nextGaussian());
      int y = (int) (450 + 110 * random.nextGaussian());
      g.fillOval(x, y, 4, 4);
    }
  }

  /** What slides have beside text. */
  enum Ornament {
    GROUND_FROM_DARK_TO_LIGHT {
      @Override
      void draw(Graphics2D g) {
        g.setPaint(
            new GradientPaint(0, 0, new Color(10, 20, 60), 0, 900, new Color(120, 180, 240)));
        g.fillRect(0, 0, 1600, 900);
      }
    },
    GROUND_LIGHT_IN_THE_MIDDLE {
      @Override
      void draw(Graphics2D g) {
        Color[] colours = {new Color(90, 140, 220), new Color(5, 10, 40)};
        g.setPaint(new RadialGradientPaint(800, 450, 900, new float[] {0, 1}, colours));
        g.fillRect(0, 0, 1600, 900);
      }
    },
    SHINY_BARS {
      @Override
      void draw(Graphics2D g) {
        for (int x = 100; x < 1500; x += 180) {
          g.setPaint(
              new GradientPaint(
                  x, 0, new Color(20, 40, 120), x + 120, 0, new Color(150, 190, 255)));
          g.fillRect(x, 200 + x / 3, 120, 650 - x / 3);
        }
      }
    },
    CROWDED_POINTS {
      @Override
      void draw(Graphics2D g) {
        Random random = new Random(1);
        g.setColor(new Color(40, 90, 160));
        for (int i = 0; i < 900; i++) {
          int x = (int) (800 + 260 * random.nextGaussian());
          int y = (int) (450 + 140 * random.nextGaussian());
          g.fillOval(x, y, 12, 12);
        }
      }
    },
    THOUSANDS_OF_TINY_POINTS {
      @Override
      void draw(Graphics2D g) {
        cloudOfPoints(g);
      }
    },
    CHECKERED_HEAT_MAP {
      @Override
      void draw(Graphics2D g) {
        Random random = new Random(1);
        for (int i = 0; i < 12 * 9; i++) {
          g.setColor(Color.getHSBColor(random.nextFloat() * .6f, .8f, .9f));
          g.fillRect(300 + i % 12 * 80, 150 + i / 12 * 80, 80, 80);
        }
      }
    },
    ROUND_LOGO {
      @Override
      void draw(Graphics2D g) {
        Color[] colours = {Color.YELLOW, Color.RED, new Color(60, 0, 0)};
        g.setPaint(new RadialGradientPaint(1450, 100, 90, new float[] {0, .6f, 1}, colours));
        g.fillOval(1360, 10, 180, 180);
      }
    };

    abstract void draw(Graphics2D g);
  }

  @ParameterizedTest
  @EnumSource
  void aSlidesOrnamentsAreNoPhotograph(Ornament ornament) {
    for (Color ground : List.of(Color.WHITE, new Color(15, 25, 60))) {
      PictureLook look = look(drawn(ground, ornament::draw));

      assertThat(look.photoLike()).as("photo-like on %s", ground).isFalse();
      assertThat(look.deviceLike()).as("device-like on %s", ground).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {.08, .2, .5})
  void aScanInASlideIsSeenWhereverItStands(double part) {
    double side = Math.sqrt(part * 1600 * 900 / (1024 * 768));
    Image scan =
        DrawnPicture.ultrasound()
            .image()
            .getScaledInstance((int) (1024 * side), -1, Image.SCALE_AREA_AVERAGING);
    for (int x : List.of(40, 1560 - (int) (1024 * side))) {
      BufferedImage slide = drawn(Color.WHITE, g -> g.drawImage(scan, x, 30, null));

      assertThat(look(slide).photoLike()).as("at %d", x).isTrue();
    }
  }

  /** How a camera may see the dots of a screen: period in pixels, depth, second wave across. */
  enum Moire {
    FINE(14, .12, false),
    MIDDLING(44, .1, false),
    WIDE(130, .12, false),
    FINE_NET(17, .12, true),
    WIDE_NET(60, .1, true);

    final double period;
    final double depth;
    final boolean net;

    Moire(double period, double depth, boolean net) {
      this.period = period;
      this.depth = depth;
      this.net = net;
    }

    /** Waves that bend and have colours, over everything. */
    BufferedImage over(BufferedImage image) {
      var seen = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB);
      for (int i = 0; i < 1600 * 900; i++) {
        int x = i % 1600;
        int y = i / 1600;
        double way = Math.hypot(x + 700, y + 900) / period * 2 * Math.PI;
        double across = net ? Math.sin((x - y) / period * 2 * Math.PI) : 0;
        int rgb = image.getRGB(x, y);
        int waved = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
          double wave = 1 + depth * (Math.sin(way + shift * .1) + across) / (net ? 2 : 1);
          waved = waved << 8 | (int) Math.clamp(.75 * wave * (rgb >> shift & 255), 0, 255);
        }
        seen.setRGB(x, y, waved);
      }
      return seen;
    }
  }

  @ParameterizedTest
  @EnumSource
  void moireOverACleanSlideIsNoPhotograph(Moire moire) {
    for (Color ground : List.of(Color.WHITE, new Color(15, 25, 60))) {
      BufferedImage slide =
          drawn(
              ground,
              g -> {
                g.setColor(new Color(60, 120, 190));
                g.fillRect(200, 200, 160, 500);
                g.fillRect(500, 350, 160, 350);
                g.setColor(Color.GRAY);
                g.setStroke(new BasicStroke(4));
                g.drawLine(150, 700, 1400, 700);
              });

      PictureLook look = look(moire.over(slide));

      assertThat(look.photoLike()).as("photo-like on %s", ground).isFalse();
      assertThat(look.deviceLike()).as("device-like on %s", ground).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {130, 200, 320})
  void aLampInTheGlassIsNoPhotograph(int radius) {
    Color[] light = {new Color(255, 255, 255, 120), new Color(255, 255, 255, 0)};
    for (Color ground : List.of(Color.WHITE, new Color(15, 25, 60))) {
      BufferedImage slide =
          drawn(
              ground,
              g -> {
                g.setPaint(new RadialGradientPaint(1000, 500, radius, new float[] {0, 1}, light));
                g.fillRect(0, 0, 1600, 900);
              });

      assertThat(look(slide).photoLike()).as("photo-like on %s", ground).isFalse();
    }
  }

  @Test
  void aWideLampUnderMoireIsNoPhotographAndAPaleFilmIs() {
    var lamp = new PictureLook(.68, .32, .073, .081, .071, 3.7, .0064, 0, 0, 0, 0, 1, List.of());
    var film = new PictureLook(.09, .1, .161, .192, .038, 2.65, .0048, 0, 0, 0, 0, 0, List.of());
    var scan = new PictureLook(.68, .32, .073, .081, .071, 3.7, .012, 0, 0, 0, 0, 1, List.of());

    assertThat(lamp.photoLike()).isFalse();
    assertThat(lamp.deviceLike()).isFalse();
    assertThat(film.photoLike()).isTrue();
    assertThat(scan.photoLike()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aScanUnderMoireIsSeen(Moire moire) {
    Image scan =
        DrawnPicture.ultrasound().image().getScaledInstance(560, -1, Image.SCALE_AREA_AVERAGING);
    BufferedImage slide = drawn(Color.WHITE, g -> g.drawImage(scan, 900, 300, null));

    assertThat(look(moire.over(slide)).photoLike()).isTrue();
  }

  @Test
  void aBrainInATenthOfASlideIsSeenThoughItHasHardlyAnyTexture() {
    BufferedImage slide =
        drawn(
            Color.WHITE,
            g -> {
              g.setColor(Color.BLACK);
              g.fillRect(1000, 300, 380, 380);
              g.setColor(new Color(225, 225, 225));
              g.fillOval(1040, 330, 300, 320);
              g.setColor(new Color(105, 105, 105));
              g.fillOval(1062, 352, 256, 276);
              g.setColor(new Color(50, 50, 50));
              g.fillOval(1150, 440, 28, 90);
              g.fillOval(1200, 440, 28, 90);
            });

    assertThat(look(slide).photoLike()).isTrue();
  }

  @Test
  void aFilmOnASlideIsSeenThoughTheHallAroundItIsLargeAndDark() {
    // given
    BufferedImage hall =
        drawn(
            new Color(18, 18, 18),
            g -> {
              g.setColor(new Color(10, 12, 50));
              g.fillRect(160, 250, 640, 400);
              g.setColor(Color.WHITE);
              g.fillRect(840, 250, 640, 400);
              g.setColor(Color.BLACK);
              g.fillRect(1180, 320, 260, 210);
              Color[] film = {new Color(200, 200, 200), new Color(45, 45, 45)};
              g.setPaint(new RadialGradientPaint(1310, 430, 120, new float[] {0, 1}, film));
              g.fillRect(1200, 335, 220, 190);
            });

    // when
    PictureLook look = PictureLook.withAndWithoutTheHall(Pixels.of(hall), List.of());

    // then
    assertThat(look.photoLike()).isTrue();
    assertThat(look(hall).photoLike()).as("beside the hall it hardly counts").isFalse();
  }

  @Test
  void whoBlacksOutIsOfferedTheWholeScanWithTheMarksInItsCorners() {
    // given
    Rectangle film = new Rectangle(1000, 300, 380, 380);
    BufferedImage slide =
        drawn(
            new Color(18, 18, 18),
            g -> {
              g.setColor(Color.WHITE);
              g.fillRect(160, 200, 1300, 600);
              g.setColor(Color.BLACK);
              g.fill(film);
              Color[] shades = {new Color(200, 200, 200), new Color(45, 45, 45)};
              g.setPaint(new RadialGradientPaint(1190, 490, 120, new float[] {0, 1}, shades));
              g.fillOval(1070, 370, 240, 240);
            });

    // when
    PictureLook look = PictureLook.withAndWithoutTheHall(Pixels.of(slide), List.of());

    // then
    Rectangle nearlyAll = new Rectangle(film);
    nearlyAll.grow(-12, -12);
    assertThat(look.photoLike()).isTrue();
    assertThat(look.scans())
        .anyMatch(b -> new Rectangle(b.x(), b.y(), b.width(), b.height()).contains(nearlyAll));
  }

  @Test
  void aScanBesideACloudOfPointsIsSeen() {
    Image scan =
        DrawnPicture.ultrasound().image().getScaledInstance(300, -1, Image.SCALE_AREA_AVERAGING);
    for (Color ground : List.of(Color.WHITE, new Color(15, 25, 60))) {
      BufferedImage slide =
          drawn(
              ground,
              g -> {
                cloudOfPoints(g);
                g.drawImage(scan, 1100, 300, null);
              });

      assertThat(look(slide).photoLike()).as("photo-like on %s", ground).isTrue();
    }
  }

  @Test
  void skinInATenthOfASlideIsSeenThoughItsShadesAreFaint() {
    BufferedImage slide =
        drawn(
            Color.WHITE,
            g -> {
              Color[] skin = {new Color(150, 80, 70), new Color(222, 172, 150)};
              g.setPaint(new RadialGradientPaint(1150, 480, 260, new float[] {.1f, 1}, skin));
              g.fillRect(950, 300, 400, 360);
            });

    assertThat(look(slide).photoLike()).isTrue();
  }

  @Test
  void aPieOfManyColoursInADarkHallIsNoDevicesScreen() {
    BufferedImage slide =
        drawn(
            new Color(20, 20, 24),
            g -> {
              g.setColor(Color.WHITE);
              g.fillRect(120, 120, 1200, 660);
              for (int i = 0; i < 6; i++) {
                g.setColor(Color.getHSBColor(i / 6f, .6f, .7f));
                g.fillArc(200, 200, 500, 500, i * 60, 60);
              }
            });

    assertThat(look(slide).deviceLike()).isFalse();
  }

  @Test
  void colouredMarksOnALightSlideInADarkHallAreNoDevicesScreen() {
    BufferedImage slide =
        drawn(
            new Color(20, 20, 24),
            g -> {
              g.setColor(Color.WHITE);
              g.fillRect(200, 150, 1100, 600);
              g.setStroke(new BasicStroke(9));
              for (int i = 0; i < 6; i++) {
                g.setColor(Color.getHSBColor(i / 6f, .9f, .8f));
                g.drawOval(260 + i * 170, 400, 120, 120);
                g.drawLine(260 + i * 170, 600, 380 + i * 170, 660);
              }
            });

    assertThat(look(slide).deviceLike()).isFalse();
  }

  @Test
  void aMonitorsColouredTracesOnBlackAreADevicesScreen() {
    BufferedImage monitor =
        drawn(
            Color.BLACK,
            g -> {
              Color[] colours = {Color.GREEN, Color.CYAN, Color.YELLOW, Color.RED};
              g.setStroke(new BasicStroke(5));
              for (int i = 0; i < 4; i++) {
                g.setColor(colours[i]);
                for (int x = 20; x < 1200; x += 40) {
                  g.drawLine(x, 150 + 200 * i, x + 20, 90 + 200 * i);
                  g.drawLine(x + 20, 90 + 200 * i, x + 40, 150 + 200 * i);
                }
                g.fillRect(1300, 80 + 200 * i, 200, 60);
              }
            });

    assertThat(look(monitor).deviceLike()).isTrue();
  }

  @Test
  void aMonitorsScreenShownOnALightSlideInADarkHallIsStillADevicesScreen() {
    BufferedImage slide =
        drawn(
            new Color(20, 20, 24),
            g -> {
              g.setColor(Color.WHITE);
              g.fillRect(200, 150, 1100, 600);
              g.setColor(Color.BLACK);
              g.fillRect(500, 220, 740, 480);
              Color[] colours = {Color.GREEN, Color.CYAN, Color.YELLOW, Color.RED};
              g.setStroke(new BasicStroke(5));
              for (int i = 0; i < 4; i++) {
                g.setColor(colours[i]);
                for (int x = 520; x < 1120; x += 40) {
                  g.drawLine(x, 310 + 110 * i, x + 20, 260 + 110 * i);
                  g.drawLine(x + 20, 260 + 110 * i, x + 40, 310 + 110 * i);
                }
              }
            });

    assertThat(look(slide).deviceLike()).isTrue();
  }

  @Test
  void aScannersScreenIsADevicesScreen() {
    assertThat(look(DrawnPicture.ultrasound().image()).deviceLike()).isTrue();
  }
}
