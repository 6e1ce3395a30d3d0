package org.plenary.screening.bench.heldout;

import java.util.List;
import org.plenary.screening.bench.draw.Template;

/** The held-out set. */
public final class HeldOutTemplates {
  public static final List<Template> ALL = List.of();

  private HeldOutTemplates() {}
}
