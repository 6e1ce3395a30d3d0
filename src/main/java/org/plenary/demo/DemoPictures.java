package org.plenary.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The photographs of the demo conference, as a phone would send them: JPEG with EXIF. */
public final class DemoPictures {
  private static final int MORTALITY_SLIDE = 9;

  private DemoPictures() {}

  /**
   * A bed place with a patient's wristband: name, date of birth, record number and barcode, all
   * invented. It must be held. Stored on its side (orientation 6), with the phone, the minute and
   * the place in its metadata; upright it has 1200 by 1600 pixels.
   */
  public static byte[] bedside() {
    BufferedImage room = drawn(Bedside::room, ImageType.RGB);
    BufferedImage picture = Photograph.softened(Photograph.softened(room, 3), 2);
    Graphics2D g = picture.createGraphics();
    g.drawImage(drawn(Bedside::arm, ImageType.ARGB), 0, 0, null);
    g.dispose();
    picture = Photograph.softened(picture, 1);
    Photograph.expose(picture, 0.45, 5, 26);
    byte[] jpeg = Photograph.jpeg(Photograph.onItsSide(picture));
    return new ExifSegment(6, "Handheld", "Pocket 7", "2026:11:22 14:06:31", 51.50772, 0.02764)
        .insertedInto(jpeg);
  }

  /** A photographed slide from the third row of the hall: nothing on it is about a patient. */
  public static byte[] slidePhoto() {
    var picture = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    for (int y = 0; y < 1200; y++) {
      int light = 34 - y / 60;
      g.setColor(new Color(light, light + 2, light + 6));
      g.drawLine(0, y, 1600, y);
    }
    g.dispose();
    Photograph.project(slide(), picture, 128, 172, 1496, 236, 1470, 978, 140, 1012);
    picture = Photograph.softened(picture, 1);
    Photograph.expose(picture, 0.3, 5, 27);
    return new ExifSegment(1, "Handheld", "Pocket 7", "2026:11:22 14:08:02", 51.50772, 0.02764)
        .insertedInto(Photograph.jpeg(picture));
  }

  private static BufferedImage slide() {
    return drawn(LactateTalk.pdf(), MORTALITY_SLIDE - 1, 1.4f, ImageType.RGB);
  }

  private static BufferedImage drawn(Consumer<Canvas> scene, ImageType type) {
    try (var document = new PDDocument()) {
      try (var canvas = new Canvas(document, new Fonts(document), Bedside.WIDTH, Bedside.HEIGHT)) {
        scene.accept(canvas);
      }
      var pdf = new ByteArrayOutputStream();
      document.save(pdf); // fonts are embedded on saving, so drawing starts from the saved file
      return drawn(pdf.toByteArray(), 0, 1, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage drawn(byte[] pdf, int page, float scale, ImageType type) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImage(page, scale, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
