package org.plenary.slides;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Real PDFs for the tests, good and bad. */
public final class TestDecks {
  static final PDRectangle WIDE = new PDRectangle(960, 540);

  private TestDecks() {}

  public static Path plain(Path folder, int pages) throws IOException {
    try (var document = new PDDocument()) {
      for (int i = 1; i <= pages; i++) {
        page(document, WIDE, "Slide " + i);
      }
      return saved(document, folder.resolve("plain-" + pages + ".pdf"));
    }
  }

  static PDPage page(PDDocument document, PDRectangle size, String title) throws IOException {
    var page = new PDPage(size);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.setNonStrokingColor(0f, 0.5f, 0.5f);
      content.addRect(0, 0, 40, size.getHeight());
      content.fill();
      content.setNonStrokingColor(0f, 0f, 0f);
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 36);
      content.newLineAtOffset(80, size.getHeight() - 80);
      content.showText(title);
      content.newLineAtOffset(0, -60);
      content.showText("Repeat lactate within 6 h");
      content.endText();
    }
    return page;
  }

  /** Two pages, of which the second carries somebody's wristband. */
  public static Path withIdentifiers(Path folder) throws IOException {
    try (var document = new PDDocument()) {
      page(document, WIDE, "Sepsis bundle");
      say(document, page(document, WIDE, "Case"), RenderingMode.FILL);
      return saved(document, folder.resolve("identifiers.pdf"));
    }
  }

  /** The same, in letters that nobody sees and every copy-and-paste brings out. */
  static Path withHiddenIdentifiers(Path folder) throws IOException {
    try (var document = new PDDocument()) {
      page(document, WIDE, "Sepsis bundle");
      say(document, page(document, WIDE, "Fluids"), RenderingMode.NEITHER);
      return saved(document, folder.resolve("hidden.pdf"));
    }
  }

  private static void say(PDDocument document, PDPage page, RenderingMode mode) throws IOException {
    try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 28);
      content.setRenderingMode(mode);
      content.newLineAtOffset(80, 220);
      content.showText("Patient: Kowalczyk, Maria");
      content.newLineAtOffset(0, -50);
      content.showText("MRN: 48213377   DOB: 12/03/1961");
      content.endText();
    }
  }

  static Path turned(Path folder) throws IOException {
    try (var document = new PDDocument()) {
      page(document, WIDE, "Turned").setRotation(90);
      return saved(document, folder.resolve("turned.pdf"));
    }
  }

  static Path encrypted(Path folder, String userPassword) throws IOException {
    try (var document = new PDDocument()) {
      page(document, WIDE, "Secret");
      document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
      return saved(document, folder.resolve("encrypted.pdf"));
    }
  }

  static Path ofSize(Path folder, float width, float height) throws IOException {
    try (var document = new PDDocument()) {
      page(document, new PDRectangle(width, height), "Odd");
      return saved(document, folder.resolve("odd.pdf"));
    }
  }

  /** A page tree that has itself as its child. */
  static Path circular(Path folder) throws IOException {
    try (var document = new PDDocument()) {
      page(document, WIDE, "Circle");
      COSDictionary tree = document.getDocumentCatalog().getPages().getCOSObject();
      var kids = new COSArray();
      kids.add(tree);
      tree.setItem(COSName.KIDS, kids);
      return saved(document, folder.resolve("circular.pdf"));
    }
  }

  /** Forms that draw each other twice, thirty deep: a billion rectangles in a small file. */
  static Path exploding(Path folder) throws IOException {
    try (var document = new PDDocument()) {
      PDFormXObject inner = null;
      for (int depth = 0; depth < 30; depth++) {
        var form = new PDFormXObject(document);
        form.setBBox(WIDE);
        form.setResources(new PDResources());
        String content = "0 0 900 500 re f";
        if (inner != null) {
          String name = form.getResources().add(inner, "F").getName();
          content = "/%s Do /%s Do".formatted(name, name);
        }
        try (var out = form.getStream().createOutputStream()) {
          out.write(content.getBytes());
        }
        inner = form;
      }
      var page = page(document, WIDE, "Innocent");
      try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
        content.drawForm(inner);
      }
      page(document, WIDE, "Second");
      return saved(document, folder.resolve("exploding.pdf"));
    }
  }

  /** A box that claims a million points, which is no problem as long as nobody multiplies it. */
  static Path huge(Path folder) throws IOException {
    try (var document = new PDDocument()) {
      var page = page(document, WIDE, "Huge");
      var box = new COSArray();
      for (float edge : new float[] {0, 0, 1_600_000, 900_000}) {
        box.add(new COSFloat(edge));
      }
      page.getCOSObject().setItem(COSName.MEDIA_BOX, box);
      page.getCOSObject().removeItem(COSName.CROP_BOX);
      return saved(document, folder.resolve("huge.pdf"));
    }
  }

  private static Path saved(PDDocument document, Path file) throws IOException {
    document.save(file.toFile());
    return file;
  }
}
