package org.plenary.screening.bench.heldout;

import org.plenary.screening.bench.draw.Dice;

/** A topic and what is to be said about it. */
final class TopicPoints implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    Words.Topic topic = words.topic();
    double y = look.title(topic.title());
    double size = dice.between(34, 42);
    for (String point : dice.some(topic.points(), dice.between(4, 6))) {
      if (y > look.height - 110) {
        break;
      }
      y = look.point(y, size, point);
    }
  }
}
