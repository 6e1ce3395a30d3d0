package org.plenary.screening.rules;

import java.util.regex.Pattern;

/** Words that say what a text is about, and so move the scores of what stands beside them. */
final class Surroundings {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern PATIENT =
      words(
          "patient|pt|bed|ward|admitted|admission|adm|discharged?|transferred|mrn|dob|nhs|seen|"
              + "next of kin|wife|husband|mother|daughter|son|lives|allerg(?:y|ies|ic)|"
              + "paciente|cama|ingresad[oa]|ingres[oó]|alta|nacid[oa]|"
              + "patiente|chambre|hospitalis[eé]e?|admise?|n[eé]e? le|"
              + "patientin|bett|aufgenommen|aufnahme|entlassen|geb|station|"
              + "doente|utente|internad[oa]|leito");

  private static final Pattern RESEARCH =
      words(
          "trial|study|studies|cohort|registry|enrol\\w*|recruit\\w*|randomi[sz]ed|published|"
              + "between|from \\d|inclusion|follow-?up (?:to|until)|patients|ensayo|estudio|etude|"
              + "étude|essai|studie|patienten|pacientes|ensaio|estudo|doentes|meeting|congress|"
              + "conference|session|webinar|deadline|submit|abstracts?|registration|embargo|lancet|"
              + "nejm|jama|bmj|doi|et al");

  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?<!\\p{L})(?:Dr|Prof|Professor|Professeur|Profesora?|Dra|Presenter|Presented by|Speakers?|"
              + "Author|Authors|Moderators?|Chairs?|Keynote|Ponente|Orateur|Referentin?|Orador)\\b"
              + "|\\b(?:MD|M\\.D\\.|Ph ?D|MBBS|MBChB|FACEP|FRCEM|FRCP|FRCS|FACP|FACC|MPH|MSc|BSc|"
              + "DO|RN|NP|PA-C|DPhil|MRCP|MRCEM|FCEM|FRACP|FCICM|PharmD|EdD)\\b"
              + "|\\bet al\\b");

  private static final Pattern AFFILIATION =
      words(
          "department|dept|division|university|universit[aäyé]t?|universidad|universidade|université|"
              + "school|institute|institut|instituto|college|faculty|facult[eé]|infirmary|"
              + "hospitals?|h[oô]pital|klinikum|klinik|academy|foundation|centre for|center for");

  private static final Pattern HOME =
      words(
          "lives?|living|resid(?:es|ing|ent)|home|address|from|vive|domicilio|habite|domicile|wohnt|"
              + "wohnhaft|anschrift|mora|morada");

  private static final Pattern ONE_PERSON =
      words(
          "(?:he|she|him|his|her|hers|himself|herself|él|ella|elle|ele|ela)|"
              + "(?:bed|bay|cubicle|cama|bett|leito) ?\\d+");

  private Surroundings() {}

  /** Speaks of somebody, or of who lies in a bed: talks about groups do not. */
  static boolean ofOnePerson(CharSequence s) {
    return ONE_PERSON.matcher(s).find();
  }

  static boolean ofHome(CharSequence s) {
    return HOME.matcher(s).find();
  }

  static boolean ofPatient(CharSequence s) {
    return PATIENT.matcher(s).find();
  }

  static boolean ofResearch(CharSequence s) {
    return RESEARCH.matcher(s).find();
  }

  static boolean ofSpeaker(CharSequence s) {
    return SPEAKER.matcher(s).find();
  }

  static boolean ofAffiliation(CharSequence s) {
    return AFFILIATION.matcher(s).find();
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})", FLAGS);
  }
}
