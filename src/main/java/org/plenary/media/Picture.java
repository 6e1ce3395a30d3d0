package org.plenary.media;

import java.nio.ByteBuffer;

/** An encoded picture and its size in pixels, on its way from the child: width, height, bytes. */
record Picture(int width, int height, byte[] bytes) {
  byte[] toWire() {
    return ByteBuffer.allocate(8 + bytes.length).putInt(width).putInt(height).put(bytes).array();
  }

  static Picture fromWire(byte[] wire) {
    var buffer = ByteBuffer.wrap(wire);
    int width = buffer.getInt();
    int height = buffer.getInt();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return new Picture(width, height, bytes);
  }
}
