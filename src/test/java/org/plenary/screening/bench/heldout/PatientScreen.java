package org.plenary.screening.bench.heldout;

/** What stands on the screen of a device, a computer or a phone. */
interface PatientScreen extends PatientPicture {
  @Override
  default Place place() {
    return Place.MONITOR;
  }
}
