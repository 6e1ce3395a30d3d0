package org.plenary.demo;

import java.util.List;

/** The talks of the demo conference. Drawn on every call, in about half a second each. */
public final class DemoDecks {
  private DemoDecks() {}

  /**
   * Lactate clearance in septic shock, sixteen slides; the fourteenth asks not to be photographed.
   */
  public static DemoTalk lactate() {
    return new DemoTalk(
        LactateTalk.TITLE, LactateTalk.SPEAKER, "MBBS, FRCEM", "Hall B", LactateTalk.pdf());
  }

  /** Point-of-care ultrasound in undifferentiated shock, thirteen slides. */
  public static DemoTalk ultrasound() {
    return new DemoTalk(
        UltrasoundTalk.TITLE, UltrasoundTalk.SPEAKER, "MD, PhD", "Hall A", UltrasoundTalk.pdf());
  }

  /** All of them, in the order of the programme. */
  public static List<DemoTalk> talks() {
    return List.of(lactate(), ultrasound());
  }
}
