package org.plenary.screening.rules;

import java.util.regex.Pattern;

/**
 * Drugs by the stem that the World Health Organization gives to each class: every beta blocker ends
 * in -olol and every kinase inhibitor in -tinib, so that next year's drug is known today. Each
 * language ends the stem in its own way. Stems that names end in too are left out.
 */
final class DrugNames {
  private static final String STEMS =
      String.join(
          "|",
          // cancer and immunity
          "rasib|tinib|ciclib|parib|degib|rafenib|zomib|clax|citabine|mustine|rubicin|platin|taxel",
          "poside|tecan|trexate|trexed|lidomide|leucel|temcel|limus|mab|cept|lutamide|steride",
          "trozole|relix|grastim|poietin|leukin|vedotin|deruxtecan|tasone|nisone|tisone|solone",
          // heart, blood and metabolism
          "olol|pril|sartan|sentan|ciguat|vaptan|dipine|zosin|statin|fibrate|xaban|gatran|parinux",
          "rudin|grelor|fiban|teplase|kinase|renone|gliptin|gliflozin|glitazone|glinide|glutide",
          "natide|formin|thiazide|semide|bradine|afil|simendan|pressin|tocin|dronate|dronic",
          // infection
          "cillin|bactam|penem|floxacin|mycin|micin|kacin|cyclin|nidazole|conazole|fungin|ciclovir",
          "navir|tegravir|buvir|previr|asvir|ivir|vudine|fovir|bendazole|roquine|oxime|vancin",
          "planin|zolid|furantoin",
          // nerves, sleep, pain and breath
          "azepam|zolam|barbital|clone|orexant|melteon|gepant|triptan|racetam|zapine|peridone",
          "piprazole|oxetine|traline|triptyline|pramine|fentanil|fentanyl|flurane|curium|curonium",
          "profen|oxicam|icline|imod|ostat|coxib|fenac|tropium|lukast|phylline|setron|pitant|prazole|calcet|calcitol",
          "estradiol|gestrel|ifene|tomidine|naloxone|codone|morphone|ntadol|orphan|prost|racil");

  private static final Needle FORM =
      new Needle(
          Pattern.compile(
              "(?:"
                  + Skeleton.spelled(STEMS.replace("e|", "|"))
                  + ")(?:a|o|e|um|en|ina?|ine|ato|as|es|s)?$"));

  private static final int LONGEST_STEM = 14;

  /** In front of the stem. */
  private static final int SHORTEST = 3;

  private DrugNames() {}

  /**
   * @param spelled a word as {@link Skeleton#spelled} writes it, long enough to be more than a stem
   */
  static boolean isOne(String spelled) {
    int length = spelled.length();
    return length > SHORTEST
        && FORM.isIn(spelled, Math.max(SHORTEST, length - LONGEST_STEM), length);
  }
}
