package org.plenary.screening;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.plenary.model.Box;

/** A picture for tests: lines of text on a ground, which remembers where its identifiers stand. */
public final class DrawnPicture {
  private final List<Box> identifiers = new ArrayList<>();
  private BufferedImage image;

  private DrawnPicture(int width, int height, Color ground) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(ground);
    g.fillRect(0, 0, width, height);
    g.dispose();
  }

  /** A white slide: a title, then bullets. */
  public static DrawnPicture slide(String title, String... bullets) {
    DrawnPicture picture = new DrawnPicture(1600, 900, Color.WHITE);
    picture.text(80, 110, 54, Font.BOLD, new Color(20, 60, 120), title);
    for (int i = 0; i < bullets.length; i++) {
      picture.text(100, 220 + i * 90, 36, Font.PLAIN, Color.BLACK, "• " + bullets[i]);
    }
    return picture;
  }

  /** A clean slide as they are shown in talks. */
  public static DrawnPicture cleanSlide() {
    return slide(
        "Early antibiotics in septic shock",
        "Sensitivity 94.2%, specificity 88.7%",
        "Median follow-up 3.4 years",
        "Primary outcome: 28-day mortality",
        "Take home: early antibiotics within 3 hours");
  }

  /** A dark slide in a darker hall, its lines far apart, with a small label that alone is light. */
  public static DrawnPicture dimSlideWithLightLabel(int ground, int label, int ink, String number) {
    DrawnPicture picture = new DrawnPicture(1920, 1080, grey(ground));
    Color lines = grey(ground / 6);
    picture.text(30, 80, 54, Font.BOLD, lines, "Early antibiotics in septic shock");
    picture.text(1000, 310, 44, Font.PLAIN, lines, "Sensitivity 94.2%, specificity 88.7%");
    picture.text(30, 540, 44, Font.PLAIN, lines, "Median follow-up 3.4 years");
    picture.text(1000, 770, 44, Font.PLAIN, lines, "Primary outcome: 28-day mortality");
    picture.text(30, 1000, 44, Font.PLAIN, lines, "Take home: early antibiotics");
    Graphics2D g = picture.graphics();
    g.setColor(grey(label));
    g.fillRect(1060, 600, 240, 44);
    g.dispose();
    picture.identifier(1072, 630, 26, grey(ink), number);
    return picture;
  }

  private static Color grey(int value) {
    return new Color(value, value, value);
  }

  /** A wristband of an invented person; every line but the ward is an identifier. */
  public static DrawnPicture wristband() {
    DrawnPicture picture = new DrawnPicture(1280, 720, new Color(180, 160, 140));
    Graphics2D g = picture.graphics();
    g.setColor(Color.WHITE);
    g.fillRoundRect(60, 200, 1160, 300, 40, 40);
    g.dispose();
    Color ink = Color.BLACK;
    picture.identifier(100, 270, 38, ink, "WHITFIELD, SIOBHAN");
    picture.identifier(100, 340, 34, ink, "DOB 27-Mar-1959");
    picture.identifier(100, 410, 34, ink, "MRN 48213377");
    picture.text(800, 410, 34, Font.PLAIN, ink, "Ward 7");
    return picture;
  }

  /** Speckle in a fan on black with a few settings, as a scanner shows it; no identifiers. */
  public static DrawnPicture ultrasound() {
    DrawnPicture picture = new DrawnPicture(1024, 768, new Color(4, 4, 4));
    Random random = new Random(7);
    for (int y = 90; y < 700; y++) {
      for (int x = 130; x < 890; x++) {
        double angle = Math.atan2(x - 512, y - 30);
        double depth = Math.hypot(x - 512, y - 30);
        if (Math.abs(angle) < .65 && depth < 640) {
          int v =
              (int)
                  (90 * Math.exp(-depth / 700)
                      + 40 * Math.sin(depth / 37)
                      + 28 * random.nextGaussian());
          int grey = Math.clamp(v, 0, 255);
          picture.image.setRGB(x, y, grey << 16 | grey << 8 | grey);
        }
      }
    }
    Color ink = new Color(230, 230, 230);
    picture.text(14, 400, 20, Font.PLAIN, ink, "Depth 14 cm");
    picture.text(14, 440, 20, Font.PLAIN, ink, "Gain 60");
    return picture;
  }

  /** Somebody else's drawing or photo. */
  public static DrawnPicture of(BufferedImage image) {
    DrawnPicture picture = new DrawnPicture(image.getWidth(), image.getHeight(), Color.WHITE);
    return picture.paste(image, 0, 0);
  }

  public DrawnPicture paste(BufferedImage part, int x, int y) {
    Graphics2D g = graphics();
    g.drawImage(part, x, y, null);
    g.dispose();
    return this;
  }

  public DrawnPicture text(int x, int y, int size, int style, Color colour, String text) {
    Graphics2D g = graphics();
    g.setFont(new Font(Font.SANS_SERIF, style, size));
    g.setColor(colour);
    g.drawString(text, x, y);
    g.dispose();
    return this;
  }

  /** A barcode of the given kind, black on white with room around it. */
  public DrawnPicture barcode(
      BarcodeFormat kind, int x, int y, int width, int height, String text) {
    try {
      BitMatrix matrix = new MultiFormatWriter().encode(text, kind, 0, 0);
      int scale = Math.max(1, Math.min(width / matrix.getWidth(), height / matrix.getHeight()));
      boolean flat = matrix.getHeight() == 1;
      Graphics2D g = graphics();
      g.setColor(Color.WHITE);
      g.fillRect(x - 20, y - 20, width + 40, height + 40);
      g.setColor(Color.BLACK);
      for (int column = 0; column < matrix.getWidth(); column++) {
        for (int row = 0; row < matrix.getHeight(); row++) {
          if (matrix.get(column, row)) {
            int step = flat ? width / matrix.getWidth() : scale;
            g.fillRect(x + column * step, y + row * scale, step, flat ? height : scale);
          }
        }
      }
      g.dispose();
      return this;
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Text that a check must find. */
  public DrawnPicture identifier(int x, int y, int size, Color colour, String text) {
    Graphics2D g = graphics();
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
    g.setColor(colour);
    g.drawString(text, x, y);
    var bounds = g.getFontMetrics().getStringBounds(text, g);
    identifiers.add(new Box(x, y - size * 7 / 10, (int) bounds.getWidth(), size * 7 / 10));
    g.dispose();
    return this;
  }

  /** Out of focus: sharper than nothing, and not to be read. */
  public DrawnPicture blurred(int radius) {
    int side = 2 * radius + 1;
    float[] weights = new float[side];
    Arrays.fill(weights, 1f / side);
    for (int pass = 0; pass < 2; pass++) {
      image =
          new ConvolveOp(new Kernel(side, 1, weights), ConvolveOp.EDGE_NO_OP, null)
              .filter(image, null);
      image =
          new ConvolveOp(new Kernel(1, side, weights), ConvolveOp.EDGE_NO_OP, null)
              .filter(image, null);
    }
    return this;
  }

  /** Turned clockwise by quarters; the identifiers turn with it. */
  public DrawnPicture turned(int quarters) {
    for (int i = 0; i < quarters; i++) {
      int height = image.getHeight();
      BufferedImage turned =
          new BufferedImage(height, image.getWidth(), BufferedImage.TYPE_INT_RGB);
      Graphics2D g = turned.createGraphics();
      g.drawImage(image, new AffineTransform(0, 1, -1, 0, height, 0), null);
      g.dispose();
      image = turned;
      identifiers.replaceAll(
          b -> new Box(height - b.y() - b.height(), b.x(), b.height(), b.width()));
    }
    return this;
  }

  /** Where the identifiers stand, in the order in which they were drawn. */
  public List<Box> identifiers() {
    return List.copyOf(identifiers);
  }

  public BufferedImage image() {
    return image;
  }

  public byte[] png() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Graphics2D graphics() {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    return g;
  }
}
