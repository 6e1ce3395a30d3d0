package org.plenary.screening.rules;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises a page that tells what happened to one patient, in ordinary words and over several
 * lines: when it was, whom the patient is related to, who said what, how it ended. A vignette for
 * teaching has an age and a complaint, but none of these.
 */
final class CaseStory {
  private static final String DAYS =
      "(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miercoles|jueves|viernes|sabado|domingo|"
          + "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|"
          + "samstag|sonntag|(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?";
  private static final String PERIODS =
      "night|week|month|semana|noche|mes|semaine|nuit|mois|woche|nacht|monat|noite";
  private static final String COUNTED =
      "(?:\\d{1,2}|a few|two|three|four|five|six|unos|dos|tres|cuatro|cinco|seis|quelques|deux|trois|"
          + "quatre|cinq|six|wenige|zwei|drei|vier|funf|sechs|alguns|dois|duas|quatro|tres|uns)";
  private static final String KIN =
      "wife|husband|mother|father|son|daughter|brother|sister|parents|partner|girlfriend|boyfriend|"
          + "neighbou?r|grandson|granddaughter|mujer|marido|espos[oa]|madre|padre|hij[oa]|herman[oa]|niet[oa]|"
          + "vecin[oa]|femme|mari|epou(?:x|se)|mere|pere|fils|fille|frere|soeur|voisine?|compagne|compagnon|"
          + "frau|mann|mutter|vater|sohn|tochter|bruder|schwester|eltern|nachbarin?|mulher|mae|pai|"
          + "filh[oa]|irma|irmao|net[oa]|vizinh[oa]";

  /** What a story is made of; the first ones tell of one person by themselves. */
  private enum Thread {
    RECENT(
        "(?:last|this past) (?:"
            + DAYS
            + "|"
            + PERIODS
            + ")|yesterday|(?:the|this) other (?:day|night)|ayer|anoche|hace unos dias|(?:"
            + DAYS
            + "|"
            + PERIODS
            + ") (?:pasad[oa]|passad[oa]|derni?ere?)|l'autre (?:jour|soir|nuit)|avant-hier|hier (?:soir|matin)|"
            + "letzte[nrs]? (?:"
            + DAYS
            + "|"
            + PERIODS
            + ")|vergangene[nr]? (?:"
            + DAYS
            + "|"
            + PERIODS
            + ")|gestern|vorgestern|neulich|ontem|anteontem|outro dia"),
    RELATED(
        "(?:his|her) (?:\\w+ )?(?:"
            + KIN
            + ")|su (?:"
            + KIN
            + ")|(?:sa|son) (?:"
            + KIN
            + ")|(?:seine|ihre?)[rmn]? (?:"
            + KIN
            + ")|(?:"
            + KIN
            + ") (?:dele|dela)|(?:seu|sua) (?:"
            + KIN
            + ")"),
    ENDED(
        "(?:he|she|(?:the|our) patient|baby|child) (?:\\w+ )?(?:died|survived|recovered|passed away|went"
            + " home|is alive|is fine now)|fallecio|murio|sobrevivio|se recupero|(?:il|elle) est"
            + " (?:\\w+ )?(?:decedee?|morte?|sortie?)|(?:er|sie) (?:starb|verstarb|uberlebte|erholte)|ist"
            + " (?:\\w+ ){0,3}(?:gestorben|verstorben)|(?:gestorben|verstorben) ist|morreu|faleceu|"
            + "sobreviveu|recuperou-se"),
    SAID(
        "(?:told|said to|asked|showed|thanked) (?:us|me)|(?:nos|me) (?:conto|dijo|pidio|pregunto|enseno)|"
            + "(?:nous|m') ?a (?:dit|raconte|demande|montre)|(?:sagte|erzahlte|fragte|berichtete)(?:"
            + " uns| mir|,)|contou(?:-nos| que)|disse(?:-nos| que)|pediu-nos"),
    CARED(
        "(?:we|i) (?:\\w+ )?(?:saw|treated|met|admitted|received|intubated|operated on|looked after)"
            + " (?:an?|this|one|him|her)\\b|(?:atendimos|vimos|recibimos|ingresamos|operamos|trate) (?:a"
            + " )?(?:un|una|este|esta)\\b|(?:nous avons|j'ai|on a) (?:pris en"
            + " charge|vu|recu|traite|opere|accueilli) (?:un|une|ce|cette)\\b|kam (?:\\w+ )?ein[e]?"
            + " .{0,40}(?:zu uns|in unsere)|(?:sahen|behandelten|hatten|sah|behandelte) (?:wir |ich"
            + " )?(?:einen?|diesen?)\\b|(?:wir|ich) (?:sahen|behandelten|hatten|sah|behandelte)"
            + " (?:einen?|diesen?)\\b|(?:atendemos|recebemos|internamos|operamos|vimos|tratamos)"
            + " (?:um|uma|este|esta)\\b|came (?:in)?to (?:our|my|us)|was brought (?:in )?to (?:our|us)"),
    AGED(
        "\\d{1,3}[- ]?(?:years?|months?|weeks?|days?)[- ]old|(?:de|of|aged) \\d{1,3}"
            + " (?:ans|anos|years|mois|meses)|aged \\d{1,3}|\\d{1,3}-?jahrig\\w*|a[nt] (?:\\d\\d|eight\\w*|seventy|sixty)"
            + "(?: |-)year|\\b(?:was|turned) (?:\\d\\d|(?:six|seven|eigh|nine|thir|four|fif)teen|twenty)\\b"),
    LATER(
        COUNTED
            + " (?:hours?|days?|weeks?|months?|years?) (?:later|after)|"
            + COUNTED
            + " (?:horas|dias|semanas|meses|anos) (?:despues|depois|mas tarde|mais tarde)|"
            + COUNTED
            + " (?:heures|jours|semaines|mois|ans) (?:plus tard|apres)|"
            + COUNTED
            + " (?:stunden|tage|wochen|monate|jahre) (?:spater|danach)");

    private final Pattern pattern;

    Thread(String alternatives) {
      pattern = Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])");
    }
  }

  private static final Set<Thread> WEAK = EnumSet.of(Thread.AGED, Thread.LATER);

  private final List<String> lines;
  private final boolean told;

  /**
   * @param spaced the lines, with spaces where the reader dropped them
   */
  CaseStory(List<String> spaced) {
    lines = spaced.stream().map(CaseStory::plain).toList();
    Set<Thread> threads = EnumSet.noneOf(Thread.class);
    for (String line : lines) {
      for (Thread thread : Thread.values()) {
        if (!threads.contains(thread) && thread.pattern.matcher(line).find()) {
          threads.add(thread);
        }
      }
    }
    long strong = threads.stream().filter(t -> !WEAK.contains(t)).count();
    told = strong >= 2 || strong == 1 && threads.size() > 1;
  }

  /** The page tells a story. */
  boolean isTold() {
    return told;
  }

  /** The page tells a story, and this line is of it. */
  boolean isToldIn(int i) {
    return told
        && Arrays.stream(Thread.values()).anyMatch(t -> t.pattern.matcher(lines.get(i)).find());
  }

  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
