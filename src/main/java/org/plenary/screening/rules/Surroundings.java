package org.plenary.screening.rules;

import java.util.regex.Pattern;

/** Words that say what a text is about, and so move the scores of what stands beside them. */
final class Surroundings {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Needle PATIENT =
      words(
          "patient|pt|bed|ward|admitted|admission|adm|discharged?|transferred|mrn|dob|nhs|seen|"
              + "next of kin|wife|husband|mother|daughter|son|lives|allerg(?:y|ies|ic)|"
              + "paciente|cama|ingresad[oa]|ingres[oó]|alta|nacid[oa]|"
              + "patiente|chambre|hospitalis[eé]e?|admise?|n[eé]e? le|"
              + "patientin|bett|aufgenommen|aufnahme|entlassen|geb|station|"
              + "doente|utente|internad[oa]|leito");

  private static final Needle RESEARCH =
      words(
          "trial|study|studies|cohort|registry|enrol\\w*|recruit\\w*|randomi[sz]ed|published|"
              + "between|from \\d|inclusion|follow-?up (?:to|until)|patients|ensayo|estudio|etude|"
              + "étude|essai|studie|patienten|pacientes|ensaio|estudo|doentes|meeting|congress|"
              + "conference|trials|late[- ]breaking|session|webinar|deadline|submit|abstracts?|registration|embargo|lancet|"
              + "nejm|jama|bmj|doi|et al");

  private static final Needle SPEAKER =
      new Needle(
          Pattern.compile(
              "(?<!\\p{L})(?:Dr|Prof|Pr|Dra|PD)(?=[."
                  + " ]|\\p{Lu}\\.?\\p{L})|(?<!\\p{L})(?:Professor|Professeure?|Profesora?|Professora|Presenter|Presented"
                  + " by|Speakers?|"
                  + "Author|Authors|(?i:presenting|corresponding) authors?|Korrespond\\p{L}+|Apresenta(?:[cç][aã]o)?(?= ?:)|on behalf of|en (?:nombre|representaci[oó]n) de|em nome d[aeo]|au nom d[eu]|im Namen de[rs]|Moderators?|Chairs?|Keynote|Ponente|Orat(?:eur|rice)|Referent(?:in)?|Orador[a]?|Palestrante|Apresentad[oa]"
                  + " por|Vortragende[r]?|Intervenante?|Autore?s|Auteure?s|Autoren|Vorsitz|(?:Discuss(?:ants?|ion)|Disku(?:ssion|tant(?:en|in)?)|Discusi[oó]n|Discuss[aã]o|Formador(?:es|as?)?|Formateurs?|Formatrices|Docentes?|Dozent(?:en|in(?:nen)?)?|Trainers?|Instructors?|Instructor(?:es|as?)|Tutors?|Tutor(?:es|as?)|Panel(?:l?ists?)?|Hosts?|Hosted by|Kursleitung|Referenten|Invitad[oa]s?|Invit[eé]e?s?|Convidad[oa]s?|Festvortrag|Conferencia(?:nte)?|Conf[eé]renci[eè]re?|Palestra|Vortrag|Lecture[rs]?|Organi[sz]ers?|Organizador(?:es|as?)?)(?= ?:)|(?:Moderation|Moderaci[oó]n|Modera[cç][aã]o|Mod[eé]rat(?:eur|rice)|Moderadora?|Modera|Coordin(?:ation|a|ador[a]?)|Coordena(?:[cç][aã]o|dor[a]?)|Pr[eé]sidence|Preside(?:nte)?|Leitung|Faculty)(?= ?:)|Chaired by|Convened by|Contact|Kontakt|Contacto)\\b|\\b(?:MD|M\\.D\\.|Ph"
                  + " ?D|MBBS|MBChB|FACEP|FRCEM|FRCP|FRCS|FACP|FACC|MPH|MSc|BSc|DO|RN|NP|PA-C|DPhil|MRCP|MRCEM|FCEM|FRACP|FCICM|PharmD|EdD)\\b|\\bet"
                  + " al\\b"));

  /** Ana Pires, chefe de serviço: who has such an office speaks here. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "\\p{L}, ?(?:senior |leitende[rn]? |(?:intensive|emergency|critical) care )?(?:consultant|physician|head of|"
              + "director of|professor|registrar|ober ?[aä]rzt(?:in)?|oberarzt|chef ?[aä]rztin|chefarzt|fach ?[aä]rztin|"
              + "facharzt|jef[ea] de|adjunt[oa] de|m[eé]dic[oa] adjunt[oa]|praticien(?:ne)?|chef(?:fe)? de|chefe de|"
              + "assistente hospitalar|coordenador[a]? d[aeo])(?!\\p{L})",
          FLAGS);

  private static final Needle AFFILIATION =
      words(
          "department|dept|institutet|karolinska|charit[eé]|chr?u|unit[eé] de|unidad de|unidade de|societ[yé]|soci[eé]t[eé]|"
              + "sociedade?|gesellschaft|association|asociaci[oó]n|associa[cç][aã]o|council|r[eé]gion|ministry|minist[eè]re|"
              + "ministerio|minist[eé]rio|bundesministerium|division|university|universit[aäyé]t?|universidad|universidade|université|"
              + "school|institute|institut|instituto|college|faculty|facult[eé]|infirmary|hospitals?|h[oô]pital|klinikum|klinik|academy|foundation|centre"
              + " for|center for");

  private static final Needle HOME =
      words(
          "lives?|living|resid(?:es|ing|ent)|home|address|from|vive|domicilio|habite|domicile|wohnt|"
              + "wohnhaft|anschrift|mora|morada");

  private static final Needle SOMEBODY =
      words("he|she|him|his|her|hers|himself|herself|él|ella|elle|ele|ela");

  /** What happened, or happens now: cases for teaching are told in the present tense. */
  private static final Needle TOLD =
      words(
          "was|were|had|went|fell|came|died|felt|took|took|got|told|said|began|became|left|found|lost|did|"
              + "he's|she's|now|today|yesterday|tonight|\\p{L}{3,}ed|"
              + "fue|era|estaba|ten[ií]a|ingres[oó]|lleg[oó]|vive|vino|cay[oó]|muri[oó]|recibi[oó]|ayer|hoy|[eé]tait|avait|a"
              + " [eé]t[eé]|est (?:arriv|venu|d[eé]c[eé]d|tomb|sorti)\\p{L}*|hier|vit|habite|"
              + "war|hatte|kam|wurde|starb|wohnt|gestern|heute|"
              + "foi|estava|tinha|chegou|veio|caiu|morreu|recebeu|ontem|hoje|mora");

  private static final Needle ONE_PERSON =
      words(
          "this (?:gentleman|lady|man|woman|boy|girl|child|infant)|our"
              + " (?:patient|lady|gentleman)|retired|widow(?:er|ed)?|pensioner|(?:was|been|he|she) found by|(?:brought"
              + " in|accompanied) by|"
              + "jubilad[oa]|viud[oa]|retrait[eé]e|veuve|veuf|rentner(?:in)?|verwitwet|reformad[oa]|"
              + "aposentad[oa]|vi[uú]v[oa]|(?:son|sa)"
              + " (?:mari|femme|fils|fille|[eé]pouse|m[eè]re|p[eè]re|fr[eè]re)|(?:seine?|ihre?)"
              + " (?:sohn|tochter|frau|mann|mutter|vater|bruder)|(?:su|la|el)"
              + " (?:hij[oa]|espos[oa]|marido)|(?:o|a)"
              + " (?:marido|esposa|filh[oa])|(?:bed|bay|cubicle|ward|cama|habitaci[oó]n|bett|zimmer|leito|quarto|lit|chambre)"
              + " ?\\d+");

  /** At t he back: the reader saw a space inside a word. */
  private static final Pattern BROKEN_THE = Pattern.compile("(?<![\\p{L}\\d])[tT] he(?!\\p{L})");

  private Surroundings() {}

  /** Speaks of somebody, or of who lies in a bed: talks about groups do not. */
  static boolean ofOnePerson(CharSequence read) {
    CharSequence s = BROKEN_THE.matcher(read).replaceAll("the");
    return ONE_PERSON.isIn(s) || SOMEBODY.isIn(s) && TOLD.isIn(s);
  }

  static boolean ofHome(CharSequence s) {
    return HOME.isIn(s);
  }

  static boolean ofPatient(CharSequence s) {
    return PATIENT.isIn(s);
  }

  static boolean ofResearch(CharSequence s) {
    return RESEARCH.isIn(s);
  }

  static boolean ofSpeaker(CharSequence s) {
    return SPEAKER.isIn(s) || OFFICE.matcher(s).find();
  }

  static boolean ofAffiliation(CharSequence s) {
    return AFFILIATION.isIn(s);
  }

  private static Needle words(String alternatives) {
    return new Needle(Pattern.compile("(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})", FLAGS));
  }
}
