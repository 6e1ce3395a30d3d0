package org.plenary.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoDecksTest {
  @ParameterizedTest
  @MethodSource("org.plenary.demo.DemoDecks#talks")
  void aTalkIsWideHasTextOnEverySlideAndSaysThatItIsInvented(DemoTalk talk) throws Exception {
    try (var deck = Loader.loadPDF(talk.pdf())) {
      assertThat(deck.getNumberOfPages()).isBetween(12, 16);
      assertThat(deck.getDocumentInformation().getTitle()).isEqualTo(talk.title());
      var stripper = new PDFTextStripper();
      for (int number = 1; number <= deck.getNumberOfPages(); number++) {
        var box = deck.getPage(number - 1).getMediaBox();
        assertThat(box.getWidth() * 9).isEqualTo(box.getHeight() * 16);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        assertThat(stripper.getText(deck).strip()).as("slide %d", number).hasSizeGreaterThan(60);
      }
      stripper.setStartPage(1);
      assertThat(stripper.getText(deck))
          .contains("illustrative", "Invented for demonstration")
          .contains(talk.speaker());
    }
  }

  @ParameterizedTest
  @MethodSource("org.plenary.demo.DemoDecks#talks")
  void everyFontTravelsInTheFile(DemoTalk talk) throws Exception {
    try (var deck = Loader.loadPDF(talk.pdf())) {
      for (var page : deck.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }
}
