package org.plenary.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Identifiers that have a form of their own: labelled values, national numbers, phones, addresses,
 * great ages, and bare numbers. Scores are base scores; surroundings move them later.
 */
final class Identifiers {
  private record Form(
      String category, double score, Needle needle, int group, Predicate<String> holds) {

    void add(List<MatchResult> matches, List<TextFinding> found) {
      for (MatchResult m : matches) {
        if (holds.test(m.group(group))) {
          found.add(new TextFinding(category, score, m.start(), m.end()));
        }
      }
    }
  }

  /** A label, and the street's name in front of its number. */
  private static final int LONGEST_LABEL = 80;

  private static final int LONGEST_UNIT = 80;

  /** La plaque avec 100 µL: that is no car's. */
  private static final Pattern MEASURE =
      Pattern.compile(
          "^(?:avec|con|com|mit|with) ?\\d{1,3}$|^\\d{1,4} ?(?:[\\u00b5\\u03bcmnpkcdu]?[lLgm]|%|min|h)(?![\\p{L}\\d])",
          Pattern.CASE_INSENSITIVE);

  private static final String GAP = "[\\s:#.,=()-]{0,4}";
  private static final String VALUE =
      "(?:[A-Z]{0,4}[- ]?\\d[\\dA-Z]*(?:[- /.]?[A-Z]{0,3}\\d[\\dA-Z]*){0,6})";
  private static final String ADDRESSES =
      String.join(
          "|",
          "(?=\\d)(?<![\\d.])\\d{1,5}[a-z]?,? ?(?:(?-i:\\p{Lu})[\\p{L}'-]+ ?){1,3}"
              + "(?:street|road|avenue|lane|drive|boulevard|blvd|court|terrace|crescent|row|gardens?|grove|"
              + "mews|quay|parade|"
              + "(?<= )(?:st|rd|ave|ln|close)\\b)",
          "(?<!\\p{L})(?:calle|c/|avda?\\.?|avenida|plaza|paseo) ?[^\\n\\d]{3,30}?,? ?(?:n[º°o]\\.?"
              + " ?)?\\d{1,4}\\b",
          "(?=\\d)(?<![\\d.])\\d{1,4},? ?(?:bis |ter )?(?:rue|avenue|boulevard|all[eé]e|chemin|impasse) "
              + "(?:d[eu']s? ?)?(?:la )?\\p{L}{3,}",
          "(?<!\\p{L})\\p{L}{3,30}(?:stra(?:ß|ss)e|str\\.|gasse|allee|weg|platz)"
              + " ?\\d{1,4}[a-z]?\\b",
          "(?<!\\p{L})(?:rua|travessa|largo|pra[cç]a) [^\\n\\d]{3,30}?,? ?(?:n[º°o]\\.?"
              + " ?)?\\d{1,4}\\b",
          "(?<!\\p{L})(?-i:R|Av|Tv|P[cç]a)\\. (?-i:\\p{Lu})[^\\n\\d]{3,30}?, ?\\d{1,3}(?!\\d)",
          "(?<!\\p{L})(?-i:Am|An der|Auf de[mr]|Beim|Hinter de[mr]|Im|Unter de[nr]|Vor dem|Zum|Zur) (?-i:\\p{Lu}\\p{L}+ )?"
              + "\\p{L}*(?:markt|bahnhof|kirche|kirchplatz|dom|rathaus|friedhof|ring|hang|berg|bach|tor|graben|wall|anger|"
              + "park|see|wald|garten|hof|feld|brunnen|br[uü]cke|m[uü]hle|linden|ufer|teich|weiher) ?\\d{1,3}[a-z]?(?![\\d%])");

  /** All of these have digits. */
  private static final List<Form> NUMBERED = new ArrayList<>();

  /** These have a sign of their own. */
  private static final List<Form> SIGNED =
      List.of(
          form(
              "name",
              .95,
              "(?<![\\p{L}'-])\\p{L}[\\p{L}'-]{1,40}\\^\\p{L}[\\p{L}'-]*",
              0,
              _ -> true),
          form("email", .3, "(?<![\\w.+-])[\\w.+~-]{1,64}@[\\w-]+\\.[\\w.]+", 0, _ -> true));

  // A pattern that begins with a digit says so first: to look behind every letter takes longer.
  static {
    // With and without letters before the label: the OCR may drop the space in "PatientMRN", and
    // reads a frame as I.
    numbered(
        "id",
        .95,
        "(?<![a-z])[il|]?(?:"
            + Languages.ID_LABELS
            + ")"
            + GAP
            + "(?:"
            + Languages.NUMBER_WORD
            + GAP
            + ")?(?:is |es |est |ist |[ée] )?("
            + VALUE
            + ")",
        1,
        s -> digits(s) >= 4);
    // What is left of a record number after one digit was lost, or the line was cut.
    numbered(
        "id",
        .6,
        "(?<![\\p{L}\\d])(?:MRN|(?<=^)RN)[ :#.]{1,3}(?:\\d[ ./-]?){2,3}(?![\\d%])",
        0,
        _ -> true);
    numbered(
        "dob",
        .95,
        "(?<![a-z])(?:" + Languages.BIRTH_LABELS + ")" + GAP + "(" + Dates.FULL + ")",
        0,
        _ -> true);
    numbered("dob", .9, "(?<![\\w)])\\*\\s?[0-3]?\\d\\.[01]?\\d\\.(?:19|20)?\\d\\d", 0, _ -> true);
    numbered(
        "ssn",
        .95,
        "(?=\\d)(?<![\\d-])(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![\\d-])",
        0,
        _ -> true);
    numbered("ssn", .95, "\\bSSN" + GAP + "\\d{3}[- ]?\\d{2}[- ]?\\d{4}", 0, _ -> true);
    numbered(
        "id",
        .9,
        "(?=\\d)(?<![\\d-])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?![\\d-])",
        0,
        s -> (s.contains(" ") || s.contains("-")) && Checksums.nhs(s));
    numbered("id", .9, "(?=\\d)(?<!\\w)\\d{8}-?[A-Z](?!\\w)", 0, Checksums::dni);
    numbered(
        "id",
        .9,
        "(?=[12])(?<!\\d)[12] ?\\d\\d ?(?:0[1-9]|1[0-2]) ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d\\d(?!\\d)",
        0,
        Checksums::nir);
    numbered("id", .9, "(?=\\d)(?<!\\d)\\d{3}\\.\\d{3}\\.\\d{3}-\\d\\d(?!\\d)", 0, Checksums::cpf);
    numbered("id", .7, "(?=\\d)(?<!\\d)\\d{3}\\.\\d{3}\\.\\d{3}-\\d\\d(?!\\d)", 0, _ -> true);
    numbered(
        "phone",
        .85,
        "(?<![a-z])(?:tel(?:[eé]fono|efone|ephone)?|phone|ph|mobile|cell|call|pager|bleep|"
            + "m[oó]vil|t[eé]l|portable|handy|mobil|telem[oó]vel|celular|fax|tet)"
            + GAP
            + "(?:\\p{L}+ ){0,3}(\\+?[(]?\\d[\\d ().-]{5,18}\\d)",
        1,
        s -> digits(s) >= 7);
    numbered(
        "phone", .65, "(?=\\()(?<![\\w.])\\(\\d{3}\\) ?\\d{3}[- .]?\\d{4}(?!\\d)", 0, _ -> true);
    numbered(
        "phone", .65, "(?=\\d)(?<![\\w.-])\\d{3}([-. ])\\d{3}\\1\\d{4}(?![\\d-])", 0, _ -> true);
    numbered("phone", .55, "(?=\\d)(?<![\\w.-])\\d{3}-\\d{4}(?![\\d-])", 0, _ -> true);
    numbered(
        "phone",
        .65,
        "(?<![\\w+])(?:\\+|00)[1-9]\\d{0,2}[ (.-]{0,2}\\d[\\d ().-]{6,14}\\d",
        0,
        s -> digits(s) >= 9);
    numbered("phone", .65, "(?=0)(?<![\\w.])0\\d{2,4} \\d{3} ?\\d{3,4}(?!\\d)", 0, _ -> true);
    numbered("phone", .65, "(?=0)(?<![\\w.])0\\d(?:[ .]\\d\\d){4}(?!\\d)", 0, _ -> true);
    numbered(
        "age",
        .65,
        "(?=[19])(?<![\\d<>≥.])(?<!\\d ?-)(?<!over )(?<!above )(?<!than )(?<!to )(?<![>≥] )(?:9\\d|1[01]\\d)[- ]?"
            + "(?:years?|yrs?|y/?o?\\b|a[nñ]os|ans\\b|jahre|-?j[aä]hrig|anos)",
        0,
        _ -> true);
    numbered("address", .65, ADDRESSES, 0, _ -> true);
    numbered(
        "age",
        .65,
        "(?<![\\p{L}])(?:aged?|edad|[aâ]ge|alter|idade)\\W{0,3}(?:9\\d|1[01]\\d)(?![\\d.,%-])(?!"
            + " ?%)",
        0,
        _ -> true);
    numbered(
        "age",
        .65,
        "(?=[19])(?<![\\d.,<>-])(?:9\\d|1[01]\\d) ?(?:yo?|y/?o)? ?(?-i:[MFmw])(?![\\p{L}\\d/²])",
        0,
        _ -> true);
    numbered(
        "age",
        .65,
        "(?<!\\p{L})(?:he|she|who|patient|pt|[eé]l|ella|il|elle|er|sie|ele|ela)(?:'s| is| was|"
            + " turned| turns| ha cumplido| a| ist| wird| tem| fez)"
            + " (?:9\\d|1[01]\\d)(?![\\d.,%-])(?! ?(?:%|p(?:er)? ?c|mg|ml|kg|beats|bpm))",
        0,
        _ -> true);
    numbered(
        "device",
        .7,
        "(?<![\\p{L}])(?:s/n|sn|serial(?: no| number)?|ser\\.? ?n[or]\\.?|n[º°o.]{1,2} (?:de"
            + " )?s[eé]rie|serien-?n(?:r|ummer)|udi|lot|imei|mac)(?-i:(?!\\p{Ll}{2}))"
            + GAP
            + "("
            + VALUE
            + ")",
        1,
        s -> digits(s) >= 4);
    numbered(
        "plate",
        .7,
        "(?<![\\p{L}])(?:plates?|licen[cs]e plate|reg(?:istration)?(?:"
            + " no)?|matr[ií]cula|immatriculation|plaque|kennzeichen|placa)(?:"
            + " (?:was|is|no|era|es|war|ist|est))?"
            + GAP
            + "([A-Z\\d]{1,3}[- ]?[A-Z\\d]{1,4}[- ]?[A-Z\\d]{1,5})(?![\\p{L}\\d])",
        1,
        s -> digits(s) >= 2 && !MEASURE.matcher(s).find());
    numbered(
        "ip",
        .6,
        "(?=\\d)(?<![\\d.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\d.])",
        0,
        _ -> true);
    numbered(
        "address",
        .55,
        "(?<![\\p{L}\\d])(?-i:[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2})(?![\\p{L}\\d])",
        0,
        _ -> true);
    numbered(
        "number",
        .3,
        "(?=[A-Z]{0,3}\\d)(?<![\\d.,/:~-])[A-Z]{0,3}\\d{6,10}(?![\\d.,/:~-]*\\d)",
        0,
        _ -> true);
  }

  private Identifiers() {}

  /**
   * @param masked the text with literature's numbers blotted out ({@link Exempt})
   */
  static List<TextFinding> find(String masked) {
    List<TextFinding> found = new ArrayList<>();
    NearDigits numbers = NearDigits.of(masked, LONGEST_LABEL, LONGEST_UNIT);
    for (Form form : NUMBERED) {
      form.add(numbers.matches(form.needle), found);
    }
    for (Form form : SIGNED) {
      if (masked.indexOf('^') >= 0 || masked.indexOf('@') >= 0) {
        form.add(form.needle.matches(masked), found);
      }
    }
    return found;
  }

  /** All that it looks for. */
  static List<Needle> needles() {
    return Stream.concat(NUMBERED.stream(), SIGNED.stream()).map(Form::needle).toList();
  }

  static long digits(String s) {
    return s.chars().filter(Character::isDigit).count();
  }

  private static void numbered(
      String category, double score, String regex, int group, Predicate<String> holds) {
    NUMBERED.add(form(category, score, regex, group, holds));
  }

  private static Form form(
      String category, double score, String regex, int group, Predicate<String> holds) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new Form(category, score, new Needle(Pattern.compile(regex, flags)), group, holds);
  }
}
