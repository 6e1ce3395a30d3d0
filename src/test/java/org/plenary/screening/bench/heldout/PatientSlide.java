package org.plenary.screening.bench.heldout;

/** What a speaker should not have projected. */
interface PatientSlide extends PatientPicture {
  @Override
  default Place place() {
    return Place.SCREEN;
  }
}
