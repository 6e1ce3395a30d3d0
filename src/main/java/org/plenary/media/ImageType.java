package org.plenary.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The formats that are read, known by their first bytes and never by a name or a declared type.
 * Whatever else it is, {@link #of} says so in words that help.
 */
public enum ImageType {
  JPEG("image/jpeg"),
  PNG("image/png"),
  GIF("image/gif"),
  WEBP("image/webp");

  private static final String INSTEAD = "Please send a JPEG, PNG, WebP or GIF picture.";

  private final String contentType;

  ImageType(String contentType) {
    this.contentType = contentType;
  }

  /** The registered media type. */
  public String contentType() {
    return contentType;
  }

  /**
   * Reads the signature of a file.
   *
   * @throws MediaRejected {@code UNSUPPORTED} for everything that is not one of these formats
   */
  public static ImageType of(byte[] file) throws MediaRejected {
    // First, because a DICOM file may carry anything else's signature in its free preamble.
    if (has(file, 128, "DICM")) {
      throw unsupported(
          "This is a DICOM file. Its header holds a patient's data. Export a de-identified still"
              + " as JPEG or PNG and send that.");
    }
    if (has(file, 0, "\u00FF\u00D8\u00FF")) {
      return JPEG;
    }
    if (has(file, 0, "\u0089PNG\r\n\u001A\n")) {
      return PNG;
    }
    if (has(file, 0, "GIF87a") || has(file, 0, "GIF89a")) {
      return GIF;
    }
    if (has(file, 0, "RIFF") && has(file, 8, "WEBP")) {
      return WEBP;
    }
    throw unsupported(explain(file));
  }

  /** The brand of a file in the base media format, which pictures and videos share. */
  static Optional<String> brand(byte[] file) {
    return has(file, 4, "ftyp") ? Optional.of(text(file, 8, 12)) : Optional.empty();
  }

  private static String explain(byte[] file) {
    Optional<String> brand = brand(file);
    if (brand.isPresent()) {
      return explainBrand(brand.get());
    }
    if (has(file, 0, "%PDF")) {
      return "This is a PDF. A talk's slides are uploaded by its speaker. " + INSTEAD;
    }
    if (has(file, 0, "II*\0") || has(file, 0, "MM\0*") || has(file, 0, "II+\0")) {
      return "TIFF pictures cannot be read here. " + INSTEAD;
    }
    if (has(file, 0, "BM")) {
      return "BMP pictures cannot be read here. " + INSTEAD;
    }
    if (has(file, 0, "\u001AE\u00DF\u00A3")
        || has(file, 0, "FLV\u0001")
        || has(file, 0, "\0\0\u0001\u00BA")
        || (has(file, 0, "RIFF") && has(file, 8, "AVI "))) {
      return "Videos are not accepted. " + INSTEAD;
    }
    // A drawing program may write a long comment first.
    String start = text(file, 0, 64 * 1024).toLowerCase(Locale.ROOT);
    if (start.contains("<svg")) {
      return "SVG drawings are not accepted. Export it as PNG and send that.";
    }
    return "This is not a picture that can be read here. " + INSTEAD;
  }

  private static String explainBrand(String brand) {
    return switch (brand) {
      case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1" ->
          "HEIC pictures cannot be read here. Set the camera to “Most compatible”, or send a"
              + " screenshot of the picture.";
      case "avif", "avis" -> "AVIF pictures cannot be read here. " + INSTEAD;
      default -> "Videos are not accepted. " + INSTEAD;
    };
  }

  private static boolean has(byte[] file, int at, String signature) {
    byte[] expected = signature.getBytes(ISO_8859_1);
    return file.length >= at + expected.length
        && Arrays.equals(file, at, at + expected.length, expected, 0, expected.length);
  }

  private static String text(byte[] file, int from, int to) {
    int end = Math.min(to, file.length);
    return from >= end ? "" : new String(file, from, end - from, ISO_8859_1);
  }

  private static MediaRejected unsupported(String sentence) {
    return new MediaRejected(MediaRejected.Reason.UNSUPPORTED, sentence);
  }
}
