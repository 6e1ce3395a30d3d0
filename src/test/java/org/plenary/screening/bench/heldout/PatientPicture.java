package org.plenary.screening.bench.heldout;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;

/** A picture that carries identifiers; a paper or a thing, unless it says otherwise. */
interface PatientPicture extends Template {
  @Override
  default Kind kind() {
    return Kind.PHI;
  }

  @Override
  default Place place() {
    return Place.TABLE;
  }

  @Override
  default Scene draw(Dice dice, Language language) {
    return about(new Patient(dice, language), new Words(dice, language), dice).scene();
  }

  Sheet about(Patient patient, Words words, Dice dice);
}
