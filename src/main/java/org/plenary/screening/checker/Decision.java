package org.plenary.screening.checker;

import java.util.List;
import org.plenary.model.Finding;
import org.plenary.model.Outcome;
import org.plenary.screening.rules.PictureRules;
import org.plenary.screening.rules.TextRules;

/**
 * From what was seen to what happens. Passing is the exception that needs proof; the rules are
 * asked from the gravest to the mildest, and the last word of doubt is a person's.
 */
record Decision(Outcome outcome, String reason) {
  private static final double WELL_READ = .85;
  private static final int FEWEST_LINES = 2;
  private static final String LITTLE_TEXT = "little-text";

  /** The labels of a chart's axes; they are read like any other line. */
  private static final int MOST_TURNED = 2;

  private static final int FEWEST_LABELS = 3;

  static Decision of(List<Finding> findings, List<LineReading> readings, PictureLook look) {
    if (has(findings, "barcode", TextRules.STRONG)) {
      return new Decision(Outcome.BLOCKED, "barcode");
    }
    if (findings.stream().anyMatch(f -> f.score() >= TextRules.STRONG)) {
      return new Decision(Outcome.BLOCKED, "identifier");
    }
    String doubt = doubt(findings, readings, look);
    return doubt.isEmpty()
        ? new Decision(Outcome.PASS, "clean")
        : new Decision(Outcome.REVIEW, doubt);
  }

  /** Why a person must look, or nothing. */
  private static String doubt(
      List<Finding> findings, List<LineReading> readings, PictureLook look) {
    if (findings.stream().anyMatch(f -> isPossibleIdentifier(f.category()))) {
      return "possible-identifier";
    }
    if (has(findings, FaceFinder.FACE, 0)) {
      return "face";
    }
    if (has(findings, PictureCheck.UNREADABLE, 0)) {
      return "unreadable-text";
    }
    if (look.deviceLike()) {
      return "device-screen";
    }
    if (look.photoLike()) {
      return "photograph";
    }
    if (readings.stream().filter(Decision::isWellRead).count() < FEWEST_LINES) {
      return LITTLE_TEXT;
    }
    if (readings.stream().filter(r -> !r.quad().upright() && r.quad().isLong()).count()
            > MOST_TURNED
        || isTilted(readings)) {
      return "turned";
    }
    return findings.stream().allMatch(f -> f.category().equals(BarcodeReader.LINK))
        ? ""
        : "unclear-text";
  }

  /**
   * Of a line across others the detector finds pieces. The labels of an axis that are tilted too
   * come in numbers, and are read well.
   */
  private static boolean isTilted(List<LineReading> readings) {
    List<LineReading> tilted = readings.stream().filter(r -> r.quad().isTilted()).toList();
    return !tilted.isEmpty()
        && (tilted.size() < FEWEST_LABELS || !tilted.stream().allMatch(Decision::isWellRead));
  }

  /** Nothing speaks against the picture but that too little of it was read well. */
  boolean isLittleText() {
    return reason.equals(LITTLE_TEXT);
  }

  static boolean isWellRead(LineReading r) {
    return r.confidence() >= WELL_READ;
  }

  static boolean isUnreadableLine(LineReading r) {
    return r.confidence() < Ocr.READABLE && r.quad().isLong();
  }

  private static boolean isPossibleIdentifier(String category) {
    return !category.equals(PictureRules.UNCLEAR)
        && !category.equals(PictureCheck.UNREADABLE)
        && !category.equals(FaceFinder.FACE)
        && !category.equals(BarcodeReader.LINK);
  }

  private static boolean has(List<Finding> findings, String category, double atLeast) {
    return findings.stream().anyMatch(f -> f.category().equals(category) && f.score() >= atLeast);
  }
}
