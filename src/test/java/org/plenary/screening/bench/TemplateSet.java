package org.plenary.screening.bench;

import java.util.List;
import org.plenary.screening.bench.dev.DevTemplates;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.heldout.HeldOutTemplates;

/** Which templates are drawn. */
enum TemplateSet {
  DEV(DevTemplates.ALL),
  HELD_OUT(HeldOutTemplates.ALL);

  final List<Template> templates;

  TemplateSet(List<Template> templates) {
    this.templates = templates;
  }
}
