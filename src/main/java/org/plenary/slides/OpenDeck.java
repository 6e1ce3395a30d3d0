package org.plenary.slides;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.plenary.slides.DeckRejected.Reason;

/** A parsed PDF in the child. */
final class OpenDeck implements AutoCloseable {
  private static final long STREAM_MEMORY = 64L << 20;
  private static final float MAX_PROPORTION = 3;
  private static final int WIDTH = DeckRenderer.WIDTHS.getLast();

  private final String file;
  private final PDDocument document;
  private final PDFRenderer renderer;

  private OpenDeck(String file, PDDocument document) {
    this.file = file;
    this.document = document;
    this.renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true); // pictures far larger than the slide
  }

  static OpenDeck open(String file) throws DeckRejected, IOException {
    PDDocument document = load(file);
    try {
      requireAcceptable(document);
      return new OpenDeck(file, document);
    } catch (DeckRejected e) {
      document.close();
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      document.close();
      throw broken(); // such as a page tree that contains itself
    }
  }

  private static PDDocument load(String file) throws DeckRejected {
    try {
      var memory = MemoryUsageSetting.setupMixed(STREAM_MEMORY);
      return Loader.loadPDF(new File(file), memory.streamCache);
    } catch (InvalidPasswordException e) {
      throw encrypted();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw broken();
    }
  }

  private static void requireAcceptable(PDDocument document) throws DeckRejected {
    if (document.isEncrypted()) {
      throw encrypted();
    }
    int pages = document.getNumberOfPages();
    if (pages <= 0) {
      throw broken();
    }
    if (pages > DeckRenderer.MAX_PAGES) {
      throw new DeckRejected(
          Reason.TOO_MANY_PAGES,
          "A deck may have at most %d pages; this one has %,d."
              .formatted(DeckRenderer.MAX_PAGES, pages));
    }
    for (int i = 0; i < pages; i++) {
      requireSlideShape(document.getPage(i), i + 1);
    }
  }

  private static void requireSlideShape(PDPage page, int number) throws DeckRejected {
    float width = page.getCropBox().getWidth();
    float height = page.getCropBox().getHeight();
    float proportion = Math.max(width / height, height / width);
    if (!(width >= 1 && height >= 1 && proportion <= MAX_PROPORTION)) { // NaN fails too
      throw new DeckRejected(
          Reason.PAGE_SHAPE, "Page %d has a shape that is no slide's.".formatted(number));
    }
  }

  boolean isFor(String path) {
    return file.equals(path);
  }

  int pages() {
    return document.getNumberOfPages();
  }

  /** The page at the largest served width. */
  BufferedImage draw(int number) throws IOException {
    PDPage page = document.getPage(number - 1);
    boolean turned = page.getRotation() % 180 != 0;
    float width = turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
    // The renderer rounds down; half a pixel more keeps the width exact.
    return renderer.renderImage(number - 1, (WIDTH + 0.5f) / width, ImageType.RGB);
  }

  String text(int number) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(document);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private static DeckRejected encrypted() {
    return new DeckRejected(
        Reason.ENCRYPTED,
        "This PDF is protected by a password. Save a copy without protection and upload that.");
  }

  private static DeckRejected broken() {
    return new DeckRejected(
        Reason.BROKEN, "This PDF is damaged. Export it again and upload the new file.");
  }
}
