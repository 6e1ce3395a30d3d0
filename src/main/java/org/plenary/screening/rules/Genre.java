package org.plenary.screening.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What kind of paper or screen the words of a page tell of, when it is no slide: a form, a letter,
 * a chat, a device. One word may stand on any slide; two of a kind do not.
 */
final class Genre {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Labels at the start of a line that only papers about one person have. */
  private static final Pattern FORM =
      Pattern.compile(
          "^\\W*(?:(?:patient|pt)(?:'s)? (?:name|details|id\\w*|label)|(?:full |sur|fore|first"
              + " |last |given |family )name|name|d\\.?o\\.?b|date of birth|address|post"
              + " ?code|zip|phone|tel\\w*|mobile|next of"
              + " kin|nok|ward|bed|room|bay|consultant|attending|referr(?:ed|ing)\\b.{0,12}|admitted|admission(?:"
              + " date)?|discharged?(?:"
              + " date)?|gp|allerg(?:y|ies)|insur\\w+|occupation|religion|marital"
              + " status|specimen|sample|collected|received|reported|requested"
              + " by|accession|order(?:ed)? (?:by|no)|visit|encounter|account|mrn|hosp\\w*\\.?"
              + " ?no|nhs ?(?:no|number)?|signature|signed|witness|your ref|our"
              + " ref|re|dear|appointment|clinic|time|diet|code status|isolation|"
              + "nombre|apellidos?|paciente|fecha.{0,16}|domicilio|direcci[oó]n|tel[eé]fono|cama|habitaci[oó]n|planta|m[eé]dico|alergias|ingreso|alta|procedencia|muestra|n[º°o.]"
              + " ?(?:de )?historia|nhc|nacimiento|cita|nom(?: de"
              + " naissance)?|pr[eé]nom|n[eé]e?(?:\\(e\\))?"
              + " le|adresse|t[eé]l\\w*|chambre|lit|service|m[eé]decin|entr[eé]e|"
              + "sortie|pr[eé]l[eè]vement|pr[eé]lev[eé].{0,10}|dossier|ipp|nip|rendez-vous|(?:vor|nach|familien)?name|patient(?:in)?|geb\\w*\\.?(?:"
              + " ?dat\\w*)?|anschrift|wohnort|telefon|station|zimmer|bett|arzt|"
              + "aufnahme|entlassung|fall-?nr|pat\\.?-?(?:nr|id)|kasse|versicher\\w+|material|entnahme|eingang|termin|einweis\\w+|"
              + "nome|utente|doente|morada|endere[cç]o|telem[oó]vel|telefone|cama|leito|quarto|enfermaria|data.{0,16}|m[eé]dico|"
              + "alergias|admiss[aã]o|interna[cç][aã]o|processo|prontu[aá]rio|amostra|colheita|consulta|conv[eê]nio|cart[aã]o)"
              + "\\s*(?:[:.#]|$|(?=\\s*(?:n[or]?\\.?|n[º°]|#)\\s))",
          FLAGS);

  /** Of those, the labels that a table of results or a programme has as well. */
  private static final Pattern OF_SLIDES_TOO =
      Pattern.compile(
          "^\\W*(?:name|time|room|service|clinic|data|discharged?|discharge"
              + " date|admission|admitted|visit|sample|received|"
              + "ward|alta|ingreso|material|station|patient|paciente|doente|utente|consulta|aufnahme|entlassung|termin|"
              + "entr[eé]e|sortie|diet|isolation|planta|nom|nome|nombre|fecha|tel\\w*|phone|allerg\\w+|alergias|occupation|re)\\W*$",
          FLAGS);

  private static final Pattern LETTER =
      words(
          "dear (?:dr|doctor|sir|madam|colleague|mrs?|ms)|yours"
              + " (?:sincerely|faithfully)|(?:kind|best|warm) regards|thank you for"
              + " (?:referring|seeing)|dictated|cc[:.]|re[:.] ?(?:mr|mrs|ms|\\p{Lu}\\p{Ll}+"
              + " \\p{Lu})|(?:your|next) (?:next )?appointment|appointment (?:on|at|date)|please"
              + " (?:bring|attend|arrive|call)|if you (?:cannot|can't|are"
              + " unable)|estimad[oa]s?(?= (?:dr|sr|doctor|compa|colega|amig|\\p{L}+[,:]?\\W*$))|apreciad[oa]|atentamente|un cordial saludo|su (?:pr[oó]xima"
              + " )?cita|por favor,? (?:traiga|acuda|llame)|remit[oi]|le agradezco|ch[eè]re?"
              + " (?:confr[eè]re|coll[eè]gue|ami)|madame,|monsieur,|cordialement|bien"
              + " confraternellement|votre (?:prochain )?rendez-vous|merci de (?:venir|vous"
              + " pr[eé]senter|recevoir)|sehr geehrte\\w*|liebe[rs]? (?:kollege|frau|herr)\\w*|mit"
              + " freundlichen|hochachtungsvoll|ihr (?:n[aä]chster )?termin|bitte"
              + " (?:bringen|kommen|melden)|wir berichten|vielen dank f[uü]r die"
              + " (?:zuweisung|[uü]berweisung)|exm[oa]s?\\.?|car[oa]s?"
              + " (?:colega|dr|doutor)|prezad[oa]|com os melhores cumprimentos|atenciosamente|a sua"
              + " (?:pr[oó]xima )?consulta|por favor,? (?:traga|compare[cç]a)");

  private static final Pattern CHAT =
      words(
          "pls|plz|thx|tks|cheers|hiya?|hey|yo|lol|omg|btw|asap|ok+|okay|yep|yeah|nope|on my"
              + " way|omw|be there|can (?:you|u|someone|anyone)|could you|will do|let me know|call"
              + " me|ring me|ping me|text me|i'll|i'm|^im (?:on|at|not|here|going|off|still|with)|u ok|got it|no worries|^typing\\W*$|^online\\W*$|last"
              + " seen|^delivered\\W*$|read \\d|today \\d|missed"
              + " call|^forwarded|end-to-end|^message\\W*$|hola|vale|oye|porfa|puedes|podr[ií]as|est[aá]s|ll[aá]mame|ahora"
              + " voy|gracias,|escribiendo|en l[ií]nea|^mensaje\\W*$|salut|coucou|(?<=^.{0,2})d'accord|peux-tu|tu"
              + " peux|appelle|j'arrive|stp|mdr|en ligne|hallo|moin|kannst du|k[oö]nnt ihr|danke"
              + " dir|ruf|bin gleich|mache ich|alles klar|lg|^nachricht\\W*$|oi|ol[aá]|podes|pode"
              + " ver|obrigad[oa],|j[aá] vou|liga-me|beleza|digitando|^mensagem\\W*$");

  private static final Pattern DEVICE =
      Pattern.compile(
          "\\b(?:2[05]|50) ?mm ?/ ?s|\\b(?:5|10|20) ?mm ?/ ?mV|\\bMI[:"
              + " ]{0,2}[01]\\.\\d|\\bTI[SBC][: ]{0,2}\\d|\\bkVp?\\b ?:? ?\\d|\\d"
              + " ?kVp?\\b|(?-i:\\b(?:mAs|MAS|mAS)\\b)|\\bmas ?[:=] ?\\d|\\bW[WLC][: ]{0,2}-?\\d|(?<!-)\\b(?:(?-i:SE|Se)|series)[:"
              + " ]{1,2}\\d|\\b(?:(?-i:IM|Im)|image|img)[: ]{1,2}\\d+(?![.\\d])|\\bFR ?\\d+ ?Hz|\\bGain\\b(?=.*\\d)|\\bDepth\\b(?=.*\\d)|\\bPROBE\\b|\\b(?:PORTABLE|SUPINE|ERECT|SEMI-?ERECT)\\b|\\bAP\\b"
              + " ?(?:view|chest)?$|\\bPA\\b ?(?:view|chest)?$|\\bvent\\.?"
              + " rate|\\bQTc?F?/?(?:QTc?)?\\b.{0,6}\\d{3}|\\bPR"
              + " (?:int\\w*|interval)\\b.{0,6}\\d{3}|\\bP-R-T\\b|\\bQRS"
              + " (?:dur\\w*|duration)\\b|\\bsinus rhythm\\b|\\b(?:normal|abnormal|borderline)"
              + " ECG\\b|\\bunconfirmed\\b|\\bacc(?:ession)?[#:"
              + " ]|\\btilt\\b|\\bslice\\b|\\bFOV\\b|(?-i:\\bT[RE][: ]\\d)",
          FLAGS);

  private final List<String> lines;

  private final boolean form;
  private final boolean letter;
  private final boolean chat;
  private final boolean device;

  Genre(List<String> lines) {
    this.lines = lines;
    form = lines.stream().filter(Genre::isFormLabel).count() >= 2;
    letter = lines.stream().anyMatch(l -> LETTER.matcher(l).find());
    chat = lines.stream().filter(l -> CHAT.matcher(l).find()).count() >= 2;
    device = lines.stream().flatMap(Genre::reading).distinct().count() >= 2;
  }

  /** What of a device a line reads, without its figures: an axis may say the same many times. */
  private static Stream<String> reading(String line) {
    return DEVICE.matcher(line).results().limit(1).map(r -> Lexicon.key(r.group()));
  }

  private static boolean isFormLabel(String line) {
    return FORM.matcher(line).find() && !OF_SLIDES_TOO.matcher(line).matches();
  }

  /** A paper or a screen about one person. */
  boolean isPersonal() {
    return form || letter || chat || device;
  }

  /** The lines that gave it away. */
  boolean tellsOfPerson(int i) {
    String line = lines.get(i);
    return form && isFormLabel(line)
        || letter && LETTER.matcher(line).find()
        || chat && CHAT.matcher(line).find()
        || device && DEVICE.matcher(line).find();
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])", FLAGS);
  }
}
