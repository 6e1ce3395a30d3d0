package org.plenary.screening.rules;

import java.util.regex.Pattern;

/**
 * Recognises a text that speaks of one patient of the author's: somebody (one person), whom the
 * author treats, and something that narrows it down (an age, a recent time, what happened). General
 * teaching ("54-year-old woman with chest pain") has no author in it.
 */
final class SpecificPatient {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String MINE =
      "my|our|mi|nuestr[oa]|mon|ma|notre|meine?[nrms]?|unsere?[nrms]?|(?:o |a )?meu|(?:a )?minha|noss[oa]";
  private static final String PERSON =
      "patient|pt|pat|case|lady|gentleman|man|woman|boy|girl|child|baby|infant|toddler|male|female|guy|"
          + "paciente|caso|se[nñ]ora?|hombre|mujer|ni[nñ][oa]|beb[eé]|patiente|cas|homme|femme|dame|"
          + "monsieur|enfant|patientin|(?<=einen )patienten|(?<=diesen )patienten|frau|mann|junge|m[aä]dchen|kind|baby|fall|doente|utente|homem|"
          + "mulher|senhora?|menin[oa]|crian[cç]a";
  private static final String SAW =
      "(?:i|we|i've|we've|i have|we have|just|i just|we just)(?: \\w+ly)? (?:saw|seen|treated|admitted|had|"
          + "have|got|intubated|operated on|looked after|met|reviewed|diagnosed|lost|resuscitated|"
          + "discharged|scanned|consented)|"
          + "(?:vi|vimos|atend[ií]|atendimos|trat[eé]|tratamos|tuve|tuvimos|ingresamos|ingres[eé])|"
          + "(?:j'ai|nous avons|on a)(?: \\w+)? (?:vu|re[cç]u|trait[eé]|eu|admis|op[eé]r[eé]|pris)|"
          + "(?:ich|wir)(?: \\w+){0,2} (?:habe|haben|hatte|hatten|sah|sahen|behandel\\w+)|"
          + "(?:hatte|hatten|habe|haben|behandelte|behandelten|sah|sahen) (?:ich|wir)|"
          + "(?:tive|tivemos|atendemos|tratei|internei|internamos|operei)";

  private static final String AGE =
      "\\d{1,3}[- ]?(?:years?|yrs?|y/?o|months?|weeks?|days?|wk|mo)\\b(?:[- ]?old)?|"
          + "\\d{1,3} (?:a[nñ]os|anos|meses|ans|mois|jahren?)|\\d{1,3}-?j[aä]hrig\\w*";
  private static final String WHEN =
      "yesterday|today|tonight|last (?:night|week|month|mon\\w+|tue\\w+|wed\\w+|thu\\w+|fri\\w+|sat\\w+|"
          + "sun\\w+|shift)|this (?:morning|afternoon|evening|week|weekend)|(?:a few|two|three|2|3) days"
          + " ago|(?:on|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day|on (?:my|our) (?:last )?shift|"
          + "in (?:my|our) (?:ed|er|icu|ward|clinic|unit|practice|hospital)|"
          + "ayer|anoche|hoy|esta (?:ma[nñ]ana|tarde|noche|semana)|(?:el )?(?:lunes|martes|mi[eé]rcoles|"
          + "jueves|viernes|s[aá]bado|domingo)(?: pasado)?|la semana pasada|"
          + "hier|ce matin|cette (?:nuit|semaine)|aujourd'hui|(?:lundi|mardi|mercredi|jeudi|vendredi|"
          + "samedi|dimanche)(?: dernier)?|la semaine derni[eè]re|"
          + "gestern|heute|letzte\\w* (?:nacht|woche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|"
          + "sonntag)|am (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|"
          + "ontem|hoje|esta (?:manh[aã]|noite)|(?:na )?(?:segunda|ter[cç]a|quarta|quinta|sexta)(?:-feira)?"
          + "(?: passada)?|na semana passada|no s[aá]bado|no domingo";
  private static final String HAPPENED =
      "was|had|came|presented|died|collapsed|developed|arrested|deteriorated|refused|told me|who|"
          + "lleg[oó]|muri[oó]|falleci[oó]|ten[ií]a|present[oó]|que|"
          + "est (?:arriv[eé]e?|d[eé]c[eé]d[eé]e?|venue?)|avait|pr[eé]sentait|qui|"
          + "kam|starb|hatte|war|verstarb|"
          + "chegou|morreu|faleceu|tinha|apresentou";

  private static final Pattern OWN =
      word("(?:" + MINE + ")(?: [\\p{L}\\d'/-]+){0,4}? (?:" + PERSON + ")");
  private static final Pattern OF_MINE =
      word("(?:patient|paciente|patiente) (?:of mine|m[ií][oa]|à moi)");
  private static final Pattern TREATED =
      word(
          "(?:"
              + SAW
              + ")(?: (?:an?|this|one|the|un|una|une|cette|ce|eine?[nrm]?|diese[nrm]?|um|uma|este|esta))?"
              + "(?: [\\p{L}\\d'/-]+){0,5}? (?:"
              + PERSON
              + ")");
  private static final Pattern ONE_PERSON = word(PERSON);
  private static final Pattern SOMEBODY_AGED =
      word(
          "(?:"
              + AGE
              + ")(?: [\\p{L}/-]+){0,3}? (?:"
              + PERSON
              + ")|(?:"
              + PERSON
              + ")(?: [\\p{L}]+){0,2},? (?:"
              + AGE
              + ")");
  private static final Pattern NARROWED = word("(?:" + AGE + ")|" + WHEN + "|" + HAPPENED);
  private static final Pattern RECENT = word(WHEN);
  private static final Pattern AGED = word(AGE);
  private static final Pattern FIRST_PERSON =
      word(
          "i|we|my|our|me|us|vi|mi|nuestr[oa]|j'ai|je|nous|mon|ma|ich|wir|meine?\\w?|unser\\w*|eu|meu|minha|noss[oa]");

  private SpecificPatient() {}

  /** Looks at each sentence and the one after it: who it is and when it was may stand apart. */
  static boolean isSpokenOf(String text) {
    if (!ONE_PERSON.matcher(text).find() && !AGED.matcher(text).find()) {
      return false;
    }
    String[] sentences = text.split("(?<=[.!?\\n])\\s+(?=\\p{Lu}|\\d)");
    for (int i = 0; i < sentences.length; i++) {
      String here = sentences[i];
      String around = i + 1 < sentences.length ? here + " " + sentences[i + 1] : here;
      if (narrowedOwnPatient(here, around)) {
        return true;
      }
    }
    return false;
  }

  private static boolean narrowedOwnPatient(String here, String around) {
    if (OWN.matcher(here).find() || OF_MINE.matcher(here).find()) {
      return NARROWED.matcher(around).find();
    }
    if (TREATED.matcher(here).find()) {
      return RECENT.matcher(around).find() || AGED.matcher(around).find();
    }
    return SOMEBODY_AGED.matcher(here).find()
        && RECENT.matcher(here).find()
        && (FIRST_PERSON.matcher(here).find() || !Surroundings.ofResearch(here));
  }

  private static Pattern word(String alternatives) {
    return Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])", FLAGS);
  }
}
