package org.plenary.screening.rules;

/**
 * A part of a text that may identify a patient.
 *
 * @param category such as {@code id}, {@code dob}, {@code name}, {@code phone}
 * @param score 0 to 1; from 0.85 strong, from 0.5 possible
 * @param start first UTF-16 unit in the text
 * @param end one past the last
 */
public record TextFinding(String category, double score, int start, int end) {
  TextFinding scored(double other) {
    return new TextFinding(category, other, start, end);
  }

  boolean overlaps(TextFinding other) {
    return start < other.end && other.start < end;
  }

  /** How many characters lie between two findings; 0 when they touch or overlap. */
  int distance(TextFinding other) {
    return Math.max(0, Math.max(other.start - end, start - other.end));
  }
}
