package org.plenary.screening.bench.draw;

import com.google.zxing.common.PerspectiveTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;

/** Puts a flat picture into a frame so that its corners land on given points. */
final class Perspective {
  private Perspective() {}

  /**
   * @param frame what stands around it; drawn over
   * @param corners x and y of top left, top right, bottom right, bottom left
   */
  static Scene project(Scene flat, BufferedImage frame, double[] corners) {
    float w = flat.image().getWidth();
    float h = flat.image().getHeight();
    float[] c = new float[8];
    for (int i = 0; i < 8; i++) {
      c[i] = (float) corners[i];
    }
    PerspectiveTransform out =
        PerspectiveTransform.quadrilateralToQuadrilateral(
            0, 0, w, 0, w, h, 0, h, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]);
    PerspectiveTransform back =
        PerspectiveTransform.quadrilateralToQuadrilateral(
            c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], 0, 0, w, 0, w, h, 0, h);
    warp(flat.image(), frame, back);
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : flat.marks()) {
      marks.add(
          mark.moved(point -> {
            float[] p = {(float) point[0], (float) point[1]};
            out.transformPoints(p);
            return new double[] {p[0], p[1]};
          }));
    }
    return new Scene(frame, marks);
  }

  private static void warp(BufferedImage flat, BufferedImage frame, PerspectiveTransform back) {
    int[] from = pixels(flat);
    int[] to = pixels(frame);
    int w = flat.getWidth();
    int h = flat.getHeight();
    int width = frame.getWidth();
    float[] row = new float[2 * width];
    for (int y = 0; y < frame.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        row[2 * x] = x + .5f;
        row[2 * x + 1] = y + .5f;
      }
      back.transformPoints(row);
      for (int x = 0; x < width; x++) {
        float u = row[2 * x] - .5f;
        float v = row[2 * x + 1] - .5f;
        if (u >= 0 && v >= 0 && u < w - 1 && v < h - 1) {
          to[y * width + x] = between(from, w, u, v);
        }
      }
    }
  }

  private static int between(int[] from, int w, float u, float v) {
    int at = (int) v * w + (int) u;
    float fx = u - (int) u;
    float fy = v - (int) v;
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      float top = (from[at] >> shift & 255) * (1 - fx) + (from[at + 1] >> shift & 255) * fx;
      float bottom =
          (from[at + w] >> shift & 255) * (1 - fx) + (from[at + w + 1] >> shift & 255) * fx;
      mixed = mixed << 8 | Math.round(top + (bottom - top) * fy);
    }
    return mixed;
  }

  static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }
}
