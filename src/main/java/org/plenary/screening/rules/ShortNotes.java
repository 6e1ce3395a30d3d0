package org.plenary.screening.rules;

import java.util.regex.Pattern;

/** How clinicians jot down who somebody is: 72M, J.K., Mr K., bed 4. Teaching spells it out. */
final class ShortNotes {
  private static final Pattern AGE_AND_SEX =
      Pattern.compile(
          "(?<![\\p{L}\\d.,-]|\\(/)(?!0f )\\d{1,3} ?(?:(?:(?i:yo?|yrs?|y/o)|a|J|ans|anos|años)\\.?"
              + " ?)?[MFmfwWVH♂♀]\\.?(?![\\p{L}\\d/²-])(?!"
              + " ?(?:cath|sheath|drain|tube|cannula|sond|cat[eé]t))|(?<![\\p{L}\\d])[MFwWVH♂♀]"
              + " ?[/,] ?\\d{1,3}(?![\\p{L}\\d%/-]|[.,]\\d|\\s?%)|(?<![\\p{L}\\d.])\\d{1,3}"
              + " ?(?:y/?o|yom|yof)(?![\\p{L}\\d])");
  private static final Pattern MEASURE = Pattern.compile("\\d+ [mMhH]|\\d+[mh]");
  private static final Pattern INITIALS =
      Pattern.compile(
          "(?<![\\p{L}.\\d])(?<!(?i:washington),? )(?![UE]\\. ?[SKU]|I\\. ?[VMDO]|P\\. ?[OM]|S\\. ?[CD]|N\\. ?[BS]|A\\."
              + " ?M|C\\. ?I|[OH]\\. ?R)(?:\\p{Lu}\\."
              + " ?){2,3}(?=[\\s,;:)]*(?:$|\\d|[-,;:(]|(?-i:[a-z])))|(?<!\\p{L})(?i:mrs?|ms|herrn?|frau|sr\\.?|sra\\.?|mme|m\\.|dona|señora?|senhora?)\\.?"
              + " \\p{Lu}\\.(?! ?\\p{Lu})");

  /** Vitale, 78 ans, institutrice: whoever it is, it is somebody. */
  private static final Pattern NAMED_AND_AGED =
      Pattern.compile(
          "^[^\\p{L}\\d]*\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?, ?\\d{1,3}"
              + " ?(?:years?(?: old)?|yrs?|ans|a[nñ]os|anos|jahre(?: alt)?), ?\\p{L}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern OF_FIRM =
      Pattern.compile("(?<=\\p{L}{3} )(?:S\\. ?[AL]\\.(?: ?S\\.)?|[eE]\\. ?V\\.|[BN]\\. ?V\\.)");

  private ShortNotes() {}

  /** Suturas del Norte S.A.: behind a firm's name these are no initials. */
  static String withoutFirms(String text) {
    return OF_FIRM.matcher(text).replaceAll("");
  }

  static boolean areIn(String text) {
    return AGE_AND_SEX.matcher(text).find() && !isMeasure(text)
        || INITIALS.matcher(text).find()
        || NAMED_AND_AGED.matcher(text).find();
  }

  /** 6 m and 12 h measure something. */
  private static boolean isMeasure(String text) {
    return AGE_AND_SEX.matcher(text).results().allMatch(r -> MEASURE.matcher(r.group()).matches());
  }
}
