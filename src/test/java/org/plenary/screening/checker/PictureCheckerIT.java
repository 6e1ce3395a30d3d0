package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.model.Box;
import org.plenary.model.Outcome;
import org.plenary.sandbox.ChildFailure;
import org.plenary.sandbox.ChildFolders;
import org.plenary.screening.DrawnPicture;

/** The real child process with the real networks. */
class PictureCheckerIT {
  private static PictureChecker checker;

  @BeforeAll
  static void start() {
    checker = new PictureChecker();
  }

  @AfterAll
  static void end() {
    checker.close();
  }

  @Test
  void aCleanSlidePasses() throws ChildFailure {
    CheckReport report = checker.check(DrawnPicture.cleanSlide().png());

    assertThat(report.outcome()).isEqualTo(Outcome.PASS);
    assertThat(report.reason()).isEqualTo("clean");
    assertThat(report.findings()).isEmpty();
    assertThat(report.width()).isEqualTo(1600);
    assertThat(report.height()).isEqualTo(900);
    assertThat(report.lines()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(report.modelSha()).contains("d2a7720d45a54257");
  }

  @Test
  void aWristbandIsBlockedWithBoxesOverItsIdentifiers() throws ChildFailure {
    DrawnPicture wristband = DrawnPicture.wristband();

    CheckReport report = checker.check(wristband.png());

    assertThat(report.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(wristband.identifiers()).allSatisfy(box -> assertCovered(box, report));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aTurnedWristbandIsBlockedWithBoxesOverItsIdentifiers(int quarters) throws ChildFailure {
    DrawnPicture wristband = DrawnPicture.wristband().turned(quarters);

    CheckReport report = checker.check(wristband.png());

    assertThat(report.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(wristband.identifiers()).allSatisfy(box -> assertCovered(box, report));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aSlideThatWasPhotographedTurnedPassesAsItsUprightOneDoes(int quarters) throws ChildFailure {
    CheckReport report = checker.check(DrawnPicture.cleanSlide().turned(quarters).png());

    assertThat(report.outcome()).isEqualTo(Outcome.PASS);
    assertThat(report.width()).isEqualTo(quarters == 2 ? 1600 : 900);
    assertThat(report.lines())
        .anyMatch(
            l -> l.text().contains("antibiotics in septic") && isTall(l.box()) != (quarters == 2));
  }

  private static boolean isTall(Box b) {
    return b.height() > b.width();
  }

  @Test
  void aSlideWithOnePatientsLineIsNotPassed() throws ChildFailure {
    DrawnPicture slide =
        DrawnPicture.slide("Airway management pearls", "Intubation first-pass success 86%");
    slide.identifier(100, 500, 30, Color.BLACK, "Oluwaseun Adeyemi 14.02.1961");

    CheckReport report = checker.check(slide.png());

    assertThat(report.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(slide.identifiers()).allSatisfy(box -> assertCovered(box, report));
  }

  @ParameterizedTest
  @CsvSource({"30, 180, 70", "40, 120, 60", "60, 255, 100", "90, 255, 130", "100, 255, 150"})
  void aSmallLightLabelOnADimSlideIsReadAsWellAsTheSlide(int ground, int label, int ink)
      throws ChildFailure {
    DrawnPicture slide = DrawnPicture.dimSlideWithLightLabel(ground, label, ink, "MRN 48213377");

    CheckReport report = checker.check(slide.png());

    assertThat(report.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(slide.identifiers()).allSatisfy(box -> assertCovered(box, report));
  }

  @Test
  void aSlideWithAQrCodeOfAWebAddressPassesAndModeratorsMaySeeWhereItLeads() throws ChildFailure {
    DrawnPicture slide =
        DrawnPicture.cleanSlide()
            .barcode(BarcodeFormat.QR_CODE, 1350, 650, 180, 180, "https://example.org/trial");

    CheckReport report = checker.check(slide.png());

    assertThat(report.outcome()).isEqualTo(Outcome.PASS);
    assertThat(report.lines()).anyMatch(l -> l.text().equals("https://example.org/trial"));
    assertThat(report.findings()).singleElement().matches(f -> f.category().equals("link"));
  }

  @Test
  void aSlideWithANumberInAQrCodeIsBlocked() throws ChildFailure {
    DrawnPicture slide =
        DrawnPicture.cleanSlide().barcode(BarcodeFormat.QR_CODE, 1350, 650, 180, 180, "48213377");

    assertThat(checker.check(slide.png()).outcome()).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void textThatCannotBeReadGoesToAPerson() throws ChildFailure {
    CheckReport report = checker.check(DrawnPicture.cleanSlide().blurred(10).png());

    assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
  }

  @Test
  void aScannersScreenGoesToAPersonWithoutAnyIdentifier() throws ChildFailure {
    CheckReport report = checker.check(DrawnPicture.ultrasound().png());

    assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(report.reason()).isEqualTo("device-screen");
  }

  @Test
  void aPictureWithoutTextGoesToAPerson() throws ChildFailure {
    CheckReport report = checker.check(DrawnPicture.slide("").png());

    assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(report.reason()).isEqualTo("little-text");
  }

  @Test
  void brokenBytesAreRefusedAndTheCheckerLivesOn() throws ChildFailure {
    byte[] broken = DrawnPicture.cleanSlide().png();
    Arrays.fill(broken, 200, broken.length, (byte) 7);

    assertThatThrownBy(() -> checker.check(broken)).isInstanceOf(ChildFailure.Refused.class);

    assertThat(checker.selfTest()).isTrue();
  }

  @Test
  void aKilledCheckerGivesNoAnswerAndTheNextPictureIsCheckedAgain() throws Exception {
    assertThat(checker.selfTest()).isTrue();
    ProcessHandle child = ProcessHandle.of(checker.pid().orElseThrow()).orElseThrow();
    CountDownLatch asked = new CountDownLatch(1);
    CompletableFuture<Throwable> answer =
        CompletableFuture.supplyAsync(() -> {
          byte[] picture = DrawnPicture.wristband().png();
          asked.countDown();
          return catchThrowable(() -> checker.check(picture));
        });
    asked.await();

    child.destroyForcibly();
    child.onExit().get();

    // Killed before it was asked, it was replaced in time; killed after, there is no answer.
    assertThat(answer.get())
        .satisfiesAnyOf(
            failure -> assertThat(failure).isInstanceOf(ChildFailure.Died.class),
            failure -> assertThat(failure).isNull());
    assertThat(checker.check(DrawnPicture.wristband().png()).outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(checker.pid().orElseThrow()).isNotEqualTo(child.pid());
  }

  @Test
  void aCheckThatTakesTooLongGivesNoAnswer() {
    try (PictureChecker hurried =
        new PictureChecker(ChildFolders.ofSystem(), Duration.ofMillis(1), List.of())) {
      assertThatThrownBy(() -> hurried.check(DrawnPicture.cleanSlide().png()))
          .isInstanceOf(ChildFailure.TimedOut.class);
    }
  }

  @Test
  void aCheckerWithADamagedModelDoesNotStart(@TempDir Path folder) throws IOException {
    String model = "models/ch_PP-OCRv4_rec_infer.onnx";
    Path damaged = folder.resolve(model);
    Files.createDirectories(damaged.getParent());
    try (InputStream in = getClass().getResourceAsStream("/" + model)) {
      byte[] bytes = in.readAllBytes();
      bytes[bytes.length / 2] ^= 1;
      Files.write(damaged, bytes);
    }
    List<String> damagedFirst = List.of("-Xbootclasspath/a:" + folder);

    try (PictureChecker checker =
        new PictureChecker(ChildFolders.ofSystem(), PictureChecker.TIMEOUT, damagedFirst)) {
      assertThatThrownBy(() -> checker.check(DrawnPicture.cleanSlide().png()))
          .isInstanceOf(ChildFailure.Died.class);
      assertThat(checker.selfTest()).isFalse();
    }
  }

  /** The part of the box that lies under findings, in its four quarters and its middle. */
  private static void assertCovered(Box box, CheckReport report) {
    for (int i = 1; i <= 9; i++) {
      int x = box.x() + box.width() * i / 10;
      int y = box.y() + box.height() * i / 10;
      assertThat(report.findings())
          .as("finding over %d, %d", x, y)
          .anyMatch(f -> contains(f.box(), x, y));
    }
  }

  private static boolean contains(Box b, int x, int y) {
    return b.x() <= x && x < b.x() + b.width() && b.y() <= y && y < b.y() + b.height();
  }
}
