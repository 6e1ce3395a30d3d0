package org.plenary.screening.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a line, counted by whether they are known.
 *
 * @param words how many, those that were read as one counted apart
 * @param known how many of them are words in use, terms or abbreviations
 * @param names how many are capitalised and unknown: they may be anybody's name
 * @param longName one of those is so long that it is no abbreviation
 * @param letters of all words
 * @param unknownLetters of those that are not known
 * @param readable false when there are letters of another script than the Latin one
 */
record LineWords(
    int words,
    int known,
    int names,
    boolean longName,
    int letters,
    int unknownLetters,
    boolean readable) {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
  private static final Pattern BEFORE_ELISION =
      Pattern.compile("(?<=\\p{L}{2})(?<!(?i:aujour))(?=(?i:[dlnmtscj]|qu)['’]\\p{L})");
  private static final Pattern ELISION = Pattern.compile("^(?i:[dlnmtscj]|qu)['’](?=\\p{L})");
  private static final Pattern NOT_LATIN =
      Pattern.compile("[\\p{L}&&[^\\p{IsLatin}\\u03b1-\\u03c9\\u0391-\\u03a9\\u00b5]]");
  private static final Pattern ACRONYM_AND_WORD = Pattern.compile("\\p{Lu}{2,6}(\\p{Ll}{2,})");
  private static final Pattern INNER_CAPITAL =
      Pattern.compile("\\p{L}{0,4}\\p{Ll}\\p{Lu}\\p{L}{0,2}|\\p{Ll}\\p{Lu}{2,5}");
  private static final Pattern CAPITAL_INSIDE =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu}{2})(?=\\p{Ll})");

  /** ORR 28.1 %, Tc-99m, Na+: what is measured, and elements. */
  private static final Pattern SYMBOL =
      Pattern.compile(
          "(?<!\\p{L})F[IVX1il]{1,5}a?(?![\\p{L}\\d])|(?<![\\p{L}-])\\p{Lu}{2,5}(?:[/+]\\p{Lu}{2,5})+(?!\\p{L})"
              + "|(?<![\\p{L}-])\\p{Lu}{2,5}(?= ?[=:<>\u2264\u2265]? ?-?\\d{1,3}(?:[.,]\\d+)? ?(?:%|vs\\b))"
              + "|(?<!\\p{L})(?:Al|Ar|As|Ba|Br|Ca|Cl|Co|Cr|Cu|Fe|Ga|Gd|He|Hg|In|Kr|Li|Lu|Mg|Mn|Mo|Na|Ni|"
              + "Pb|Pt|Ra|Rb|Se|Sm|Sr|Tc|Tl|Xe|Zn|Zr)(?=-?\\d{1,3}m?(?![\\p{L}\\d])|[+\u00b2\u207a])"
              + "|(?<=(?<!\\p{L})mm ?)(?:Al|Cu|Pb)(?!\\p{L})|(?<=\\()Hu(?=\\))");

  private static final Pattern VOWEL = Pattern.compile("[AEIOUYÁÉÍÓÚÄÖÜ]");

  /** ARAII: angiotensin II is meant. */
  private static final Pattern NUMERAL = Pattern.compile("(?<=\\p{Lu}{3})(?:II|III|IV)$");

  /** A box of a flow chart, the head of a column, or the outcome of a test. */
  private static final Pattern COUNTED =
      Pattern.compile("[( ,][nNo] ?[=(] ?[\\d~%., ]+\\)?$|(?<!\\p{L})[pP] ?[=<>] ?[\\d~]");

  /** Sala Goya: what stands behind them is a place. */
  private static final WordList HALLS =
      WordList.of("sala salle saal horsaal auditorium auditoire auditorio anfiteatro amphitheatre");

  private static final WordList OF = WordList.of("of de di da do von nach");
  private static final int MOST_BETWEEN = 3;
  private static final int MOST_BEFORE_HEAD = 4;
  private static final int LONG = 8;

  /** From here on a name is hardly one letter away from a word. */
  private static final int LONGER = 10;

  private static final int LONGEST_ABBREVIATION = 4;
  private static final WordList SHORT =
      WordList.of(
          """
          of to in is at on an as by or vs we no if it do up so he my us be go me am pm et al el la lo
          le un de du au en il je ou su tu es se si ya os da em um ao na os que id iv im po mg ml kg cm
          wi fi gy sv bq hz mm hg kpa ci hr or rr sd se md bp rv lv ra la ef ai ct ig xa gi pg ng ug mr us uk eu er ed icu
          """);
  static final WordList EPONYM_HEADS =
      WordList.of(
          """
          score scores scale scales criteria criterion sign signs test trial trials study studies
          syndrome disease index classification manoeuvre maneuver technique rule rules procedure
          method model equation formula law loop reflex position grade grading stage protocol guideline
          grupo groupe gruppe studiengruppe arbeitsgruppe registro registre register netzwerk
          guidelines registry network collaboration group consortium investigators cohort database
          regle regla regra regel formel formule formula lei ley loi
          escala criterios signo prueba ensayo estudio sindrome indice clasificacion maniobra tecnica
          echelle criteres signe essai etude syndrome indice classification manoeuvre maladie
          triad triads triade triades triada triadas trias triaden triada tetrad tetralogy fallot
          fracture fractures fractura fraturas frakturen fraktur inventory questionnaire scales staging
          cuestionario questionario fragebogen echelles stadium etapa estadio line lines point blade bundle
          corpuscle corpuscles korperchen corpusculos corpuscules fascia faszie fascie ligament ligamento ligamente
          band duct ducto canal canaux kanal triangle triangulo dreieck pouch bodies korper corps cuerpos corpos
          clamp pinza pince klemme retractor needle needles aguja aiguille agulha nadel approach abord abordaje acesso
          zugang stain tincion coloration coloracao farbung agar buffer lung phenomenon phanomen fenomeno phenomene
          effect efecto effet efeito effekt plot plots curve curva courbe kurve diagram diagrama diagramme diagramm
          coefficient coeficiente koeffizient correction correccion correcao korrektur distribution distribucion
          distribuicao verteilung algorithm algoritmo algorithme algorithmus tube tubes sonda sonde tubo
          nerve nervio nerf nervo nerv plexus membrane membrana membran cells celulas cellules zellen
          skala kriterien zeichen studie syndrom index klassifikation manover methode
          sinal ensaio estudo doenca classificacao manobra
          """);

  static LineWords of(String text, Vocabulary vocabulary) {
    List<String> tokens = new ArrayList<>();
    Matcher m = WORD.matcher(elided(SYMBOL.matcher(text).replaceAll("~"), vocabulary));
    while (m.find()) {
      tokens.add(unelided(m.group()));
    }
    joinBroken(tokens, vocabulary);
    boolean solid =
        COUNTED.matcher(text).find() || tokens.stream().anyMatch(t -> isSolid(t, vocabulary));
    int words = 0;
    int known = 0;
    int names = 0;
    boolean longName = false;
    int letters = 0;
    int unknownLetters = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      int length = Lexicon.key(token).length();
      letters += length;
      if (isKnownBeside(token, solid, vocabulary)
          || isEponym(tokens, i, vocabulary)
          || i > 0 && HALLS.contains(Lexicon.key(tokens.get(i - 1)))
          || i > 0 && isGermanNoun(tokens.get(i - 1), token, vocabulary)) {
        int parts = Math.max(1, vocabulary.wordsIn(Lexicon.key(token)));
        words += parts;
        known += parts;
      } else {
        words++;
        unknownLetters += length;
        boolean name = Character.isUpperCase(token.charAt(0));
        names += name ? 1 : 0;
        longName |= name && length > LONGEST_ABBREVIATION && !isAllCapitals(token);
      }
    }
    return new LineWords(
        words, known, names, longName, letters, unknownLetters, !NOT_LATIN.matcher(text).find());
  }

  /** Stan dard: the reader saw a space inside a word. */
  private static void joinBroken(List<String> tokens, Vocabulary vocabulary) {
    for (int i = tokens.size() - 2; i >= 0; i--) {
      String first = Lexicon.key(tokens.get(i));
      String second = Lexicon.key(tokens.get(i + 1));
      if (Character.isLowerCase(tokens.get(i + 1).charAt(0))
          && first.length() + second.length() >= LONG
          && !(vocabulary.isWord(first) && vocabulary.isWord(second))
          && vocabulary.isListed(first + second)) {
        tokens.set(i, tokens.get(i) + tokens.remove(i + 1));
      }
    }
  }

  /** A word beyond doubt, long enough to tell what the line is about. */
  private static boolean isSolid(String token, Vocabulary vocabulary) {
    String key = Lexicon.key(token);
    return key.length() > 3
        && (vocabulary.isWord(key) || key.length() >= LONG && vocabulary.isRunOfWords(key));
  }

  /**
   * A name can be near to a word, and be made of two. Where nothing else on the line is certain, a
   * capitalised word must be more than that.
   *
   * @param solid something else is certain
   */
  private static boolean isKnownBeside(String token, boolean solid, Vocabulary vocabulary) {
    String key = Lexicon.key(token);
    if (solid && (Eponyms.has(key) || Segments.isOfSmallWords(key, vocabulary))) {
      return true;
    }
    boolean doubtful = !solid && Character.isUpperCase(token.charAt(0)) && key.length() > 2;
    return doubtful
        ? isCertain(token, key, vocabulary)
        : isKnown(token, vocabulary)
            || solid && key.length() >= LONG && vocabulary.hasLetterTooMany(key)
            || solid && key.length() >= LONGER && vocabulary.isTwiceMisread(key);
  }

  private static boolean isCertain(String token, String key, Vocabulary vocabulary) {
    return vocabulary.isWord(key)
        || vocabulary.isPlace(key)
        || vocabulary.isMisreadWord(key)
        || key.length() >= LONGER && vocabulary.isNearlyWord(key)
        || vocabulary.isRunOfWords(key)
            && (key.length() >= LONG
                || vocabulary.has(Language.GERMAN)
                || vocabulary.runOfWords(key).stream().anyMatch(vocabulary::isSmall))
        || key.length() >= LONG && vocabulary.isMisreadCompound(key)
        || isAllCapitals(token) && isAcronym(token, key, vocabulary)
        || token.length() <= 6 && INNER_CAPITAL.matcher(token).matches()
        || isJoined(token, vocabulary);
  }

  private static boolean isAllCapitals(String token) {
    return token.equals(token.toUpperCase(Locale.ROOT));
  }

  /** With a space where the reader dropped it before an elision: fait d'accord. */
  static String elided(String text, Vocabulary vocabulary) {
    return vocabulary.has(Language.FRENCH) ? elided(text) : text;
  }

  static String elided(String text) {
    return hasApostrophe(text) ? BEFORE_ELISION.matcher(text).replaceAll(" ") : text;
  }

  /** L'étude without its article. */
  static String unelided(String word) {
    return hasApostrophe(word) ? ELISION.matcher(word).replaceFirst("") : word;
  }

  private static boolean hasApostrophe(String text) {
    return text.indexOf('\'') >= 0 || text.indexOf('’') >= 0;
  }

  /** Kocher's manoeuvre, escala de Glasgow: the person is a thing by now. */
  private static boolean isEponym(List<String> tokens, int i, Vocabulary vocabulary) {
    for (int j = Math.max(0, i - 2); j <= Math.min(tokens.size() - 1, i + 2); j++) {
      if (j != i && EPONYM_HEADS.contains(Lexicon.key(tokens.get(j)))) {
        return true;
      }
    }
    return i > 1 && OF.contains(Lexicon.key(tokens.get(i - 1))) && isOfHead(tokens, i - 2)
        || isBeginOfHead(tokens, i, vocabulary);
  }

  /** Richmond Agitation-Sedation Scale. */
  private static boolean isBeginOfHead(List<String> tokens, int i, Vocabulary vocabulary) {
    for (int j = i + 1; j <= Math.min(tokens.size() - 1, i + MOST_BEFORE_HEAD); j++) {
      if (EPONYM_HEADS.contains(Lexicon.key(tokens.get(j)))) {
        return j > i + 1;
      }
      if (!isKnown(tokens.get(j), vocabulary)) {
        return false;
      }
    }
    return false;
  }

  /** Règle des neuf de Wallace. */
  private static boolean isOfHead(List<String> tokens, int last) {
    return tokens.subList(Math.max(0, last - MOST_BETWEEN), last).stream()
        .anyMatch(token -> EPONYM_HEADS.contains(Lexicon.key(token)));
  }

  static boolean isKnown(String token, Vocabulary vocabulary) {
    String key = Lexicon.key(token);
    if (key.length() <= 2) {
      return vocabulary.isSmall(key) || isShortKnown(token, key);
    }
    if (vocabulary.isWord(key) || vocabulary.isPlace(key)) {
      return true;
    }
    Matcher joined = ACRONYM_AND_WORD.matcher(token);
    if (joined.matches() && isWordOrRun(Lexicon.key(joined.group(1)), vocabulary)) {
      return true;
    }
    if (isAllCapitals(token)) {
      return isAcronym(token, key, vocabulary);
    }
    if (token.length() <= 6 && INNER_CAPITAL.matcher(token).matches()) {
      return true;
    }
    boolean small = Character.isLowerCase(token.charAt(0));
    return vocabulary.isRunOfWords(key)
        || vocabulary.isNearlyWord(key, small ? 5 : 7)
        || key.length() >= LONG && vocabulary.isMisreadCompound(key)
        || isJoined(token, vocabulary)
        || Clitics.isJoined(token, key, vocabulary)
        || isCutOff(key, vocabulary);
  }

  /** Im Lichthof, der Klinikverbund: only nouns stand there. */
  private static boolean isGermanNoun(String before, String token, Vocabulary vocabulary) {
    String key = Lexicon.key(token);
    return vocabulary.has(Language.GERMAN)
        && key.length() > LONGEST_ABBREVIATION
        && Language.beforeGermanNoun(before.toLowerCase(Locale.ROOT))
        && !vocabulary.isName(key);
  }

  private static boolean isWordOrRun(String key, Vocabulary vocabulary) {
    return vocabulary.isWord(key) || vocabulary.isRunOfWords(key);
  }

  /** kgIV, DrDuane: a capital begins the next word. */
  private static boolean isJoined(String token, Vocabulary vocabulary) {
    String[] parts = CAPITAL_INSIDE.split(token);
    return parts.length > 1 && Arrays.stream(parts).allMatch(p -> isKnown(p, vocabulary));
  }

  /** A long word and the beginning of the next, where something covers the rest. */
  private static boolean isCutOff(String key, Vocabulary vocabulary) {
    for (int n = Math.max(LONG, key.length() - 4); n < key.length(); n++) {
      if (vocabulary.isListed(key.substring(0, n)) && !vocabulary.isName(key)) {
        return true;
      }
    }
    for (int n = key.length() - 1; n >= Math.max(LONG, key.length() * 2 / 3); n--) {
      if (vocabulary.runOfWords(key.substring(0, n)).size() > 2) {
        return true;
      }
    }
    return false;
  }

  /** Two small letters may be anything; "Vo" and "Li" are people. */
  private static boolean isShortKnown(String token, String key) {
    return key.length() <= 1
        || Character.isLowerCase(token.charAt(0))
        || token.equals(token.toUpperCase(Locale.ROOT))
        || SHORT.contains(key);
  }

  /** Up to four capitals, or more of them that nobody could speak; a surname is none. */
  private static boolean isAcronym(String token, String key, Vocabulary vocabulary) {
    if (vocabulary.isName(key)) {
      return false;
    }
    String unnumbered = NUMERAL.matcher(token).replaceFirst("");
    long vowels = VOWEL.matcher(unnumbered).results().count();
    return unnumbered.length() <= 4
        || unnumbered.length() <= 6 && vowels <= 1
        || vocabulary.isRunOfWords(key)
        || vocabulary.isNearlyWord(key);
  }
}
