package org.plenary.screening.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a meeting says of itself on its slides: its days, its office's phone, and who pays. */
final class Meeting {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:\\.|er|º|st|nd|rd|th)?";
  private static final String OF = "(?: ?de| of)? ?";

  /** 18-22 September, del 10 al 12 de junio: nobody was born on several days. */
  private static final Pattern DAYS =
      Pattern.compile(
          "(?<![\\d./])"
              + DAY
              + "(?: ?(?:-|/|&) ?| (?:to|and|al?|y|e|au|et|bis|und) )(?:\\p{L}+,? )?"
              + DAY
              + OF
              + Languages.MONTHS
              + "|(?<!\\p{L})"
              + Languages.MONTHS
              + " ?"
              + DAY
              + " ?(?:-|to|and) ?"
              + DAY
              + "(?![\\d/.])",
          FLAGS);

  /** EUSEM 2027 */
  private static final Pattern NAME_AND_YEAR =
      Pattern.compile("(?<![\\p{L}-])\\p{Lu}{3,7} ?(?:20\\d\\d|'\\d\\d)(?!\\d)");

  private static final Pattern YEAR = Pattern.compile("20[2-4]\\d");

  /** ICEM 2026 Dubin, 2026 Annual Sctentfie Meeting: whatever else stands there is a word of it. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\W*(?:(?-i:(?!NHS|MRN|DOB|PID)\\p{Lu}{3,7})[ -]{0,3}20[2-4]\\d(?:,? \\p{L}{4,12})?"
              + "|(?:20[2-4]\\d )?(?:\\p{L}+ ){0,3}(?:meeting|congress|conference|symposium|congreso|jornadas|congr[eè]s|"
              + "journ[eé]es|(?:\\p{L}*)?(?:kongress|tagung)|congresso|encontro)(?: \\p{L}+){0,2}(?: 20[2-4]\\d)?)\\W*",
          FLAGS);

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:congress|conference|registration|press|organi[sz]ing) ?(?:office|desk|"
              + "secretariat)|secretariat|helpline|help ?desk|hotline|poison (?:cent(?:re|er)|"
              + "information|control)|(?:tagungs|kongress)-?b[uü]ro|giftnotruf|gift-?informations\\p{L}*|"
              + "secretar[ií]a(?: t[eé]cnica)?|centro de (?:toxicolog[ií]a|informa\\p{L}+)|secretariado|"
              + "secr[eé]tariat|num[eé]ro vert|centre antipoison)(?: \\p{L}+){0,2}[ :.,()-]{0,4}"
              + "(?:t[eé]l\\p{L}*[ .:]{0,3})?(\\+?[(]?\\d[\\d ().-]{5,18}\\d)",
          FLAGS);

  private static final Pattern FUNDING =
      Pattern.compile(
          "(?<!\\p{L})(?:honorari(?:a|um)|speakers?'?s? (?:bureau|fees?)|advisory boards?|(?:research|"
              + "educational|unrestricted|travel) grants?|consultancy|stock ownership|sponsored by|funded"
              + " by|supported by an?|honorarios|ponencias? remunerad\\p{L}+|ayudas? a la investigaci\\p{L}+|"
              + "financiad[oa] por|con el apoyo de|honoraires|soutien [aà] la recherche|consult[aeo]r[ií]as?|asesor[ií]as?|beratert[aä]tigkeit\\p{L}*|apoio [aà] pesquisa|orateurs? pour|invitations? en congr[eè]s|"
              + "financ[eé]e? par|avec le soutien|\\p{L}*honorare?|reisekosten\\p{L}*|drittmittel\\p{L}*|"
              + "gef[oö]rdert (?:von|durch)|honor[aá]rios|apoio [aà] investiga\\p{L}+|com o apoio d)",
          FLAGS);

  private Meeting() {}

  static boolean lastsDays(String text) {
    return DAYS.matcher(text).find();
  }

  /** A line that is the meeting's name and year and at most a place or an adjective. */
  static boolean isNamed(String text) {
    return NAMED.matcher(text).matches() && YEAR.matcher(text).find();
  }

  /** Where its days are told, the meeting's name is no person's. */
  static String unnamed(String text) {
    return lastsDays(text) ? NAME_AND_YEAR.matcher(text).replaceAll("~") : text;
  }

  /** Grants and fees come from companies. */
  static boolean isPaid(String text) {
    return FUNDING.matcher(text).find()
        && !Surroundings.ofPatient(text)
        && Identifiers.digits(text) == 0;
  }

  /** Its office's phone is nobody's number, and is blotted out. */
  static String masked(String text) {
    Matcher office = OFFICE.matcher(text);
    StringBuilder out = new StringBuilder(text);
    while (office.find()) {
      for (int i = office.start(1); i < office.end(1); i++) {
        out.setCharAt(i, '~');
      }
    }
    return out.toString();
  }
}
