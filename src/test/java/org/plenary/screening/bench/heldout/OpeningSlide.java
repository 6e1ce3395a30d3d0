package org.plenary.screening.bench.heldout;

import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;

/** A talk's first slide: what, who, where from, and the meeting. */
final class OpeningSlide implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    double size = dice.between(64, 84);
    double y = look.height * dice.between(.22, .3);
    y =
        look.pen(size)
            .bold()
            .in(look.accent)
            .paragraph(look.left, y, look.width(), 1.15, words.topic().title());
    int count = dice.between(1, 5);
    List<String> authors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String degree = dice.chance(.3) ? dice.pick(", MD", ", PhD", ", MD, PhD", " MSc") : "";
      authors.add(words.colleague() + degree + (count > 1 ? " " + (i % 3 + 1) : ""));
    }
    y = look.pen(36).paragraph(look.left, y + 10, look.width(), 1.3, String.join("; ", authors));
    int place = 1;
    for (String home : dice.some(words.all("affiliations"), Math.min(3, count))) {
      String mark = count > 1 ? place++ + " " : "";
      look.pen(26).in(look.faint()).fit(look.left, y + 16, look.width(), mark + home);
      y += 38;
    }
    look.pen(28)
        .fit(
            look.left,
            Math.min(y + 80, look.height - 70),
            look.width(),
            words.any("congresses")
                + dice.pick(", Vienna, 12-15 June 2026", " 2026", ", 3/2026", ", Cape Town 2025"));
  }
}
