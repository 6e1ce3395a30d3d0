package org.plenary.media;

import java.awt.AlphaComposite;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.plenary.media.MediaRejected.Reason;

/**
 * A moving picture as it is shown: each frame laid over what the frames before it have left, the
 * way that GIF89a and RFC 9649 (2.7.1.1) say.
 */
final class Animation {
  static final int MOST_FRAMES = 20;

  private static final long MOST_PIXELS = 60_000_000;

  /** What a frame does to those before and after it. */
  record Part(Point at, boolean overwrites, After after) {}

  enum After {
    STAYS,
    VANISHES,
    RESTORES
  }

  /** Takes the frames as they come: all of them at once would be too many pixels. */
  interface Sink {
    void accept(BufferedImage frame) throws IOException;
  }

  private final ImageReader reader;
  private final List<Part> parts;
  private BufferedImage canvas;

  private Animation(ImageReader reader, List<Part> parts, BufferedImage canvas) {
    this.reader = reader;
    this.parts = parts;
    this.canvas = canvas;
  }

  static boolean isOne(ImageType type, byte[] file) throws MediaRejected {
    return switch (type) {
      case WEBP -> WebpHeader.of(file).size() > 1;
      case GIF -> gifFrames(file) > 1;
      case JPEG, PNG -> false;
    };
  }

  private static int gifFrames(byte[] file) throws MediaRejected {
    ImageReader reader = Decoder.readerFor(ImageType.GIF);
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in);
      return reader.getNumImages(true);
    } catch (IOException | RuntimeException e) {
      throw Decoder.broken();
    } finally {
      reader.dispose();
    }
  }

  /** Shows every frame, as opaque sRGB; a frame that changes nothing is left out. */
  static void play(ImageType type, byte[] file, Sink sink) throws MediaRejected {
    ImageReader reader = Decoder.readerFor(type);
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in);
      var cut = new CutOffDetector();
      reader.addIIOReadWarningListener(cut);
      List<Part> parts = type == ImageType.GIF ? GifParts.of(reader) : webpParts(file);
      new Animation(reader, parts, canvas(type, file, reader, parts)).play(sink);
      if (cut.detected()) {
        throw Decoder.broken();
      }
    } catch (IOException | RuntimeException e) {
      throw Decoder.broken();
    } finally {
      reader.dispose();
    }
  }

  private static List<Part> webpParts(byte[] file) {
    return WebpHeader.of(file).stream()
        .map(h ->
            new Part(
                new Point(h.x(), h.y()),
                h.overwrites(),
                h.vanishes() ? After.VANISHES : After.STAYS))
        .toList();
  }

  /** Large enough for every frame, and checked before a pixel is decoded. */
  private static BufferedImage canvas(
      ImageType type, byte[] file, ImageReader reader, List<Part> parts)
      throws MediaRejected, IOException {
    if (parts.size() > MOST_FRAMES) {
      throw new MediaRejected(
          Reason.TOO_MANY_PIXELS,
          "Moving pictures may have at most %d frames; this one has more. Please send a still."
              .formatted(MOST_FRAMES));
    }
    if (type == ImageType.WEBP) {
      for (WebpHeader header : WebpHeader.of(file)) {
        Decoder.requireWithinLimits(header);
      }
    }
    Rectangle all = new Rectangle();
    for (int i = 0; i < parts.size(); i++) {
      Decoder.requireWithinLimits(reader.getWidth(i), reader.getHeight(i));
      all.add(area(parts.get(i), reader.getWidth(i), reader.getHeight(i)));
    }
    Decoder.requireWithinLimits(all.width, all.height);
    if ((long) all.width * all.height * parts.size() > MOST_PIXELS) {
      throw new MediaRejected(
          Reason.TOO_MANY_PIXELS,
          "The frames of a moving picture may have at most 60 megapixels in sum. Please send a"
              + " still.");
    }
    return new BufferedImage(all.width, all.height, BufferedImage.TYPE_INT_ARGB);
  }

  private void play(Sink sink) throws IOException {
    int[] shown = {};
    for (int i = 0; i < parts.size(); i++) {
      BufferedImage before = copy(canvas);
      BufferedImage frame = reader.read(i);
      draw(frame, parts.get(i));
      BufferedImage opaque = Colours.opaqueRgb(canvas);
      int[] pixels = ((DataBufferInt) opaque.getRaster().getDataBuffer()).getData();
      if (!Arrays.equals(pixels, shown)) {
        sink.accept(opaque);
        shown = pixels;
      }
      switch (parts.get(i).after()) {
        case STAYS -> {}
        case VANISHES -> clear(area(parts.get(i), frame.getWidth(), frame.getHeight()));
        case RESTORES -> canvas = before;
      }
    }
  }

  private static Rectangle area(Part part, int width, int height) {
    return new Rectangle(part.at(), new Dimension(width, height));
  }

  private void draw(BufferedImage frame, Part part) {
    Graphics2D g = canvas.createGraphics();
    g.setComposite(part.overwrites() ? AlphaComposite.Src : AlphaComposite.SrcOver);
    g.drawImage(frame, part.at().x, part.at().y, null);
    g.dispose();
  }

  private void clear(Rectangle area) {
    Graphics2D g = canvas.createGraphics();
    g.setComposite(AlphaComposite.Clear);
    g.fill(area);
    g.dispose();
  }

  private static BufferedImage copy(BufferedImage picture) {
    var copy = new BufferedImage(picture.getWidth(), picture.getHeight(), picture.getType());
    picture.copyData(copy.getRaster());
    return copy;
  }
}
