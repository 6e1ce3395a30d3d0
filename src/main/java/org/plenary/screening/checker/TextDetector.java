package org.plenary.screening.checker;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Box;

/**
 * Finds lines of text: PP-OCRv4's differentiable binarisation network, whose output is a
 * probability a pixel. Each connected patch of probable pixels is the shrunken core of a line, and
 * is grown back ("unclipped") by its area over its circumference.
 */
final class TextDetector implements AutoCloseable {
  private static final int SIDE = 1152;
  private static final double ENLARGE_AT_MOST = 1.5;
  private static final float PIXEL_THRESHOLD = .3f;
  private static final double BOX_THRESHOLD = .5;
  private static final double UNCLIP = 1.6;
  private static final int MIN_SIDE = 3;
  private static final int MOST_LINES = 400;
  // ImageNet's means and deviations, in the blue-green-red order the network was trained with.
  private static final float[] MEAN = {.485f, .456f, .406f};
  private static final float[] DEVIATION = {.229f, .224f, .225f};

  private final Model model;

  TextDetector(byte[] onnx) throws OrtException {
    model = new Model(FoldedNetwork.of(onnx));
  }

  /** The lines, in pixels of the picture, in no particular order. */
  List<TextQuad> detect(Pixels picture) throws OrtException {
    double scale =
        Math.min(ENLARGE_AT_MOST, (double) SIDE / Math.max(picture.width(), picture.height()));
    Box part = BusyBlocks.content(picture);
    int width = multipleOf32(part.width() * scale);
    int height = multipleOf32(part.height() * scale);
    Pixels small = picture.part(part).resized(width, height);
    FloatBuffer probabilities = model.run(input(small), 1, 3, height, width);
    float[] map = new float[width * height];
    probabilities.get(map);
    List<TextQuad> quads = new ArrayList<>();
    for (TextQuad quad : cores(map, width, height)) {
      quads.add(
          quad.scaled((double) part.width() / width, (double) part.height() / height)
              .moved(part.x(), part.y()));
    }
    return quads;
  }

  private static int multipleOf32(double side) {
    return Math.max(32, (int) Math.round(side / 32) * 32);
  }

  private static FloatBuffer input(Pixels p) {
    int plane = p.width() * p.height();
    float[] values = new float[3 * plane];
    for (int i = 0; i < plane; i++) {
      int rgb = p.rgb()[i];
      for (int c = 0; c < 3; c++) {
        values[c * plane + i] = ((rgb >> 8 * c & 255) / 255f - MEAN[c]) / DEVIATION[c];
      }
    }
    return FloatBuffer.wrap(values);
  }

  private static List<TextQuad> cores(float[] map, int width, int height) {
    List<TextQuad> quads = new ArrayList<>();
    boolean[] seen = new boolean[map.length];
    int[] patch = new int[map.length];
    for (int start = 0; start < map.length; start++) {
      if (seen[start] || map[start] <= PIXEL_THRESHOLD) {
        continue;
      }
      int size = flood(map, width, height, seen, patch, start);
      TextQuad quad = grown(map, width, patch, size);
      if (quad != null) {
        quads.add(quad);
      }
    }
    quads.sort((a, b) -> Double.compare(b.length() * b.height(), a.length() * a.height()));
    return quads.size() > MOST_LINES ? quads.subList(0, MOST_LINES) : quads;
  }

  /** Collects the patch around {@code start} into {@code patch}; answers its size. */
  private static int flood(
      float[] map, int width, int height, boolean[] seen, int[] patch, int start) {
    int size = 0;
    patch[size++] = start;
    seen[start] = true;
    for (int next = 0; next < size; next++) {
      int x = patch[next] % width;
      int y = patch[next] / width;
      for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          int n = ny * width + nx;
          if (!seen[n] && map[n] > PIXEL_THRESHOLD) {
            seen[n] = true;
            patch[size++] = n;
          }
        }
      }
    }
    return size;
  }

  private static @Nullable TextQuad grown(float[] map, int width, int[] patch, int size) {
    if (size < MIN_SIDE * MIN_SIDE) {
      return null;
    }
    double sum = 0;
    double[] corners = new double[size * 8];
    for (int i = 0; i < size; i++) {
      sum += map[patch[i]];
      double x = patch[i] % width;
      double y = patch[i] / width;
      for (int c = 0; c < 4; c++) {
        corners[i * 8 + c * 2] = x + (c & 1);
        corners[i * 8 + c * 2 + 1] = y + (c >> 1);
      }
    }
    double score = sum / size;
    TextQuad core = MinAreaRect.around(corners, score);
    if (score < BOX_THRESHOLD || Math.min(core.length(), core.height()) < MIN_SIDE) {
      return null;
    }
    double grow = core.length() * core.height() * UNCLIP / (2 * (core.length() + core.height()));
    return new TextQuad(
        core.x(),
        core.y(),
        core.dx(),
        core.dy(),
        core.length() + 2 * grow,
        core.height() + 2 * grow,
        score);
  }

  @Override
  public void close() throws OrtException {
    model.close();
  }
}
