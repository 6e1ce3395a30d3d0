package org.plenary.screening.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plenary.model.Box;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Word;

/**
 * The pictures as files, beside {@code truth.tsv} (file, template, kind, has PHI, level, language,
 * effects) and {@code words.tsv} (file, word, category, x, y, width, height).
 */
final class Truth implements AutoCloseable {
  private final Path folder;
  private final PrintWriter truth;
  private final PrintWriter words;

  Truth(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    truth = new PrintWriter(folder.resolve("truth.tsv").toFile(), StandardCharsets.UTF_8);
    words = new PrintWriter(folder.resolve("words.tsv").toFile(), StandardCharsets.UTF_8);
  }

  synchronized void write(Labelled picture) throws IOException {
    Plan plan = picture.plan();
    String file = plan.name() + "." + picture.photo().type();
    Files.write(folder.resolve(file), picture.photo().bytes());
    truth.println(
        String.join(
            "\t",
            file,
            plan.template().name(),
            picture.kind().name(),
            picture.kind() == Kind.PHI ? "1" : "0",
            plan.level().name(),
            plan.language().code(),
            String.join(",", picture.photo().effects())));
    for (Word word : picture.photo().words()) {
      Box b = word.box();
      words.printf(
          "%s\t%s\t%s\t%d\t%d\t%d\t%d%n",
          file, word.text(), word.category(), b.x(), b.y(), b.width(), b.height());
    }
  }

  @Override
  public void close() {
    truth.close();
    words.close();
  }
}
