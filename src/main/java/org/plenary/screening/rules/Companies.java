package org.plenary.screening.rules;

import java.util.regex.Pattern;

/** Who makes drugs and devices, prints journals and pays for stands: firms, by name or by form. */
final class Companies {
  private static final Pattern FORM =
      Pattern.compile(
          ".*\\p{L}.* ?(?<![\\p{L}-])(?:(?-i:GmbH|KGaA|SARL|SpA|ApS|LLC|LLP|Inc|Ltd|Ltda|Corp|Pty)|plc|pharma|"
              + "pharmaceuticals?|biopharma|biotech|biosciences?|biosystems?|therapeutics|diagnostics|"
              + "diagn[oó]stica|diagnostik|medizintechnik|technologies|optics|publishing|verlag|foundation|trust)\\.?\\W*"
              + "|\\W*(?:laboratoires|laboratorios|laborat[oó]rios|fundaci[oó]n|fondation|funda[cç][aã]o|stiftung|"
              + "editorial|editora|[eé]ditions)(?!\\p{L}).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int MOST_WORDS = 6;

  /** None of them is a surname that anybody bears. */
  static final String NAMES =
      """
      abbvie almirall amgen astellas astrazeneca beigene bial biogen biomerieux biontech biotest biotronik boehringer
      celgene cepheid chiesi daiichi eisai eurofins ferring fresenius kabi galderma genentech getinge gilead
      glaxosmithkline grifols grunenthal hologic illumina incyte ingelheim leadiant lundbeck masimo medtronic menarini
      microport miltenyi moderna mundipharma nordisk novartis nutricia octapharma organon pfizer pharming ratiopharm
      regeneron sankyo sanofi shionogi sobi sysmex teleflex terumo teva theramex vertex viatris vifor
      """;

  private Companies() {}

  /** A line that is a firm's name and nothing else. */
  static boolean isOne(String line) {
    return FORM.matcher(line).matches()
        && line.strip().split("\\s+").length <= MOST_WORDS
        && Identifiers.digits(line) == 0
        && !Surroundings.ofPatient(line);
  }
}
