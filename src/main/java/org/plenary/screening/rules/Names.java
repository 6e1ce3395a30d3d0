package org.plenary.screening.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Names of people: from the lists, and capitalised pairs that are no words of any list. A bare name
 * is a weak finding; a patient's title or a label makes it a strong one.
 */
final class Names {
  private static final String CAPITALISED = "\\p{Lu}[\\p{L}'’-]*\\p{L}";
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");
  private static final Needle TITLED =
      new Needle(
          Pattern.compile(
              "(?<![\\p{L}])(?<!\\d ?)(?i:"
                  + Languages.PATIENT_TITLES
                  + ")\\.?[ :,]{1,3}("
                  + CAPITALISED
                  + ")(?:[ ,]{1,2}\\p{L}[\\p{L}'’-]*\\p{L})?"));
  private static final Needle IN_BED =
      new Needle(
          Pattern.compile(
              "(?<!\\p{L})("
                  + CAPITALISED
                  + ")[ ,:-]{1,3}(?:in"
                  + " )?(?i:bed|bay|room|cubicle|cama|hab(?:itaci[oó]n)?\\.?|lit|chambre|ch\\.|bett|zimmer|leito|quarto)"
                  + " ?\\d{1,3}(?!\\d)"));
  private static final Needle FRENCH_TITLED =
      new Needle(
          Pattern.compile(
              "(?<![\\p{L}.])(?<!\\b(?:Pr|Prof|Dr)\\.? ?)M\\. ?("
                  + CAPITALISED
                  + ")(?: "
                  + CAPITALISED
                  + ")?"));

  private static final Pattern INITIAL =
      Pattern.compile("(?<!\\p{L})\\p{Lu}\\. ?(?=\\p{Lu}\\p{Ll})");

  /** What is longer was read without its spaces. */
  private static final int LONGEST = 12;

  private static final Pattern HONORIFIC =
      Pattern.compile(
          "(?i)(?:mrs?|ms|se[nñ]ora?|sra?|do[nñ]a|dona|mme|madame|monsieur|herrn?|hr|fr|frau|senhora?)[."
              + " ]");
  private static final Needle LABELLED =
      new Needle(
          Pattern.compile(
              "(?<![\\p{L}])(?i:"
                  + Languages.NAME_LABELS
                  + ")(?: ?[:=] ?|(?<= is) )("
                  + CAPITALISED
                  + "(?:[ ,]{1,2}"
                  + CAPITALISED
                  + "){0,3})"));

  /** Case: Tae-yang Namgung presented with dyspnoea. */
  private static final Needle CASE =
      new Needle(
          Pattern.compile(
              "(?<!\\p{L})(?i:case(?: report| history)?|cas(?: clinique)?|caso(?: cl[ií]nico)?|fall(?:bericht)?|vignette)"
                  + "(?: \\d{1,2})? ?[:.] ?("
                  + CAPITALISED
                  + ") ("
                  + CAPITALISED
                  + ")(?:(?: |-)"
                  + CAPITALISED
                  + ")?(?=,? \\p{Ll})"));

  /** Siân, 85: a first name and an age. */
  private static final Needle AGED =
      new Needle(
          Pattern.compile(
              "(?<!\\p{L})("
                  + CAPITALISED
                  + "),? ?[,(] ?(?:1[01]\\d|[1-9]?\\d)(?=,|\\)|[^\\w%]*$| ?(?i:y\\b|yo|y/o|yrs?|years|ans|a[nñ]os|anos|jahre|j\\.))"));

  /** MRT-tauglich */
  private static final Pattern ACRONYM_AND_WORD = Pattern.compile("\\p{Lu}{2,5}-\\p{Ll}.*");

  private static final WordList SCALES =
      WordList.of("score scores scale scales criteria classification index");

  private static final Lexicon LEXICON = Lexicon.shared();

  private record Token(String text, String key, int start, int end, Vocabulary vocabulary) {
    boolean capitalised() {
      return Character.isUpperCase(text.charAt(0)) && key.length() > 1;
    }

    /** NYHA, and HFpEF. */
    boolean acronym() {
      return text.length() <= 5 && text.equals(text.toUpperCase(Locale.ROOT))
          || text.length() <= 7 && text.chars().filter(Character::isUpperCase).count() > 2;
    }

    boolean isNumeral() {
      return text.matches("[IVX]{2,4}");
    }

    boolean firstName() {
      return capitalised() && LEXICON.isFirstName(key);
    }

    boolean listed() {
      return capitalised() && !isNumeral() && (LEXICON.isSurname(key) || LEXICON.isFirstName(key));
    }

    /** Listed, and nothing else. */
    boolean name() {
      return listed() && !word() && key.length() > 2;
    }

    boolean allCaps() {
      return text.length() > 2 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** LINDAJOHNSON: the reader dropped the space between. */
    boolean twoNamesInOne() {
      if (!capitalised()
          || key.length() < 8
          || key.length() > Lexicon.LONGEST
          || word()
          || listed()
          || Eponyms.has(key)
          || isThingOfEponym()
          || text.endsWith("'s")
          || key.charAt(0) <= 'e' && vocabulary.isWord(key.substring(1))
          || !text.substring(1).matches(".*\\p{Lu}.*")
              && (vocabulary.isRunOfWords(key) || vocabulary.isNearlyWord(key))) {
        return false;
      }
      return IntStream.range(3, key.length() - 2)
          .anyMatch(i -> isNames(key.substring(0, i), key.substring(i)));
    }

    /** Beck-Trias, Cullen-Zeichen */
    private boolean isThingOfEponym() {
      int hyphen = text.lastIndexOf('-');
      return hyphen > 0 && LineWords.EPONYM_HEADS.contains(Lexicon.key(text.substring(hyphen + 1)));
    }

    /** Salter, or Salter-Harris. */
    boolean isOfEponyms() {
      return Arrays.stream(text.split("-")).anyMatch(part -> Eponyms.has(Lexicon.key(part)));
    }

    /** Capitalised, and no word of any list, though it may be near to one, or made of two. */
    boolean inNoList() {
      return capitalised()
          && key.length() > 2
          && key.length() <= LONGEST
          && !allCaps()
          && !acronym()
          && !ACRONYM_AND_WORD.matcher(text).matches()
          && !word()
          && !vocabulary.isPlace(key)
          && !Eponyms.has(key)
          && vocabulary.runOfWords(key).stream().noneMatch(vocabulary::isSmall);
    }

    private boolean isNames(String a, String b) {
      if (vocabulary.isWord(a) && vocabulary.isWord(b)) {
        return false;
      }
      return LEXICON.isFirstName(a) && LEXICON.isSurname(b)
          || LEXICON.isSurname(a) && LEXICON.isFirstName(b);
    }

    boolean word() {
      return vocabulary.isWord(key);
    }

    /** Capitalised, and neither a word nor an abbreviation: could be anybody's name. */
    boolean unknown() {
      return capitalised()
          && key.length() > 2
          && !acronym()
          && !LineWords.isKnown(text, vocabulary);
    }
  }

  private final String text;
  private final Vocabulary vocabulary;
  private final List<TextFinding> found;

  private Names(String text, Vocabulary vocabulary, List<TextFinding> found) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.found = found;
  }

  static List<TextFinding> find(String text, Vocabulary vocabulary) {
    List<TextFinding> found = new ArrayList<>();
    Names names = new Names(text, vocabulary, found);
    names.addTitled();
    if (text.chars().anyMatch(Character::isDigit)) {
      names.addOfBeds();
      names.addAged();
    }
    names.addFrenchTitled();
    names.addOfCases();
    names.addPairs();
    return found;
  }

  private void addTitled() {
    for (MatchResult labelled : LABELLED.matches(text)) {
      List<Token> all =
          Arrays.stream(labelled.group(1).split("[ ,]+"))
              .map(word -> token(word, labelled.start(1)))
              .toList();
      Token first = all.getFirst();
      if (first.listed() && all.size() > 1
          || !first.acronym() && !first.word()
          || all.stream().anyMatch(Token::name)) {
        found.add(new TextFinding("name", .95, labelled.start(), labelled.end()));
      }
    }
    for (MatchResult titled : TITLED.matches(text)) {
      Token name = token(titled.group(1), titled.start(1));
      boolean polite = HONORIFIC.matcher(titled.group()).lookingAt();
      if (name.listed() && (polite || !name.word())
          || name.unknown()
          || titled.group().regionMatches(true, 0, "pat.", 0, 4) && !name.word()
          || polite && !LEXICON.isWord(Language.ENGLISH, name.key)) {
        int end = surnameFollows(titled) ? titled.end() : titled.end(1);
        found.add(new TextFinding("name", .9, titled.start(), end));
      }
    }
  }

  private void addOfBeds() {
    for (MatchResult bed : IN_BED.matches(text)) {
      Token name = token(bed.group(1), bed.start(1));
      if (name.listed() && !name.word() || name.unknown()) {
        found.add(new TextFinding("name", .9, bed.start(), bed.end()));
      }
    }
  }

  private void addOfCases() {
    for (MatchResult told : CASE.matches(text)) {
      if (isNoThing(told.group(1)) || isNoThing(told.group(2))) {
        found.add(new TextFinding("name", .6, told.start(), told.end()));
      }
    }
  }

  /** Neither in use nor an illness by its pieces. */
  private boolean isNoThing(String word) {
    String key = Lexicon.key(word);
    return key.length() > 2
        && !vocabulary.isListed(key)
        && !Eponyms.has(key)
        && !LearnedWords.isOne(key)
        && !MedicalStems.begin(key)
        && !vocabulary.isRunOfWords(key)
        && !vocabulary.isNearlyWord(key)
        && !token(word, 0).acronym();
  }

  private void addFrenchTitled() {
    if (vocabulary.has(Language.FRENCH) && INITIAL.matcher(text).results().count() < 2) {
      for (MatchResult french : FRENCH_TITLED.matches(text)) {
        Token name = token(french.group(1), french.start(1));
        if (name.listed() || name.unknown()) {
          found.add(new TextFinding("name", .85, french.start(), french.end()));
        }
      }
    }
  }

  private void addAged() {
    for (MatchResult aged : AGED.matches(text)) {
      Token name = token(aged.group(1), aged.start(1));
      boolean given =
          name.firstName()
              || LEXICON.isFirstNameAndWord(name.key)
              || name.inNoList() && aged.group().indexOf('(') < 0;
      if (given && !LEXICON.isTerm(name.key) && !LEXICON.isPlace(name.key)) {
        found.add(new TextFinding("name", .6, aged.start(), aged.end()));
      }
    }
  }

  /** Also in small letters, which a reader's slip may have made of a capital. */
  private boolean surnameFollows(MatchResult titled) {
    String rest = text.substring(titled.end(1), titled.end()).replaceFirst("^[ ,]+", "");
    return !rest.isEmpty() && !vocabulary.isWord(Lexicon.key(rest));
  }

  private void addPairs() {
    Token previous = null;
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      Token current = token(m.group(), m.start());
      if (previous != null
          && current.capitalised()
          && isPair(previous, current)
          && !isEponym(previous, current)) {
        found.add(new TextFinding("name", .4, previous.start, current.end));
      }
      if (current.twoNamesInOne() && !isEponym(current, current)) {
        found.add(new TextFinding("name", .4, current.start, current.end));
      }
      previous = current.capitalised() ? current : null;
    }
  }

  /** Salter-Harris classification: the two are a thing by now. */
  private boolean isEponym(Token a, Token b) {
    return isOfScale(b)
        || (a.isOfEponyms() || b.isOfEponyms())
            && WORD.matcher(text)
                .results()
                .filter(r -> r.start() >= b.end)
                .limit(3)
                .anyMatch(r -> LineWords.EPONYM_HEADS.contains(Lexicon.key(r.group())));
  }

  /** Lake Louise score. */
  private boolean isOfScale(Token last) {
    Matcher next = WORD.matcher(text).region(last.end, text.length());
    return next.find()
        && next.start() == last.end + 1
        && SCALES.contains(Lexicon.key(next.group()));
  }

  private boolean isPair(Token a, @Nullable Token b) {
    if (b == null) {
      return false;
    }
    String between = text.substring(a.end, b.start);
    boolean comma = between.matches("[,.~] ?");
    if (!comma && !between.matches(" |\\. ")) {
      return false;
    }
    if (comma && a.text.length() > 2 && a.allCaps() && b.allCaps()) {
      return a.name() || b.name();
    }
    if (vocabulary.isPlace(a.key) && vocabulary.isPlace(b.key)) {
      return false;
    }
    Token first = comma ? b : a;
    Token last = comma ? a : b;
    if (first.firstName() && (!first.word() || last.listed() && !last.word())) {
      return last.listed() && !isPlainTitle(last) || last.unknown();
    }
    if (first.capitalised() && LEXICON.isFirstNameAndWord(first.key) && last.listed()) {
      return !isPlainTitle(last) && !LEXICON.isTerm(last.key);
    }
    if (LEXICON.isFirstNameAndWord(first.key) && last.inNoList()
        || first.inNoList() && last.inNoList()
        || comma && isWhole(a, b) && (areNoNouns(a, b) || first.inNoList() || last.inNoList())) {
      return true;
    }
    if (!comma && isFirstName(b) && a.listed() && !LEXICON.isTerm(a.key)) {
      return LEXICON.isSurname(a.key);
    }
    // Two in a row that no list knows as words: people whose names are in no list either.
    return (a.name() || a.unknown()) && (b.name() || b.unknown() || comma && b.listed())
        || comma && a.listed() && b.name();
  }

  /** Only German writes all nouns with capitals; English ones are known. */
  private boolean areNoNouns(Token a, Token b) {
    return !vocabulary.has(Language.GERMAN)
        && !LEXICON.isWord(Language.ENGLISH, a.key)
        && !LEXICON.isWord(Language.ENGLISH, b.key)
        && !a.allCaps()
        && !b.allCaps()
        && !vocabulary.isPlace(a.key)
        && !vocabulary.isPlace(b.key);
  }

  /** The line is nothing but the two. */
  private boolean isWhole(Token a, Token b) {
    return text.substring(0, a.start).isBlank() && text.substring(b.end).isBlank();
  }

  private static boolean isFirstName(Token t) {
    return t.capitalised() && LEXICON.isFirstNameAndWord(t.key) || t.firstName() && !t.word();
  }

  /** Words that follow a first name without being a surname. */
  private static boolean isPlainTitle(Token t) {
    return switch (t.key) {
      case "score",
          "scale",
          "criteria",
          "hospital",
          "university",
          "syndrome",
          "disease",
          "sign",
          "test",
          "trial",
          "study",
          "county",
          "college" ->
          true;
      default -> false;
    };
  }

  private Token token(String word, int start) {
    return new Token(word, Lexicon.key(word), start, start + word.length(), vocabulary);
  }
}
