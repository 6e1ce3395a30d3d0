package org.plenary.demo;

/**
 * A talk of the demo conference, with its slides.
 *
 * @param credentials after the speaker's name, such as {@code MD, PhD}
 * @param pdf the deck, 16:9
 */
public record DemoTalk(String title, String speaker, String credentials, String hall, byte[] pdf) {
  @Override
  public String toString() {
    return "DemoTalk[%s, %d bytes]".formatted(title, pdf.length);
  }
}
