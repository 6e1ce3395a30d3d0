package org.plenary.screening.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.model.Box;
import org.plenary.model.Finding;
import org.plenary.model.Outcome;
import org.plenary.screening.checker.CheckReport;
import org.plenary.screening.rules.LineFinding;
import org.plenary.screening.rules.PictureRules;
import org.plenary.screening.rules.RecognisedLine;

/**
 * The same rules on what Tesseract reads, one process a picture; barcodes, faces and the look of
 * the picture stay the checker's. It says what the reading engine is worth.
 */
final class TesseractYardstick {
  private static final double READABLE = .6;
  private static final int FEWEST_LINES = 2;
  private static final Set<String> LOOKS = Set.of("device-screen", "photograph");

  private TesseractYardstick() {}

  static boolean isInstalled() {
    try {
      Process process =
          new ProcessBuilder("tesseract", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static Checked check(Labelled picture, byte[] prepared, CheckReport report)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<RecognisedLine> lines = read(prepared);
    List<Finding> findings = new ArrayList<>();
    report.findings().stream()
        .filter(f -> f.category().equals("barcode") || f.category().equals("face"))
        .forEach(findings::add);
    boolean device = report.reason().equals("device-screen");
    for (LineFinding found : PictureRules.check(lines, device)) {
      findings.add(located(found, lines.get(found.line())));
    }
    for (RecognisedLine line : lines) {
      if (line.confidence() < READABLE && line.box().width() > 3 * line.box().height()) {
        findings.add(new Finding("unreadable", .5, line.box()));
      }
    }
    String reason = reason(findings, lines, report.reason());
    Outcome outcome = reason.equals("clean") ? Outcome.PASS : Outcome.REVIEW;
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Checked(picture, outcome, reason, findings, lines, seconds, Map.of());
  }

  private static String reason(
      List<Finding> findings, List<RecognisedLine> lines, String checkersReason) {
    if (!findings.isEmpty()) {
      boolean unreadable = findings.stream().allMatch(f -> f.category().equals("unreadable"));
      return unreadable ? "unreadable-text" : "possible-identifier";
    }
    if (LOOKS.contains(checkersReason)) {
      return checkersReason;
    }
    long readable = lines.stream().filter(l -> l.confidence() >= READABLE).count();
    return readable < FEWEST_LINES ? "little-text" : "clean";
  }

  private static Finding located(LineFinding found, RecognisedLine line) {
    Box box = line.box();
    double length = Math.max(1, line.text().length());
    int left = box.x() + (int) (box.width() * found.finding().start() / length);
    int right = box.x() + (int) Math.ceil(box.width() * found.finding().end() / length);
    return new Finding(
        found.finding().category(),
        found.finding().score(),
        new Box(left, box.y(), Math.max(1, right - left), box.height()));
  }

  private static List<RecognisedLine> read(byte[] image) throws IOException, InterruptedException {
    Path file = Files.createTempFile("bench-", ".jpg");
    try {
      Files.write(file, image);
      ProcessBuilder builder =
          new ProcessBuilder("tesseract", file.toString(), "stdout", "--psm", "11", "tsv");
      builder.environment().put("OMP_THREAD_LIMIT", "1");
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      String table;
      try (InputStream out = process.getInputStream()) {
        table = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      }
      if (process.waitFor() != 0) {
        throw new IOException("tesseract ended with status " + process.exitValue());
      }
      return lines(table);
    } finally {
      Files.delete(file);
    }
  }

  /** Words of one line (block, paragraph, line) joined; its confidence is the words' mean. */
  static List<RecognisedLine> lines(String table) {
    Map<String, List<String[]>> words = new LinkedHashMap<>();
    table
        .lines()
        .skip(1)
        .map(row -> row.split("\t", -1))
        .filter(f -> f.length >= 12 && f[0].equals("5") && !f[11].isBlank())
        .forEach(f ->
            words.computeIfAbsent(f[2] + "/" + f[3] + "/" + f[4], _ -> new ArrayList<>()).add(f));
    return words.values().stream().map(TesseractYardstick::line).toList();
  }

  private static RecognisedLine line(List<String[]> words) {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = 0;
    int bottom = 0;
    double confidence = 0;
    List<String> texts = new ArrayList<>();
    for (String[] f : words) {
      int x = Integer.parseInt(f[6]);
      int y = Integer.parseInt(f[7]);
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x + Integer.parseInt(f[8]));
      bottom = Math.max(bottom, y + Integer.parseInt(f[9]));
      confidence += Double.parseDouble(f[10]) / 100 / words.size();
      texts.add(f[11]);
    }
    return new RecognisedLine(
        String.join(" ", texts), confidence, new Box(left, top, right - left, bottom - top));
  }
}
