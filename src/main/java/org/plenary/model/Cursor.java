package org.plenary.model;

/**
 * A place in a stream. Numbers count only within their epoch: a restored backup starts a new one.
 *
 * @param seq the number of the last event seen; 0 is before the first
 */
public record Cursor(String epoch, long seq) {
  @Override
  public String toString() {
    return epoch + "." + seq;
  }
}
