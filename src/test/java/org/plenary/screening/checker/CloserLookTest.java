package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a second look makes of scraps of small and dim lines. */
class CloserLookTest {
  private static TextDetector detector;
  private static TextRecognizer first;
  private static TextRecognizer second;

  @BeforeAll
  static void load() throws Exception {
    ModelFiles models = ModelFiles.load();
    detector = new TextDetector(models.detector());
    first = new TextRecognizer(models.reader());
    second = new TextRecognizer(models.secondReader());
  }

  @AfterAll
  static void close() throws Exception {
    detector.close();
    first.close();
    second.close();
  }

  @Test
  void aScrapOfADimLineGivesWayToTheWholeLine() throws Exception {
    // given
    Pixels picture = page("Questions are welcome at the end");
    LineReading scrap = unread(330, 205, 60, 10);

    // when
    List<LineReading> lines = look(picture, List.of(scrap));

    // then
    assertThat(lines).doesNotContain(scrap);
    assertThat(lines).anyMatch(l -> l.text().contains("welcome"));
  }

  @Test
  void whatStandsInAScrapIsReadAndNotLost() throws Exception {
    // given
    Pixels picture = page("Rosa Petrovic 14.02.1961");
    LineReading scrap = unread(330, 205, 60, 10);

    // when
    List<LineReading> lines = look(picture, List.of(scrap));

    // then
    assertThat(lines).anyMatch(l -> l.text().contains("1961") || l.equals(scrap));
  }

  @Test
  void aScrapBesideTheLineStaysUnread() throws Exception {
    // given
    Pixels picture = page("Questions are welcome at the end");
    LineReading longer = unread(500, 205, 700, 12);
    LineReading below = unread(330, 260, 60, 10);

    // when
    List<LineReading> lines = look(picture, List.of(longer, below));

    // then
    assertThat(lines).contains(longer, below);
  }

  @Test
  void whereNothingIsFoundEverythingStays() throws Exception {
    // given
    Pixels picture = page("");
    LineReading scrap = unread(330, 205, 60, 10);

    // when
    List<LineReading> lines = look(picture, List.of(scrap));

    // then
    assertThat(lines).containsExactly(scrap);
  }

  private static List<LineReading> look(Pixels picture, List<LineReading> lines) throws Exception {
    return new CloserLook(detector, second, first)
        .at(picture, lines, lines.size() == 1 ? Set.of(0) : Set.of(0, 1), word -> true);
  }

  private static LineReading unread(double x, double y, double length, double height) {
    return new LineReading(
        new TextQuad(x, y, 1, 0, length, height, .6), "rn", .4, new double[] {.3, .6});
  }

  /** Light grey on a darker grey. */
  private static Pixels page(String text) {
    BufferedImage image = new BufferedImage(1000, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(60, 60, 66));
    pen.fillRect(0, 0, 1000, 400);
    pen.setColor(new Color(92, 92, 96));
    pen.setFont(new Font("Liberation Sans", Font.PLAIN, 20));
    pen.drawString(text, 200, 212);
    pen.dispose();
    return Pixels.of(image);
  }
}
