package org.plenary.screening.rules;

import java.util.Arrays;
import java.util.Set;

/** A language whose words are known. */
enum Language {
  ENGLISH(
      "words",
      "the and with was were this that which from",
      """
      a of to in is at on an as by or vs and the for with are was not per low new all age day man men
      two one six ten old yes can may had has his her you our out use who how why did get set no we it
      be up do so if my me us its any aim end key low off own see too via way air bed big cut day die
      due ear eye far few fit gap gut hip ask aid act add try run sit lie big lab lung icu ecg ct mr arm leg run led let bad but non pre ml mg kg hr re un yet nor ago hot dry
      """),
  SPANISH(
      "words-es",
      "los las del una sin más según después muy fue están también años ensayo",
      """
      de la el los las les y o a e en un una con por sin del al se su que es no ni si lo le mas muy
      nos les eso esa ese son fue ser han hay uci dia mes via pie dos uso eje piel vs sus
      """),
  FRENCH(
      "words-fr",
      "les des une avec sans chez après selon était dans est aux et jours ans",
      """
      a y ne de la le les un une des du et en au aux par sur est que qui ne pas son sa se ce il on ou il
      ans an ses ces ont ete eu nos vos vs lit non age but cas dos eau fin foi mal mer mis nez plus soi vie voie vue tres air os
      """),
  GERMAN(
      "words-de",
      "der die das und mit bei nach von für nicht eine einer ist wurde zur zum beim kein keine oder sich werden vom",
      """
      der die das und mit von bei zur zum im in am an auf aus vor den dem des ein zu ist als wie bis
      es er sie wir uns ihr man nur so um ob ab oder fur uber vs neu tag arm alt art gut hat ihr nie pro rot see tod was wer uhr
      not weg lid
      """),
  PORTUGUESE(
      "words-pt",
      "dos das uma não com mais após em foi são também anos pelo pela ao você",
      """
      de da do das dos o a os as e em um uma no na nos nas com por sem que se ao aos ou nao mas ser
      foi sao nas ter era tem dor via dia mes uti uso vs sob pos pre ha mal mae pai pe seu sua
      """);

  private final String list;
  private final Set<String> telling;
  private final Set<String> small;

  Language(String list, String telling, String small) {
    this.list = list;
    this.telling = Set.of(telling.split(" "));
    this.small = Set.copyOf(Arrays.asList(small.strip().split("\\s+")));
  }

  WordList load() {
    return WordList.load(list);
  }

  /** What stands before a noun and hardly ever before a name: im, zur, eine. */
  private static final Set<String> BEFORE_GERMAN_NOUNS =
      Set.of(
          ("im am zum zur vom beim der die das den dem des ein eine einen einem einer eines kein keine"
                  + " keinen jede jeder jedes diese dieser dieses unsere unserer ohne")
              .split(" "));

  static boolean beforeGermanNoun(String lowerCase) {
    return BEFORE_GERMAN_NOUNS.contains(lowerCase);
  }

  /** A word that no other of the languages has. */
  boolean isToldBy(String lowerCase) {
    return telling.contains(lowerCase);
  }

  /** One of the words of up to three letters that its sentences are full of, without accents. */
  boolean hasSmall(String key) {
    return small.contains(key);
  }
}
