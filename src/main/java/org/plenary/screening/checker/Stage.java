package org.plenary.screening.checker;

/** What a check spends its time on, in this order. */
public enum Stage {
  DECODE,
  FIND_LINES,
  READ_LINES,
  /** Reading doubtful lines from the other end, and a picture that was turned once more. */
  TURNS,
  LOOK,
  BARCODES,
  FACES,
  RULES
}
