package org.plenary.screening.rules;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Pages that a meeting has about itself: who sits on its committee, who speaks when, who pays. The
 * names on them are of people who speak and of firms.
 */
final class MeetingPages {
  private static final Pattern COMMITTEE =
      words(
          "committees?|task ?f ?orce|(?:executive|editorial|advisory) board|faculty|working group|"
              + "comit[eé]s?|junta directiva|comisi[oó]n|grupo de trabajo|consejo|"
              + "conseil|groupe de travail|bureau|"
              + "\\p{L}*komitee|\\p{L}*kommission|vorstand|arbeitsgruppe|leitliniengruppe|fachgruppe|beirat|"
              + "comiss[aã]o|diretoria|dire[cç][aã]o|grupo de trabalho");
  private static final Pattern ROLE =
      words(
          "(?:co-?)?chair(?:s|man|woman|person)?|vice[ -]?(?:chairs?|presidents?)|presidents?(?:[ -]elect)?|secretary|"
              + "treasurer|members?|track|reviewers?|co-?ordinators?|methodologists?|librarian|editors?|"
              + "(?:vice)?presidencia|(?:vice)?president[ea]|secretari[oa]|tesorer[oa]|vocal(?:es)?|coordinaci[oó]n|"
              + "revisor(?:es|as?)?|miembros|"
              + "(?:vice-?)?pr[eé]siden(?:ce|te?)|secr[eé]taire|tr[eé]sori[eè]re?|membres|relect(?:eurs?|rices?)|"
              + "rapporteurs?|coordination|"
              + "vorsitz\\p{L}*|stellvertret\\p{L}*|\\p{L}*pr[aä]siden\\p{L}*|schriftf[uü]hr\\p{L}*|schatzmeister\\p{L}*|"
              + "mitglieder|koordination|gutachte\\p{L}*|\\p{L}*begutachtung|"
              + "(?:vice-?)?presid[eê]nci?a|secret[aá]ri[oa]|tesoureir[oa]|vogal|membros|coordena[cç][aã]o|relator(?:es|a)?");
  private static final Pattern TALKS =
      words(
          "oral presentations?|free papers?|best (?:abstracts|papers|posters)|(?:moderated )?poster (?:walk|session|round|"
              + "tour)s?|e-?posters?|rapid fire|late[- ]breaking|"
              + "comunicaciones(?: orales)?|sesi[oó]n de p[oó]steres|"
              + "communications (?:orales|affich[eé]es|libres)|(?:session|visite) (?:de )?posters|"
              + "(?:freie|kurz)[ -]?vortr[aä]ge|poster(?:begehung|sitzung|f[uü]hrung|session)|"
              + "comunica[cç][oõ]es(?: orais| livres)?|(?:sess[aã]o|visita) de p[oô]steres");
  private static final Pattern TIER =
      Pattern.compile(
          "^\\W*(?:(?:diamond|platinum|gold|silver|bronze|diamante|platino|oro|plata|bronce|diamant|platine|or|argent|"
              + "platin|gold|silber|platina|ouro|prata)(?: \\p{L}+)?|exhibitors|media partners?|expositor(?:es)?|"
              + "(?:medios )?colaborador(?:es|as)?|exposants|partenaires presse|(?:medien)?partner|aussteller|"
              + "parceiros(?: \\p{L}+){0,2}|\\p{L}*sponsor(?:s|en|es)?|travel awards|becas de viaje|bourses de voyage|"
              + "reisestipendien|bolsas de viagem|(?:main|principal) (?:sponsor|partner)|(?:patrocinador|parceiro) \\p{L}+|"
              + "partenaire \\p{L}+)\\W*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);
  private static final Pattern PAYING =
      words(
          "sponsors?|supported by|industry partners?|patrocinador(?:es)?|con el apoyo|apoyo de la industria|"
              + "partenaires?|m[eé]c[eè]nes|avec le soutien|soutien de l'industrie|sponsoren|\\p{L}*sponsor|"
              + "freundlicher unterst[uü]tzung|parceir[oa]s|apoio da ind[uú]stria");
  private static final Pattern GRATEFUL =
      words(
          "thank\\p{L}*|grateful\\p{L}*|gracias|agradec\\p{L}*|merci|remerci\\p{L}*|\\p{L}*dank\\p{L}*|obrigad[oa]s?");
  private static final Pattern SUPPORTING =
      words(
          "sponsors?|partners?|exhibitors?|supporters?|benefactors?|patrons|(?:meeting|congress|conference|event) possible|"
              + "patrocin\\p{L}*|colaborador(?:es|as)|expositor(?:es)?|posible (?:este|el|esta|la) \\p{L}+|"
              + "partenaires?|exposants?|m[eé]c[eè]nes?|soutiens?|possible (?:ce|cet|le) congr[eè]s|"
              + "\\p{L}*sponsoren|\\p{L}*ausstellern?|f[oö]rderern?|partnern|unterst[uü]tzer\\p{L}*|"
              + "parceir[oa]s|apoio d[oae]s \\p{L}+|apoiantes|apoiadores|apoiaram");
  private static final Pattern TEACHING =
      words(
          "faculty|(?:our |invited |keynote )?speakers|instructors|trainers|tutors|lecturers|panel(?:l?ists)|teaching"
              + " (?:team|staff)|"
              + "profesorado|docentes|ponentes|instructores|monitores|formateurs|formatrices|intervenants|orateurs|"
              + "[eé]quipe (?:enseignante|p[eé]dagogique)|enseignants|"
              + "referent\\p{L}*|dozent\\p{L}*|ausbilder\\p{L}*|(?:kurs|lehr)team|vortragende\\p{L}*|"
              + "formador(?:es|as)|palestrantes|oradores|preletores|professores");
  private static final Pattern TEACHER =
      words(
          "(?:course|programme|deputy) (?:director|lead)|(?:\\p{L}+ )?(?:lead|educator|lecturer|registrar|coordinator)|"
              + "consultant|professor[a]?|instructor|simulation|ultrasound|ethics|human factors|"
              + "director[a]? del curso|coordinador[a]?|simulaci[oó]n|ecograf[ií]a|profesor[a]?(?: titular)?|"
              + "responsable|coordinat(?:eur|rice)(?: p[eé]dagogique)?|ma[iî]tre de conf[eé]rences|[eé]chographie|"
              + "praticien(?:ne)?|kursleitung|(?:\\p{L}+ )?leiter(?:in)?|ober[aä]rzt(?:in)?|fach[aä]rzt(?:in)?|professur|"
              + "sonographie|diretor[a]? do curso|coordenador[a]?|simula[cç][aã]o|ecografia|formador[a]?");
  private static final Pattern OF_A_BED =
      words(
          "admitted|discharged|transferred|was|were|died|presented|bed|beds|ingres[oó]|ingresad[oa]|falleci[oó]|cama|"
              + "hospitalis[eé]e?|d[eé]c[eé]d[eé]e?|lit|aufgenommen|entlassen|verlegt|wurde|verstarb|verstorben|bett|"
              + "internad[oa]|faleceu|leito|foi");
  private static final Pattern INTERESTS =
      words(
          "disclosures?|declarations? of interests?|(?:conflicts? of|competing) interests?|"
              + "conflictos? de inter[eé]s(?:es)?|declaraci[oó]n de intereses|"
              + "liens? d'int[eé]r[eê]ts?|conflits? d'int[eé]r[eê]ts?|"
              + "\\p{L}*interessen(?:konflikt|bindung|skonflikt)\\p{L}*|offenlegung\\p{L}*|"
              + "conflitos? de interesses?|declara[cç][aã]o de (?:conflito|interesses)\\p{L}*");
  private static final Pattern PRIZES =
      words(
          "best (?:oral|poster|paper|abstract|presentation|talk)\\p{L}*|(?:\\p{L}+ )?awards?|prizes?|"
              + "mejor (?:comunicaci[oó]n|p[oó]ster|ponencia|art[ií]culo)|premios?|"
              + "meilleure? (?:communication|poster|article|pr[eé]sentation)|les prix|prix (?:du|de la|des|jeunes?|sp[eé]cial)|"
              + "beste[rs]? (?:vortrag|poster|arbeit|abstract)|die preise|(?:nachwuchs|poster|vortrags?|f[oö]rder|forschungs|wissenschafts?|publikums|ehren)preis(?:e|tr[aä]ger\\p{L}*)?|"
              + "melhor (?:comunica[cç][aã]o|p[oô]ster|trabalho)|pr[eéê]mios?");
  private static final Pattern THANKS =
      words(
          "acknowledge?ments|special thanks|agradecimientos|remerciements|danksagung(?:en)?|agradecimentos|"
              + "(?:could not|couldn't) have (?:done|been)\\p{L}*|thank(?:s| you)(?: to)?|gracias a|merci [aà]|(?:unser )?dank (?:gilt|an|geht)|wir danken|obrigad[oa]s?(?: a)?");
  private static final Pattern THANKED_PATIENT =
      Pattern.compile(
          "(?i:(?<!\\p{L})(?:our|dear|unser\\p{L}*|nuestr[oa]|notre|noss[oa]) (?:patient\\p{L}*|paciente|doente|utente|lady|gentleman))(?!\\p{L})"
              + "|(?i:(?<!\\p{L})(?:family|familie|familia|famille|fam[ií]lia|patient(?:in|e)?|paciente|doente|utente)) (?:\\p{Lu}|d[ae] \\p{Lu})");
  private static final Pattern THANKED =
      words(
          "supervisors?|mentors?|colleagues|statisti\\p{L}*|fund\\p{L}*|team|(?:\\p{L}+ )?nurses|steering|\\p{L}*biometrie|studien\\p{L}+|"
              + "\\p{L}*beirat|biobank\\p{L}*|biobanco|biobanque|sequen\\p{L}+|comit[eé]|comiss[aã]o|scientifique|cient[ií]fic[oa]|attach[eé]s|biostatist\\p{L}*|"
              + "director(?:es|as?)|tutor(?:es|as?)|enfermer[ií]a|estad[ií]stic\\p{L}*|financia\\p{L}*|equipo|"
              + "directeurs?|directrices?|infirmi[eè]r\\p{L}*|[eé]quipe|financement|"
              + "betreu\\p{L}*|pflegenden?|statistisch\\p{L}*|f[oö]rder\\p{L}*|kolleg\\p{L}*|"
              + "orientador(?:es|as?)?|enfermagem|estat[ií]stic\\p{L}*|equipa|equipe");
  private static final Pattern NEXT =
      words(
          "up next|coming up|after (?:the|this) break|nach der (?:kaffee|mittags)?pause|(?:despu[eé]s|tras) (?:del?|el) descanso|tras la pausa|"
              + "apr[eè]s (?:la|cette) pause|(?:depois do|ap[oó]s o) intervalo|next (?:speaker|talk|lecture|session)|a continuaci[oó]n|siguiente (?:ponente|charla)|[aà] suivre|"
              + "prochaine? (?:orateur|oratrice|conf[eé]rence)|gleich im \\p{L}+ saal|n[aä]chster (?:vortrag|redner)|"
              + "a seguir|pr[oó]xim[oa] (?:orador[a]?|palestra)");
  private static final Pattern PANEL =
      words(
          "panel(?: discussion)?|round ?table|(?:pro and con )?debate|mesa(?:[ -]redonda)?|coloquio|table ronde|d[eé]bat|"
              + "podium(?:sdiskussion)?|streitgespr[aä]ch|expertenrunde|debate|painel");
  private static final Pattern MODERATED =
      words(
          "moderat(?:or|ors|ion|ed by|eur|rice)|moderatorin|chair(?:ed by)?|modera(?:ci[oó]n|[cç][aã]o|dora?)?|mod[eé]rat(?:ion|eur|rice)|"
              + "anim[eé]e? par|vorsitz|gespr[aä]chsleitung");
  private static final Pattern FLOOR =
      Pattern.compile(
          "(?:\\W*(?:level|floor|ebene|planta|niveau|[eé]tage|piso|andar) \\d|erdgeschoss|ground floor)(?!\\d).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern A_YEAR = Pattern.compile("\\W*(?:1[5-9]|20)\\d\\d\\W*");

  /** No patient's family tree goes back so far. */
  private static final int IN_LIVING_MEMORY = 1870;

  private static final Pattern NONE =
      words("none|no|nil|nothing|sin|ningun[oa]?|aucun|sans|keinerlei|keine|sem|nenhum");
  private static final int HEADS = 2;
  private static final int SEVERAL = 3;
  private static final int FEW_WORDS = 4;
  private static final int FEW_SENTENCES = 4;
  private static final int WALL = 8;

  private MeetingPages() {}

  /** Who sits on a committee, or which papers are read by whom. */
  static boolean nameNoPatients(List<String> lines, int[] prose) {
    long roles = count(lines, ROLE);
    return roles >= 2 && has(lines, COMMITTEE)
        || count(lines, PRIZES) >= 2
        || has(lines.stream().limit(HEADS).toList(), THANKS)
            && count(lines, THANKED) >= 2
            && lines.stream().noneMatch(l -> THANKED_PATIENT.matcher(l).find())
            && !has(lines, OF_A_BED)
        || has(lines.stream().limit(HEADS).toList(), NEXT)
        || has(lines.stream().limit(HEADS).toList(), PANEL)
            && has(lines, MODERATED)
            && !has(lines, OF_A_BED)
        || teach(lines)
        || lines.stream()
                .filter(l -> FLOOR.matcher(l.lines().findFirst().orElse("")).matches())
                .count()
            >= 2
        || isHistory(lines)
        || has(lines, TALKS)
            && Arrays.stream(prose).filter(words -> words >= SEVERAL).count() > SEVERAL;
  }

  /**
   * Firms that pay for a meeting, or from whom a speaker gets what; that a talk has no such
   * interests makes no such page.
   */
  static boolean nameFirms(List<String> lines, int[] prose) {
    long sentences = Arrays.stream(prose).filter(words -> words > FEW_WORDS).count();
    long tiers = lines.stream().filter(l -> TIER.matcher(l).find()).count();
    return sentences <= FEW_SENTENCES && tiers >= 2 && has(lines, PAYING)
        || thankSupporters(lines, prose)
        || lines.stream()
            .limit(HEADS)
            .anyMatch(l -> INTERESTS.matcher(l).find() && !NONE.matcher(l).find());
  }

  /** Who teaches a course: its head, and houses or offices under most of the names. */
  private static boolean teach(List<String> lines) {
    return has(lines.stream().limit(HEADS).toList(), TEACHING)
        && !has(lines, OF_A_BED)
        && lines.stream()
                .filter(l ->
                    Surroundings.ofAffiliation(l)
                        || Surroundings.ofSpeaker(l)
                        || TEACHER.matcher(l).find())
                .count()
            >= SEVERAL;
  }

  /** A head that thanks those who pay, and below it a wall of names. */
  private static boolean thankSupporters(List<String> lines, int[] prose) {
    String head = String.join(" ", lines.stream().limit(HEADS).toList());
    long labels =
        lines.stream()
            .map(l -> l.lines().findFirst().orElse(""))
            .filter(MeetingPages::isLabel)
            .count();
    return GRATEFUL.matcher(head).find()
        && SUPPORTING.matcher(head).find()
        && !has(lines, OF_A_BED)
        && labels >= WALL
        && Arrays.stream(prose).filter(words -> words > FEW_WORDS).count() <= HEADS + 1;
  }

  private static boolean isLabel(String line) {
    return line.split(" ").length <= FEW_WORDS;
  }

  private static boolean isHistory(List<String> lines) {
    int[] years =
        lines.stream()
            .map(l -> l.lines().findFirst().orElse(""))
            .filter(l -> A_YEAR.matcher(l).matches())
            .mapToInt(l -> Integer.parseInt(l.replaceAll("\\D", "")))
            .toArray();
    return years.length >= SEVERAL && Arrays.stream(years).anyMatch(y -> y < IN_LIVING_MEMORY);
  }

  private static long count(List<String> lines, Pattern words) {
    return lines.stream().filter(l -> words.matcher(l).find()).count();
  }

  private static boolean has(List<String> lines, Pattern words) {
    return lines.stream().anyMatch(l -> words.matcher(l).find());
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
