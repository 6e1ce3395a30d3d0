package org.plenary.remote;

/**
 * How much of a source comes in without a person. What is over a cap is not lost: it goes to the
 * desk. 0 is no limit.
 *
 * @param domainPerMinute of all authors of one server of the fediverse
 * @param perSecond what the source may tell for long, and {@code burst} at once
 * @param wallPerMinute what goes on the wall in a minute; what is over waits for its turn
 * @param repeats how often one link or one picture may come within an hour
 */
public record Caps(
    int authorPerMinute,
    int authorPerHour,
    int domainPerMinute,
    int perSecond,
    int burst,
    int wallPerMinute,
    int repeats) {
  public static final Caps DEFAULT = new Caps(6, 30, 60, 10, 100, 30, 3);
}
