package org.plenary.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.intake.NewPost.Attestation;
import org.plenary.intake.NewPost.Attestation.Kind;
import org.plenary.json.Json;
import org.plenary.posts.Attested;

/**
 * What an author is asked about a picture. The words stand here alone and are shown as they are, so
 * that a stored version says exactly what was agreed to. Whoever changes a word changes the
 * version.
 */
public final class Attestations {
  /** Of the words below. */
  public static final String VERSION = "2026-11";

  private Attestations() {}

  /** One of the answers to the first question. */
  public record Choice(Kind kind, String text) {}

  /**
   * The three questions.
   *
   * @param shows the answers to what the picture shows; one is chosen
   * @param confirm what else has to be said, each by itself
   */
  public record Questions(String version, List<Choice> shows, List<String> confirm) {}

  public static final Questions QUESTIONS =
      new Questions(
          VERSION,
          List.of(
              new Choice(
                  Kind.NO_PATIENT,
                  "No patient and no patient data: no face, name, record, wristband or screen."),
              new Choice(
                  Kind.WRITTEN_PERMISSION,
                  "A patient or patient data, and I hold the written permission."),
              new Choice(Kind.GENERAL, "Something general: a drawing, a figure, no real person.")),
          List.of(
              "The speaker allows photos of this slide.", "I took this photo, or I may share it."));

  /** What is kept of it. Another client may ask with words and versions of its own. */
  static @Nullable Attested kept(@Nullable Attestation attestation) {
    return attestation == null
        ? null
        : new Attested(attestation.version(), Json.name(attestation.kind()));
  }
}
