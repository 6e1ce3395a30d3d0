package org.plenary.media;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Decoders fill the missing part of a truncated file with grey and only warn; this listens. */
final class CutOffDetector implements IIOReadWarningListener {
  private boolean detected;

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    detected |= warning.contains("Premature") || warning.contains("Truncated");
  }

  boolean detected() {
    return detected;
  }
}
