package org.plenary.screening.checker;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds faces in one square: MediaPipe's BlazeFace ("back", 256 pixels), which answers, for each of
 * 896 anchors in a grid of 16 and one of 8 cells a side, how sure it is and by how much the face's
 * box differs from the anchor.
 */
final class FaceDetector implements AutoCloseable {
  /** Pixels a side of what the network sees. */
  static final int SIDE = 256;

  private static final int NUMBERS = 16; // of which the first four are the box

  private final Model model;

  FaceDetector(byte[] onnx) throws OrtException {
    model = new Model(WholeBlocks.of(onnx));
  }

  /** A face in parts of the square's side: centre, extent and how sure the network is. */
  record Face(double x, double y, double width, double height, double score) {}

  /** Every anchor that is at least so sure, overlapping ones too. */
  List<Face> detect(Pixels square, double threshold) throws OrtException {
    List<FloatBuffer> out = model.runAll(input(square), 1, SIDE, SIDE, 3);
    List<Face> faces = new ArrayList<>();
    collect(out.get(0), out.get(2), 16, 2, threshold, faces);
    collect(out.get(1), out.get(3), 8, 6, threshold, faces);
    return faces;
  }

  /** Red, green, blue by pixel, -1 to 1. */
  private static FloatBuffer input(Pixels square) {
    float[] values = new float[3 * SIDE * SIDE];
    for (int i = 0; i < SIDE * SIDE; i++) {
      int rgb = square.rgb()[i];
      values[3 * i] = (rgb >> 16 & 255) / 127.5f - 1;
      values[3 * i + 1] = (rgb >> 8 & 255) / 127.5f - 1;
      values[3 * i + 2] = (rgb & 255) / 127.5f - 1;
    }
    return FloatBuffer.wrap(values);
  }

  private static void collect(
      FloatBuffer scores,
      FloatBuffer boxes,
      int cells,
      int anchorsPerCell,
      double threshold,
      List<Face> faces) {
    for (int i = 0; i < cells * cells * anchorsPerCell; i++) {
      double score = 1 / (1 + Math.exp(-scores.get(i)));
      if (score >= threshold) {
        int cell = i / anchorsPerCell;
        int at = i * NUMBERS;
        faces.add(
            new Face(
                (cell % cells + .5) / cells + boxes.get(at) / SIDE,
                (cell / cells + .5) / cells + boxes.get(at + 1) / SIDE,
                boxes.get(at + 2) / SIDE,
                boxes.get(at + 3) / SIDE,
                score));
      }
    }
  }

  @Override
  public void close() throws OrtException {
    model.close();
  }
}
