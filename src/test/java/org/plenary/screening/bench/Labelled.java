package org.plenary.screening.bench;

import java.util.List;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Photo;
import org.plenary.screening.bench.draw.Word;

/** A picture and the truth about it. */
record Labelled(Plan plan, Photo photo) {
  Kind kind() {
    return plan.template().kind();
  }

  /** The words of identifiers; barcodes and faces are no words. */
  List<Word> identifierWords() {
    return photo.words().stream().filter(w -> w.isIdentifier() && !w.isPicture()).toList();
  }
}
