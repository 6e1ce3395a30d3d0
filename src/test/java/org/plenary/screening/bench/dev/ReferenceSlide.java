package org.plenary.screening.bench.dev;

import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** Citations in one of the usual styles. */
final class ReferenceSlide implements Template {
  private static final List<String> JOURNALS =
      List.of(
          "N Engl J Med",
          "Lancet",
          "JAMA",
          "BMJ",
          "Crit Care Med",
          "Ann Emerg Med",
          "Resuscitation",
          "Intensive Care Med",
          "Eur Heart J",
          "PLoS Med");
  private static final List<String> SUBJECTS =
      List.of(
          "Early goal-directed therapy in septic shock",
          "Restrictive versus liberal transfusion in hip fracture",
          "Peripheral vasopressors: a systematic review",
          "Prehospital tranexamic acid for major trauma",
          "High-flow oxygen in acute respiratory failure",
          "A clinical decision rule for head injury in children",
          "Hypothermia after cardiac arrest",
          "Validation of a sepsis score in 12 hospitals");

  @Override
  public Kind kind() {
    return Kind.SLIDE;
  }

  @Override
  public Place place() {
    return Place.SCREEN;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    SlideLook look = new SlideLook(dice);
    Sheet sheet = look.sheet();
    String title =
        switch (language) {
          case EN -> dice.pick("References", "Further reading", "Selected references");
          case ES -> "Bibliografía";
          case FR -> "Références";
          case DE -> "Literatur";
          case PT -> "Referências";
        };
    double y = look.title(sheet, title);
    double size = dice.between(24.0, 29.0);
    int style = dice.between(0, 2);
    for (int i = 1; i <= dice.between(4, 6); i++) {
      Text citation = Text.plain((style == 1 ? i + ". " : "") + citation(dice, language, style));
      y = sheet.paragraph(80, y, sheet.width() - 160, look.font(size), look.ink, 1.25, citation);
      y += size * .5;
      if (y > sheet.height() - 90) {
        break;
      }
    }
    look.foot(sheet, language);
    return sheet.scene();
  }

  private static String citation(Dice dice, Language language, int style) {
    List<String> authors = new ArrayList<>();
    for (int i = dice.between(1, 4); i > 0; i--) {
      Person p = Material.person(dice, language);
      authors.add(p.family() + " " + p.given().charAt(0) + (dice.chance(.4) ? "M" : ""));
    }
    String names = String.join(", ", authors) + (dice.chance(.6) ? ", et al" : "");
    int year = dice.between(1996, 2025);
    String pages =
        "%d;%d(%d):%d-%d"
            .formatted(
                year,
                dice.between(20, 400),
                dice.between(1, 24),
                dice.between(100, 999),
                dice.between(1000, 1400));
    String where = dice.pick(JOURNALS) + (style == 2 ? ". " + year : " " + pages);
    String tail =
        switch (dice.between(0, 3)) {
          case 0 -> " doi:10.1056/NEJMoa" + dice.digits(7);
          case 1 -> " PMID: " + dice.digits(8);
          case 2 -> " https://doi.org/10.1016/j.ajem." + year + "." + dice.pattern("99.999");
          default -> "";
        };
    return names + ". " + dice.pick(SUBJECTS) + ". " + where + "." + tail;
  }
}
