package org.plenary.moderation;

import java.util.Arrays;
import org.plenary.json.Json;
import org.plenary.model.Rejection;

/**
 * The clauses of the public policy. Whoever takes a post away names one, and its author is told.
 */
public enum Clause {
  PATIENT_DATA("Patient data", "It shows or tells something that may identify a patient."),
  FACE_WITHOUT_CONSENT("Face without consent", "It shows somebody who has not agreed to it."),
  NO_PHOTO(
      "Slide not to be photographed", "The speaker has asked that this slide is not photographed."),
  OFF_TOPIC("Off topic", "It is not about this conference."),
  ABUSE("Abuse", "It attacks or demeans somebody."),
  ADVERTISING("Advertising", "It sells something."),
  SHOWS_PATIENT("Shows a patient", "Somebody has reported that a patient can be recognised."),
  OTHER("Other", "See the note.");

  private final String title;
  private final String text;

  Clause(String title, String text) {
    this.title = title;
    this.text = text;
  }

  public String title() {
    return title;
  }

  public String text() {
    return text;
  }

  /** The word for it in the contract. */
  public String word() {
    return Json.name(this);
  }

  static Clause of(String word) {
    return Arrays.stream(values())
        .filter(clause -> clause.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("clause", "is not a clause of the policy"));
  }
}
