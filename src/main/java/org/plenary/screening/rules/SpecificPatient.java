package org.plenary.screening.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises a text that speaks of one patient of the author's: somebody (one person), whom the
 * author treats, and something that narrows it down (an age, a recent time, what happened). General
 * teaching ("54-year-old woman with chest pain") has no author in it.
 */
final class SpecificPatient {
  private static final String MANY = "(?: [\\p{L}\\d'/-]+){0,4}? ";

  private static final String PERSON =
      "patient|pt|case|pregnant|lady|gentleman|man|woman|boy|girl|child|kid|baby|infant|toddler|newborn|teenager|teen|guy|bloke|mother|father|farmer|teacher|student|nurse|driver|one(?="
          + " (?:in|on|last|yesterday|this))|"
          + "paciente|caso|senora?|hombre|varon|mujer|nin[oa]|bebe|chic[oa]|muchach[oa]|joven|ancian[oa]|"
          + "patiente|cas|homme|femme|dame|monsieur|enfant|bebe|nourrisson|jeune|garcon|fille|etudiante?|patientin|(?<=einen"
          + " )patienten|(?<=diesen"
          + " )patienten|frau|mann|junge|madchen|kind|saugling|fall|student(?:in)?|herrn?|rentner(?:in)?|"
          + "doente|utente|homem|mulher|senhora?|menin[oa]|crianca|rapaz|rapariga|moc[oa]|jovem|idos[oa]|"
          + "embarazada|enceinte|schwangere[nr]?|gravida|gestante";

  private static final String MINE =
      "my(?: own)?|our(?: own)?|one of (?:my|our)|mi|nuestr[oa]|un[oa] de"
          + " (?:mis|nuestr[oa]s)|mon|ma|notre|(?:un|une) de"
          + " (?:mes|nos)|meine?[nrms]?|unsere?[nrms]?|eine[rmn]? (?:meiner|unserer)|(?:o |a"
          + " )?meu|(?:a )?minha|noss[oa]|um[a]? d[oa]s (?:meus|minhas|noss[oa]s)";

  private static final String SAW =
      "(?:(?:i|we)(?: have|'ve|'d| had| just)?(?: just| once| also| recently)?|just|^)"
          + " ?(?:saw|seen|treated|admitted|had|have|got|intubated|operated on|looked"
          + " after|met|reviewed|"
          + "diagnosed|lost|resuscitated|tubed|coded|cardioverted|paced|thrombolysed|stented|transferred|"
          + "discharged|scanned|consented|delivered|anaesthetised|cannulated)|i've|we've|i've"
          + " got|we've got|i looked after|we looked after|"
          + "vi|vimos|atendi|atendimos|trate|tratamos|tuve|tuvimos|tengo|tenemos|ingresamos|ingrese|opere|operamos|perdimos|intube|intubamos|(?:hemos|he)"
          + " (?:visto|tenido|ingresado|operado|atendido)|(?:j'ai|nous avons|on a)(?: \\w+)?"
          + " (?:vu|recu|traite|eu|admis|opere|pris|perdu|intube)|j'ai|nous avons|on"
          + " a|(?:ich|wir)(?: \\w+){0,2}"
          + " (?:habe|haben|hatte|hatten|sah|sahen|behandel\\w+)|(?:hatte|hatten|habe|haben|behandelte|behandelten|sah|sahen|kam"
          + " bei|verloren) (?:ich|wir|uns)|"
          + "tive|tivemos|tenho|temos|atendi|atendemos|tratei|tratamos|internei|interna[m]os|operei|operamos|"
          + "perdemos|intubei|vimos";

  private static final String AGE =
      "\\d{1,3}[- ]?(?:years?|yrs?|y/?o|months?|weeks?|days?|wk|mo)\\b(?:[- ]?old)?|\\d{2}[mf]|"
          + "\\d{1,3} (?:anos|meses|ans|mois|jahren?)|\\d{1,3}-?jahrig\\w*";

  private static final String WEEKDAYS =
      "(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miercoles|jueves|viernes|sabado|domingo|"
          + "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|"
          + "samstag|sonntag|(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?";

  private static final String WHEN =
      "yesterday|today|tonight|right now|just now|last"
          + " (?:night|week|month|shift|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|this"
          + " (?:morning|afternoon|evening|week|weekend|month)|(?:a few|two|three|\\d)"
          + " (?:days|weeks) ago|(?:on|last|in) (?:"
          + WEEKDAYS
          + "|january|february|march|april|may|june|july|august|september|october|november|december)|on"
          + " (?:my|our) (?:last |ward)?(?: ?shift)?|in (?:my|our|clinic|resus|theatre)(?:"
          + " \\w+)?|to (?:my|our) \\w+|into our \\w+|ayer|anoche|hoy|ahora|esta"
          + " (?:manana|tarde|noche|semana)|(?:el |este )?(?:"
          + WEEKDAYS
          + ")(?: pasado)?|la semana pasada|hace \\w+ (?:dias|semanas)|nuestras? urgencias|nuestro"
          + " servicio|hier|ce matin|cette (?:nuit|semaine)|aujourd'hui|en ce moment|la semaine"
          + " derniere|il y a \\w+ (?:jours|semaines)|chez nous|dans (?:mon|notre) service|aux"
          + " urgences chez nous|gestern|heute|gerade|letzte\\w* (?:nacht|woche|monat|"
          + WEEKDAYS
          + ")|vor \\w+ (?:tagen|wochen)|bei uns|in unser\\w* \\w+|auf (?:meiner |unserer"
          + " )?station|ontem|hoje|agora|esta (?:manha|noite|semana)|na semana passada|ha \\w+"
          + " (?:dias|semanas)|(?:n[ao] |a )?nossa urgencia|(?:n[ao] )?nosso servico|no meu"
          + " servico";

  private static final String HAPPENED =
      "was|had|came|presented|died|collapsed|developed|arrested|deteriorated|refused|told me|walked"
          + " in|who|llego|murio|fallecio|tenia|presento|hizo|desarrollo|que|est"
          + " (?:arrivee?|decedee?|venue?|mort[e]?)|avait|presentait|a"
          + " (?:fait|refuse|developpe)|qui|"
          + "kam|starb|hatte|war|ist|verstarb|verstorben|entwickelte|"
          + "chegou|morreu|faleceu|tinha|apresentou|fez|desenvolveu";

  private static final Needle OWN =
      word("(?:" + MINE + ")" + MANY + "(?:" + PERSON + "|patients|doentes|pacientes)");
  private static final Needle OWN_MANY =
      word("(?:my|our|nos|mes|meine|unsere) (?:own )?(?:patients|patienten)");
  private static final Needle OF_MINE =
      word(
          "(?:patient|pt) of (?:mine|ours)|(?:one|two) of (?:my|our) (?:\\w+ )?patients|paciente"
              + " (?:mi[oa]|nuestr[oa])|patiente? a (?:moi|nous)|patient(?:in|en)? von"
              + " (?:mir|uns)|doente (?:meu|minha|noss[oa])|patiente? que j'ai|patient i (?:looked"
              + " after|saw|treated|had)");
  private static final Needle TREATED =
      word(
          "(?:"
              + SAW
              + ")(?: (?:an?|this|one|the|un|una|une|cette|ce|eine?[nrm]?|diese[nrm]?|um|uma|este|esta|genau|a))?(?:"
              + " [\\p{L}\\d'/,-]+){0,6}? (?:"
              + PERSON
              + "|"
              + AGE
              + ")");
  private static final Needle CAME_TO_US =
      word(
          "an? (?:\\w+ ){1,2}(?:walked|came|was brought|was carried|presented|turned"
              + " up|crawled|ran) (?:in ?)?to (?:my|our) \\w+|an? (?:\\w+ ){1,2}(?:walked|came)"
              + " into (?:my|our) \\w+");
  private static final Needle SOMEBODY = word(PERSON);
  private static final Needle NARROWED = word("(?:" + AGE + ")|" + WHEN + "|" + HAPPENED);
  private static final Needle RECENT = word(WHEN);
  private static final Needle AGED = word(AGE);
  private static final Needle FIRST_PERSON =
      word(
          "i|we|my|our|me|us|had|vi|mi|nuestr[oa]s?|j'ai|je|nous|mon|ma|ich|wir|uns|meine?\\w?|unser\\w*|eu|meu|minha|noss[oa]");
  private static final Needle JUST_NOW =
      word(
          "yesterday|last night|this morning|tonight|ayer|anoche|esta manana|hier|ce matin|cette"
              + " nuit|gestern|heute (?:nacht|morgen)|ontem|esta (?:manha|noite)");
  private static final Needle QUESTION =
      word("would you|how do|should|could|que harian|pedirian|faut-il|wurden sie|pediriam|pedem");

  private SpecificPatient() {}

  /** Looks at each sentence and the one after it: who it is and when it was may stand apart. */
  static boolean isSpokenOf(String text) {
    String plain = plain(text);
    if (!SOMEBODY.isIn(plain)
        && !AGED.isIn(plain)
        && !OF_MINE.isIn(plain)
        && !CAME_TO_US.isIn(plain)) {
      return false;
    }
    String[] sentences = plain.split("(?<=[.!?\\n])\\s+(?=\\p{L}|\\d)");
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
    if (OF_MINE.isIn(here) || CAME_TO_US.isIn(here)) {
      return true;
    }
    if (OWN.isIn(here) && !OWN_MANY.isIn(here)) {
      return NARROWED.isIn(around);
    }
    if (TREATED.isIn(here)) {
      return RECENT.isIn(around) || AGED.isIn(around) && !QUESTION.isIn(around);
    }
    return AGED.isIn(here)
        && SOMEBODY.isIn(here)
        && RECENT.isIn(here)
        && (FIRST_PERSON.isIn(here) || JUST_NOW.isIn(here));
  }

  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return lower.chars().allMatch(c -> c < 128)
        ? lower
        : Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static Needle word(String alternatives) {
    return new Needle(Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])"));
  }
}
