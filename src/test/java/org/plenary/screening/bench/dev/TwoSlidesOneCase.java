package org.plenary.screening.bench.dev;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Template;

/** Two screens, one of them with a case. */
final class TwoSlidesOneCase implements Template {
  @Override
  public Kind kind() {
    return Kind.PHI;
  }

  @Override
  public Place place() {
    return Place.SCREEN;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    Scene phi =
        dice.pick(new CaseSlide(), new PatientBullet(), new SlideWithScan()).draw(dice, language);
    Scene clean = dice.pick(new BulletSlide(), new ResultsTable()).draw(dice, language);
    return dice.chance(.5)
        ? TwoSlides.beside(phi, clean, dice)
        : TwoSlides.beside(clean, phi, dice);
  }
}
