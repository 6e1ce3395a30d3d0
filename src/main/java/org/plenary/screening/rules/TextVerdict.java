package org.plenary.screening.rules;

import java.util.List;

/** What the rules say about a post's text. */
public sealed interface TextVerdict {
  /** Nothing that may identify a patient. */
  record Clean() implements TextVerdict {}

  /** Holds something that looks like an identifier: a person decides. Never empty. */
  record Suspect(List<TextFinding> findings) implements TextVerdict {
    public Suspect {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads as if it speaks of one specific patient: the author is asked whether it is general or
   * there is written permission.
   */
  record SpecificPatient() implements TextVerdict {}
}
