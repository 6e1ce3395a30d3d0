package org.plenary.slides;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.plenary.sandbox.ChildFailure;
import org.plenary.sandbox.ChildFolders;
import org.plenary.sandbox.ChildJvm;
import org.plenary.sandbox.Frame;
import org.plenary.slides.DeckRejected.Reason;

/**
 * Makes pictures and text of a PDF, in a child JVM of its own. One renderer is for one deck: open
 * it, take its pages in any order, close it.
 *
 * <pre>{@code
 * try (var renderer = new DeckRenderer()) {
 *   int pages = renderer.open(pdf);
 *   for (int number = 1; number <= pages; number++) {
 *     RenderedPage page = renderer.page(pdf, number);
 *   }
 * }
 * }</pre>
 *
 * <p>After a {@link ChildFailure} the same page may be asked for again: a fresh child opens the
 * deck anew. Scripts, links and attachments in the file are never followed.
 */
public final class DeckRenderer implements AutoCloseable {
  /** The largest file, in bytes. */
  public static final long MAX_BYTES = 100L << 20;

  /** The most pages. */
  public static final int MAX_PAGES = 300;

  /** The widths every page is drawn in, in pixels. */
  public static final List<Integer> WIDTHS = List.of(640, 1280, 1920);

  private static final Duration STARTUP = Duration.ofSeconds(30);
  private static final Duration OPEN = Duration.ofSeconds(30);
  private static final Duration PAGE = Duration.ofSeconds(30);
  private static final int HEAP_MB = 640;
  private static final int SIGNATURE_WITHIN = 1024;

  private final ChildJvm child;
  private final Duration pageLimit;

  /** With temporary files in the system's folder for them. */
  public DeckRenderer() {
    this(ChildFolders.ofSystem());
  }

  public DeckRenderer(ChildFolders folders) {
    this(folders, PAGE);
  }

  DeckRenderer(ChildFolders folders, Duration pageLimit) {
    this.pageLimit = pageLimit;
    child =
        new ChildJvm(
            new ChildJvm.Options(
                "renderer", RendererMain.class, HEAP_MB, List.of(), List.of(), folders, STARTUP));
  }

  /**
   * Opens a deck and looks at the size of every page.
   *
   * @return the number of pages, 1 to {@link #MAX_PAGES}
   * @throws DeckRejected when the file cannot be a deck here
   * @throws ChildFailure when looking at it failed for another reason, such as time
   */
  public int open(Path pdf) throws DeckRejected, ChildFailure {
    requirePlausible(pdf);
    Frame reply;
    try {
      reply = child.ask(Frame.of(RenderRequest.write(RenderRequest.open(pdf))), OPEN);
    } catch (ChildFailure.Refused refused) {
      throw new DeckRejected(refused.codeOf(Reason.class), refused.detail());
    }
    return Integer.parseInt(reply.json());
  }

  /**
   * Draws one page and reads its text.
   *
   * @param pdf a file that {@link #open} has accepted, by any path
   * @param number from 1
   * @throws ChildFailure when the page took too long or too much memory, or could not be drawn
   */
  public RenderedPage page(Path pdf, int number) throws ChildFailure {
    var request = RenderRequest.write(RenderRequest.page(pdf, number));
    return assemble(number, child.ask(Frame.of(request), pageLimit));
  }

  private static RenderedPage assemble(int number, Frame reply) {
    DrawnPage drawn;
    try {
      drawn = RenderRequest.MAPPER.readValue(reply.json(), DrawnPage.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the renderer's answer is no page", e);
    }
    List<SlideImage> images = new ArrayList<>();
    for (int i = 0; i < drawn.images().size(); i++) {
      DrawnPage.Size size = drawn.images().get(i);
      images.add(new SlideImage(size.width(), size.height(), size.ext(), reply.blobs().get(i)));
    }
    SlideImage largest = images.getLast();
    return new RenderedPage(number, largest.width(), largest.height(), drawn.text(), images);
  }

  private static void requirePlausible(Path pdf) throws DeckRejected {
    try (InputStream in = Files.newInputStream(pdf)) {
      if (Files.size(pdf) > MAX_BYTES) {
        throw new DeckRejected(Reason.TOO_LARGE, "A deck may have at most 100 MB.");
      }
      byte[] start = in.readNBytes(SIGNATURE_WITHIN);
      if (!new String(start, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
        throw new DeckRejected(
            Reason.BROKEN, "This is not a PDF. Export the slides as PDF and upload that.");
      }
    } catch (IOException e) {
      throw new DeckRejected(Reason.BROKEN, "The file could not be read.");
    }
  }

  /** The child's process, if one runs: for health checks, and for tests that kill it. */
  public OptionalLong pid() {
    return child.pid();
  }

  /** Ends the child; a page under way fails. */
  @Override
  public void close() {
    child.close();
  }
}
