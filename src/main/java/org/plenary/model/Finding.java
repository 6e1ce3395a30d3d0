package org.plenary.model;

/**
 * Something in a picture that may identify a patient. It never carries the text that was matched:
 * findings are stored and logged, the text is not.
 *
 * @param category what it is, such as {@code name}, {@code mrn}, {@code date}, {@code face}, {@code
 *     barcode}
 * @param score how sure the checker is, 0 to 1; from 0.85 strong, from 0.5 possible
 * @param box where it is
 */
public record Finding(String category, double score, Box box) {}
