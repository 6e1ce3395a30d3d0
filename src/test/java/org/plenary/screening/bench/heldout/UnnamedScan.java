package org.plenary.screening.bench.heldout;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;

/** A medical picture on which nothing says whose it is. */
interface UnnamedScan extends Template {
  @Override
  default Kind kind() {
    return Kind.DEVICE;
  }

  @Override
  default Place place() {
    return Place.MONITOR;
  }

  @Override
  default Scene draw(Dice dice, Language language) {
    return shown(dice).scene();
  }

  Sheet shown(Dice dice);
}
