package org.plenary.screening.checker;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads all text of a picture: lines are found, then read, then doubtful ones read turned around.
 */
final class Ocr implements AutoCloseable {
  /** Below this a line counts as not read. */
  static final double READABLE = .75;

  private static final int MOST_RETRIES = 24;

  private final TextDetector detector;
  private final TextRecognizer recognizer;

  Ocr(ModelFiles models) throws OrtException, IOException {
    detector = new TextDetector(models.detector());
    recognizer = new TextRecognizer(models.recognizer(), models.keys());
  }

  /** All lines from top to bottom; one that could not be read has a low confidence. */
  List<LineReading> read(Pixels picture) throws OrtException {
    List<LineReading> readings =
        new ArrayList<>(recognizer.read(picture, detector.detect(picture)));
    readTurned(picture, readings);
    readings.sort((a, b) -> {
      int byRow = Double.compare(a.quad().y(), b.quad().y());
      return byRow != 0 ? byRow : Double.compare(a.quad().x(), b.quad().x());
    });
    return readings;
  }

  /**
   * A line that makes no sense may stand on its head. The longest ones are tried; when turning
   * helps most of them, the picture is upside down, and every line is read so.
   */
  private void readTurned(Pixels picture, List<LineReading> readings) throws OrtException {
    List<Integer> doubtful = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      LineReading r = readings.get(i);
      if (r.confidence() < READABLE && r.quad().length() > 3 * r.quad().height()) {
        doubtful.add(i);
      }
    }
    doubtful.sort(
        (a, b) -> Double.compare(readings.get(b).quad().length(), readings.get(a).quad().length()));
    List<Integer> tried = doubtful.subList(0, Math.min(MOST_RETRIES, doubtful.size()));
    int better = retry(picture, readings, tried);
    if (better >= 2 && better * 2 > tried.size()) {
      List<Integer> rest = new ArrayList<>();
      for (int i = 0; i < readings.size(); i++) {
        if (!tried.contains(i)) {
          rest.add(i);
        }
      }
      retry(picture, readings, rest);
    }
  }

  private int retry(Pixels picture, List<LineReading> readings, List<Integer> which)
      throws OrtException {
    List<TextQuad> turned = which.stream().map(i -> readings.get(i).quad().upsideDown()).toList();
    List<LineReading> again = recognizer.read(picture, turned);
    int better = 0;
    for (int i = 0; i < again.size(); i++) {
      if (again.get(i).confidence() > readings.get(which.get(i)).confidence() + .05) {
        readings.set(which.get(i), again.get(i));
        better++;
      }
    }
    return better;
  }

  @Override
  public void close() throws OrtException {
    detector.close();
    recognizer.close();
  }
}
