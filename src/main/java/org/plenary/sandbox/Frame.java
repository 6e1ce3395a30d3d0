package org.plenary.sandbox;

import java.util.List;

/**
 * One message between a parent and its child JVM: a JSON text and any number of byte blobs beside
 * it. All of it together is at most {@value Wire#MAX_BYTES} bytes on the wire.
 */
public record Frame(String json, List<byte[]> blobs) {
  public Frame {
    blobs = List.copyOf(blobs);
  }

  public static Frame of(String json, byte[]... blobs) {
    return new Frame(json, List.of(blobs));
  }

  /** Sizes only: what a frame carries may be a patient's picture. */
  @Override
  public String toString() {
    return "Frame[json=%d chars, blobs=%s bytes]"
        .formatted(json.length(), blobs.stream().map(blob -> blob.length).toList());
  }
}
