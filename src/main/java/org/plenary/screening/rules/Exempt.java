package org.plenary.screening.rules;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers that belong to literature, trials, statistics and machines: their digits are blotted out
 * before the identifier patterns look, so that a DOI is never taken for a phone number.
 */
final class Exempt {
  private static final String MAIL = "(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]+\\.[\\w.]+";
  private static final String SPANS =
      String.join(
          "|",
          "https?://\\S+",
          "\\bwww\\.\\S+",
          "\\b10\\.\\d{4,9}/\\S+",
          // https://doi.org/10.1016/j.x as it is read: hitps/dol.org/10.1016jx
          "(?:\\bh\\w{2,5}[:/]{1,3})?(?<![\\p{L}\\d])do[il1][.,: ]{0,2}org/?\\S+(?: ?[a-z]\\S+)?",
          MAIL,
          "(?<!\\w)[@#]\\p{L}[\\p{L}\\w.-]+",
          "\\bP[MN](?:[I1l]D|C)\\s?:?\\s*\\d+",
          "\\bNCT\\s?0?\\d{6,8}",
          "\\b(?:ISRCTN|Eudra ?CT|EUCTR|ACTRN|ChiCTR|CTRI|CRD|PROSPERO|DRKS|NTR|PACTR|UMIN|jRCT|ID-?RCB|ISBN|ISSN)"
              + "\\S*\\s?:?\\s*[\\d/-]+(?:A\\d+-\\d+)?X?",
          // variants of a protein or a gene: p.Gly1602*, c.5882G>A
          "\\bp\\.\\(?[A-Z][a-z]{0,2}\\d{1,5}(?:[A-Z*=][a-z]{0,2}|fs|del|dup)",
          "\\bc\\.[\\d+_-]{1,12}(?:[ACGT]>[ACGT]|del|dup|ins)",
          // strains of a collection, and two wave lengths
          "\\b(?:ATCC|DSMZ|NCTC|CCUG)[ :_-]{0,2}(?:BAA-)?\\d{2,6}",
          "(?-i:\\bA\\d{3} ?/ ?A\\d{3}\\b)",
          "\\bCD0\\d{5}\\b(?:\\.pub\\d+)?", // an article of the Cochrane library
          "\\b(?:arXiv|medRxiv|bioRxiv)\\s?:?\\s*\\d{4}\\.\\d{2}[\\d.]*",
          "\\b(?:IRB|REC|IRAS|CAAE|CEIC?|CPP)\\s?(?:approval|protocol|no\\.?|number|#|\\p{L}{3,8})?\\s*:?\\s*"
              + "(?:[A-Z]{2}/)?\\d[\\w/.-]*",
          "(?:committee|comit[eé]|commission|kommission|comiss[aã]o|board)[^\\n\\d]{0,40}(?:r[eé]f(?:[eé]rence)?|no|nr|"
              + "acta|dictamen|parecer|avis|aktenzeichen|votum|protocolo?)\\.?:? ?(?:\\d{2,4}[-/](?:[A-Z]{1,4}[-/])?\\d{1,5})",
          "\\b(?:grant|award|NIH|NHLBI|NIHR|ERC|DFG|ANR|FAPESP)s?\\b"
              + "(?:[\\s:#,]*(?:no\\.?|NIH|NHLBI|NIHR|[A-Z]{0,4}\\d[\\w/-]*))+",
          "\\b(?:BMBF|PHRC(?:-\\w{1,3})?|FCT|CNPq|CAPES|FONDECYT|(?:Instituto de Salud )?Carlos III|ISCIII|Technology Assessment|"
              + "Horizon (?:2020|Europe)|Wellcome(?: Trust)?|MRC|NHMRC|CIHR|SNSF|FWF|NWO|ZonMw|Innosuisse|Inserm|ICMR|JSPS|KAKENHI)"
              + "[ :,#-]{0,3}(?:[A-Z]{1,6}[/-]){0,3}[A-Z]{0,4}\\d[\\w/-]*",
          // 2021;397:1637-45 and 58(3):412-9, with what readers make of the signs between
          "\\b(?:19|20)\\d\\d\\s?[;:]\\s?\\d+\\s?(?:\\(\\d+\\)\\s?[:;]?|[:;])\\s?e?\\d+(?:-\\d+)?",
          "\\b(?:19|20)\\d\\d\\s?[;:,.]?\\s?\\d{1,4}\\s?[(/]\\s?\\d{1,3}(?:\\s?[)/]\\s?[:;.,]?|\\s?[:;])\\s?e?\\d+(?:[-.]\\d+)?",
          "\\b\\d{1,4}\\(\\d{1,4}\\):\\s?\\d+(?:-\\d+)?",
          "\\b[nNpP]\\s?[=<>]\\s?[\\d.,]+",
          // Machine text such as {"seq":12,"ts":1763769600000}
          "\"(?:seq|ts|at|time|timestamp|epoch|count|version|n)\"\\s*:\\s*\"?\\d+");

  private static final Needle WITH_MAIL = needle(SPANS);

  /** Mail could begin with any word, and mostly there is none. */
  private static final Needle WITHOUT_MAIL = needle(SPANS.replace(MAIL + "|", ""));

  /** Of a page on the web, in front of a digit in it. */
  private static final int LONGEST_ADDRESS = 200;

  private static final int LONGEST_NUMBER = 40;

  private Exempt() {}

  static String masked(String text) {
    StringBuilder out = new StringBuilder(text);
    Needle spans = text.indexOf('@') < 0 ? WITHOUT_MAIL : WITH_MAIL;
    for (MatchResult m : NearDigits.of(text, LONGEST_ADDRESS, LONGEST_NUMBER).matches(spans)) {
      for (int i = m.start(); i < m.end(); i++) {
        if (Character.isDigit(out.charAt(i))) {
          out.setCharAt(i, '~');
        }
      }
    }
    return out.toString();
  }

  private static Needle needle(String regex) {
    return new Needle(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
  }
}
