package org.plenary.screening.bench.dev;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;

/** A monitor's curves and figures without a head line. */
final class MonitorClean implements Template {
  @Override
  public Kind kind() {
    return Kind.DEVICE;
  }

  @Override
  public Place place() {
    return Place.MONITOR;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    Sheet sheet = new Sheet(1280, 860, dice.grey(0, 14));
    BedsideMonitor.vitals(dice, sheet);
    return sheet.scene();
  }
}
