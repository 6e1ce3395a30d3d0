package org.plenary.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Inter in three weights, embedded in one document: the demo looks alike on every machine. */
final class Fonts {
  enum Weight {
    REGULAR("Inter-Regular.ttf"),
    SEMIBOLD("Inter-SemiBold.ttf"),
    BOLD("Inter-Bold.ttf");

    private final String resource;

    Weight(String resource) {
      this.resource = resource;
    }
  }

  private final Map<Weight, PDFont> fonts = new EnumMap<>(Weight.class);

  Fonts(PDDocument document) throws IOException {
    for (Weight weight : Weight.values()) {
      try (InputStream in = Fonts.class.getResourceAsStream(weight.resource)) {
        fonts.put(weight, PDType0Font.load(document, Objects.requireNonNull(in), true));
      }
    }
  }

  PDFont of(Weight weight) {
    return Objects.requireNonNull(fonts.get(weight));
  }
}
