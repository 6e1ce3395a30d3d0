package org.plenary.screening.rules;

/** Pieces of patterns in English, Spanish, French, German and Portuguese. */
final class Languages {
  /** "number", between a label and its value. */
  static final String NUMBER_WORD =
      "(?:(?:no|nr|n[°ºo]|num|nbr|number|n[uú]mero|num[eé]ro|nummer|#|id)\\b?\\.?)";

  /** What stands before a patient's or a sample's number. */
  static final String ID_LABELS =
      String.join(
          "|",
          "[mh]\\.?[rb8]\\.?n\\.?",
          "nrn",
          "medical record",
          "health record",
          "hosp(?:ital)?(?:\\.| )(?=\\W*(?:no|nr|num|id|#))",
          "hospital number",
          "(?:patient|pat|pt)\\.? ?(?:id|nr|no|num|number|#)",
          "pid",
          "id(?= ?[:#]| ?\\d{5})",
          "uhid",
          "chi no",
          "chart",
          "ur(?: no)?",
          "(?:id|wrist) ?band(?: (?:says|reads))?",
          "processo(?= ?(?:n|:|\\d))",
          "case (?:no|nr|number|#)",
          "(?:req(?:uest)?|order|visit|ref(?:erence)?|passport|medical card|member)(?:"
              + " ?(?:no|nr|number|#|id))",
          "unit no",
          "n\\.?h\\.?s\\.?(?: no| number)?",
          "acc(?:ession)?(?= ?(?:#|no|num|nr|:|\\d|[a-z]\\d))(?! ?20[0-4]\\d(?!\\d))",
          "specimen",
          "sample id",
          "lab (?:no|id)",
          "encounter",
          "csn",
          "fin(?-i:(?!\\p{Ll}{2}))",
          "episode",
          "account (?:no|number|#)",
          "insurance",
          "policy (?:no|number|#)",
          "medicare",
          "health card",
          // Spanish
          "nhc",
          "n\\.?[º°o]? ?(?:de )?(?:historia|hc|h\\.c\\.)",
          "historia(?: cl[ií]nica)?",
          "dni",
          "nie(?-i:(?!\\p{Ll}{2}))",
          "curp",
          "cip(?-i:(?!\\p{Ll}{2}))",
          "nuhsa",
          "expediente",
          "tarjeta sanitaria",
          // French
          "ipp",
          "nip(?-i:(?!\\p{Ll}{2}))",
          "nir(?-i:(?!\\p{Ll}{2}))",
          "(?:n[°ºo]\\.? ?(?:de )?)?dossier",
          "n[°ºo]\\.? ?(?:de )?s[eé]cu(?:rit[eé] sociale)?",
          "num[eé]ro (?:de )?patient",
          // German
          "fall-? ?n(?:r|ummer)",
          "pat(?:ienten)?\\.?-? ?(?:nr|nummer|id)",
          "aufnahme-? ?n(?:r|ummer)",
          "vers(?:icherten|icherungs|\\.)?-? ?n(?:r|ummer)",
          "kv-? ?nr",
          "auftrags-? ?n(?:r|ummer)",
          "kranken(?:akte|hausnummer)",
          // Portuguese
          "prontu[aá]rio",
          "n\\.?[º°o]? ?(?:de |do )?(?:utente|processo|prontu[aá]rio)",
          "utente",
          "cpf",
          "cns(?-i:(?!\\p{Ll}{2}))",
          "sns(?-i:(?!\\p{Ll}{2}))");

  static final String BIRTH_LABELS =
      String.join(
          "|",
          "d\\.?[o0]\\.?b\\.?",
          "d/o/b",
          "date of birth",
          "birth ?date",
          "born(?: on)?",
          "b(?:irth)?day",
          "fecha (?:de )?nac(?:imiento|\\.)?",
          "f\\.? ?n(?:ac)?\\.?",
          "nacid[oa](?: el)?",
          "nac\\.",
          "date de naissance",
          "n[eé]e?(?:\\(e\\))? le",
          "ddn",
          "geb(?:urtsdatum|oren)?\\.?(?: am)?",
          "data de nasc(?:imento|\\.)?",
          "nascid[oa](?: em| a)?",
          "d\\.? ?n\\.",
          "dn(?=[ :]*\\d)");

  /** Followed by a colon and a name. */
  static final String NAME_LABELS =
      String.join(
          "|",
          "(?:patient|pat|pt)(?:'s)?(?: ?name)?(?: is)?",
          "(?:full |last |first |sur|given |family )?name",
          "paciente",
          "nombre(?: y apellidos)?",
          "apellidos?",
          "(?:nom|pr[eé]nom)(?: du patient| de naissance| d.usage| de jeune fille)?",
          "patiente?",
          "patientin",
          "(?:nach|vor|familien|geburts)name",
          "nome(?: completo)?",
          "doente",
          "utente",
          "proband(?:us|in|a|o)?",
          "index (?:case|patient)",
          "caso [ií]ndice",
          "cas index",
          "index(?:patient(?:in)?|fall)");

  /** Before a name, they say that it is not the speaker's. */
  static final String PATIENT_TITLES =
      "mrs?|ms|miss|pt|patient|pat(?=\\.)|bed \\d+|room"
          + " \\d+|se[nñ]ora?|sra?|do[nñ]a|paciente|mme|monsieur|madame|patiente|herrn?|frau|patientin|(?-i:Hr\\.|Fr\\.(?="
          + " \\p{Lu}))|bett \\d+|senhora?|dona|doente|cama \\d+|lit \\d+|leito \\d+";

  static final String MONTHS =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|ene|abr|ago|dic|janv|f[eé]v|mars|avr|"
          + "mai|juin|juil|ao[uû]t|d[eé]c|m[aä]r|okt|dez|fev|set|out)[a-zéûäç]*\\.?";

  private Languages() {}
}
