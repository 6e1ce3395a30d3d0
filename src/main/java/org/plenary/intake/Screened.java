package org.plenary.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.intake.NewPost.Attestation;
import org.plenary.model.Post;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.model.Rejection.FieldError;
import org.plenary.posts.Hold.TextFinding;
import org.plenary.screening.rules.TextRules;
import org.plenary.screening.rules.TextVerdict;

/** What the text rules say of a post or a thread, and what the author has said about patients. */
final class Screened {
  private static final String PERMISSION =
      "Published with the patient's written permission, as stated by the author.";

  private static final double SPECIFIC_PATIENT = 0.6;

  private Screened() {}

  /**
   * The findings of the posts' texts; empty lets them pass. A text that reads as if it spoke of one
   * patient is refused until its author says that it is general or that there is a written
   * permission.
   */
  static List<TextFinding> findings(List<Post> posts, @Nullable Attestation attestation) {
    List<TextFinding> findings = new ArrayList<>();
    List<FieldError> ofOnePatient = new ArrayList<>();
    for (int part = 0; part < posts.size(); part++) {
      Post post = posts.get(part);
      switch (TextRules.check(post.text())) {
        case TextVerdict.Clean() -> {}
        case TextVerdict.Suspect(var suspicious) ->
            suspicious.forEach(finding -> findings.add(finding(post.id(), finding)));
        case TextVerdict.SpecificPatient() ->
            ofOnePatient.add(new FieldError(field(part), "reads like a specific patient"));
      }
    }
    if (!ofOnePatient.isEmpty()
        && (attestation == null || attestation.kind() == Attestation.Kind.NO_PATIENT)) {
      throw new Rejected(new Rejection.AttestationNeeded(ofOnePatient));
    }
    return findings;
  }

  /**
   * The findings of a text whose author is not there to be asked: one that reads as if it spoke of
   * one patient is for a person to judge.
   */
  static List<TextFinding> findingsOfAbsent(Post post) {
    List<TextFinding> findings = new ArrayList<>(findingsOfAbsent(post.id(), post.text()));
    if (post.contentWarning() != null) {
      // Places count in the text; what is found in the warning has none there.
      for (TextFinding found : findingsOfAbsent(post.id(), post.contentWarning())) {
        findings.add(new TextFinding(post.id(), found.category(), found.score(), 0, 0));
      }
    }
    return findings;
  }

  private static List<TextFinding> findingsOfAbsent(UUID post, String text) {
    return switch (TextRules.check(text)) {
      case TextVerdict.Clean() -> List.of();
      case TextVerdict.Suspect(var found) ->
          found.stream().map(finding -> finding(post, finding)).toList();
      case TextVerdict.SpecificPatient() ->
          List.of(new TextFinding(post, "specific-patient", SPECIFIC_PATIENT, 0, text.length()));
    };
  }

  /** The name of a part's text in the request. */
  static String field(int part) {
    return part == 0 ? "text" : "thread[" + (part - 1) + "].text";
  }

  private static TextFinding finding(UUID post, org.plenary.screening.rules.TextFinding found) {
    return new TextFinding(post, found.category(), found.score(), found.start(), found.end());
  }

  /** The sentence that everybody reads under a post about a patient who permitted it. */
  static @Nullable String statement(@Nullable Attestation attestation) {
    return attestation != null && attestation.kind() == Attestation.Kind.WRITTEN_PERMISSION
        ? PERMISSION
        : null;
  }

  /** How urgent the findings are for the desk, 0 to 100. */
  static int risk(List<TextFinding> findings) {
    return (int)
        Math.round(100 * findings.stream().mapToDouble(TextFinding::score).max().orElse(0));
  }
}
