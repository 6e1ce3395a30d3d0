package org.plenary.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.plenary.media.MediaRejected.Reason;
import org.plenary.model.Box;
import org.plenary.sandbox.ChildFailure;
import org.plenary.sandbox.ChildFolders;
import org.plenary.sandbox.ChildJvm;
import org.plenary.sandbox.Frame;

/**
 * Everything that is done to the pixels of a picture. The work happens in a child JVM; one picture
 * at a time, callers wait their turn (on virtual threads).
 *
 * <p>A {@link ChildFailure} says nothing about the picture: nothing was produced, so nothing may be
 * shown; trying again is allowed.
 */
public final class Imaging implements AutoCloseable {
  /** The largest upload, in bytes. */
  public static final int MAX_BYTES = 12 << 20;

  /** The largest picture that is decoded, in pixels, by its header. */
  public static final int MAX_PIXELS = 40_000_000;

  /** The longest side of a picture that is decoded, in pixels, by its header. */
  public static final int MAX_SIDE = 12_000;

  /** The longest side of what is stored, in pixels; larger pictures are scaled down. */
  public static final int STORED_SIDE = 4096;

  /** The widths that are served, in pixels; a narrower picture is served in its own width. */
  public static final List<Integer> WIDTHS = List.of(640, 1600);

  private static final Duration STARTUP = Duration.ofSeconds(30);
  // The slowest, 16 megapixels of lossy WebP, take about 8 s on one slow core.
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int HEAP_MB = 640;

  private final ChildJvm child;
  private final boolean readsHeif;

  /** With temporary files in the system's folder for them. */
  public Imaging() {
    this(ChildFolders.ofSystem());
  }

  public Imaging(ChildFolders folders) {
    this(folders, System.getenv("PATH"));
  }

  /**
   * @param path where {@code heif-convert} is looked for; without it HEIC and AVIF are refused
   */
  Imaging(ChildFolders folders, @Nullable String path) {
    readsHeif = path != null && HeifConverter.on(path).isAvailable();
    child =
        new ChildJvm(
            new ChildJvm.Options(
                "imaging", ImagingMain.class, HEAP_MB, List.of(), List.of(), folders, STARTUP));
  }

  /**
   * Makes of an upload the only picture of it that is ever stored.
   *
   * @param upload the bytes as they came; their declared type is not asked for
   * @throws MediaRejected when it is too large, of another format, or broken
   * @throws ChildFailure when the work failed for another reason
   */
  public Prepared prepare(byte[] upload) throws MediaRejected, ChildFailure {
    if (upload.length > MAX_BYTES) {
      throw new MediaRejected(Reason.TOO_LARGE, "Pictures may have at most 12 MB.");
    }
    ImagingRequest request =
        readsHeif && HeifConverter.isFor(upload)
            ? new ImagingRequest.PrepareHeif()
            : new ImagingRequest.Prepare(ImageType.of(upload));
    try {
      List<Picture> frames = ask(request, upload);
      Picture first = frames.getFirst();
      return new Prepared(
          first.bytes(),
          frames.stream().skip(1).map(Picture::bytes).toList(),
          ImageType.JPEG.contentType(),
          first.width(),
          first.height());
    } catch (ChildFailure.Refused refused) {
      throw new MediaRejected(refused.codeOf(Reason.class), refused.detail());
    }
  }

  /**
   * Blackens parts of a prepared picture: the boxes and 20 % of their shorter side around them are
   * filled with black before the picture is encoded anew, so nothing of them is left in the file.
   *
   * @param boxes in pixels of the picture; what lies outside of it is clipped
   * @throws IllegalArgumentException when there is no box, or one without an area
   */
  public byte[] redact(byte[] image, List<Box> boxes) throws ChildFailure {
    if (boxes.isEmpty() || boxes.stream().anyMatch(box -> box.width() <= 0 || box.height() <= 0)) {
      throw new IllegalArgumentException("a redaction needs boxes with an area");
    }
    return ask(new ImagingRequest.Redact(List.copyOf(boxes)), image).getFirst().bytes();
  }

  /** Scales a prepared picture to the widths of {@link #WIDTHS}, narrowest first, never up. */
  public List<Derivative> derive(byte[] image) throws ChildFailure {
    return ask(new ImagingRequest.Derive(WIDTHS), image).stream()
        .map(picture ->
            new Derivative(
                picture.width(), picture.height(), ImageType.JPEG.contentType(), picture.bytes()))
        .toList();
  }

  private List<Picture> ask(ImagingRequest request, byte[] image) throws ChildFailure {
    Frame reply = child.ask(Frame.of(ImagingRequest.write(request), image), LIMIT);
    List<Picture> pictures = new ArrayList<>();
    for (byte[] bytes : reply.blobs()) {
      pictures.add(Picture.fromWire(bytes));
    }
    return pictures;
  }

  /** The child's process, if one runs: for health checks, and for tests that kill it. */
  public OptionalLong pid() {
    return child.pid();
  }

  /** Ends the child; work under way fails. */
  @Override
  public void close() {
    child.close();
  }
}
