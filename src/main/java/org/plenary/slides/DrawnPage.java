package org.plenary.slides;

import java.util.List;

/** The part of the renderer's answer that is not image bytes; the blobs follow the same order. */
record DrawnPage(String text, List<Size> images) {
  record Size(int width, int height, String ext) {}
}
