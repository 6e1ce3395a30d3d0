package org.plenary.screening.bench.draw;

/**
 * One layout. A class each, without state; it is listed in the registry of its set. Every draw
 * should differ in size, fonts, colours, places and wording, so that rules cannot learn it.
 */
public interface Template {
  /** How the drawn thing comes before a camera. */
  enum Place {
    /** Projected in a hall: photographed with a dark surround, or as exported by the presenter. */
    SCREEN,
    /** Paper, a label, an arm: photographed from above on some ground. */
    TABLE,
    /** A monitor: photographed, or saved as it is. */
    MONITOR
  }

  /** Unique over all sets; the class's name in small letters with hyphens. */
  default String name() {
    return getClass().getSimpleName().replaceAll("(?<!^)(?=\\p{Lu})", "-").toLowerCase();
  }

  Kind kind();

  Place place();

  /** Whether it may come turned by a quarter. */
  default boolean turns() {
    return true;
  }

  Scene draw(Dice dice, Language language);
}
