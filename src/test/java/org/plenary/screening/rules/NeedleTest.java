package org.plenary.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NeedleTest {
  private static final int TEXTS = 150;
  private static final List<String> ODD =
      List.of("İ", "ı", "ſ", "é", "ß", "’", "😀", "@", "^", "(", "*", "9", "0", " ", "x", "\n");
  private static final List<String> TEXTS_OF_FRAGMENTS = texts();

  @ParameterizedTest
  @MethodSource("needles")
  void findsWhatItsPatternFinds(Needle needle) {
    for (String text : TEXTS_OF_FRAGMENTS) {
      // given
      Pattern pattern = needle.pattern();

      // when
      List<MatchResult> found = needle.matches(text);

      // then
      assertThat(spans(found.stream()))
          .as("%s in %s", pattern, text)
          .isEqualTo(spans(pattern.matcher(text).results()));
      assertThat(needle.isIn(text)).isEqualTo(!found.isEmpty());
    }
  }

  @Test
  void seesWhatIsAroundThePartThatItLooksThrough() {
    // given
    Needle needle = new Needle(Pattern.compile("(?<!\\w)ab(?!\\w)"));

    // when
    List<MatchResult> inside = needle.matches("xab ab abx", 1, 9);

    // then
    assertThat(spans(inside.stream())).containsExactly("4-6");
  }

  static Stream<Needle> needles() throws ReflectiveOperationException {
    List<Needle> needles = new ArrayList<>(Identifiers.needles());
    for (Class<?> rules :
        List.of(
            Dates.class,
            DrugNames.class,
            Exempt.class,
            MedicalTerms.class,
            Names.class,
            SpecificPatient.class,
            Surroundings.class)) {
      for (Field field : rules.getDeclaredFields()) {
        if (field.getType() == Needle.class && Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          needles.add((Needle) field.get(null));
        }
      }
    }
    return needles.stream();
  }

  private static List<String> texts() {
    List<String> fragments =
        Stream.of(
                "posts-clean", "posts-identifiers", "posts-patient", "lines-patient", "lines-slide")
            .flatMap(name -> Corpus.lines(name).stream())
            .toList();
    Random random = new Random(20261122);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(1, 5); k > 0; k--) {
        text.append(fragments.get(random.nextInt(fragments.size())));
        text.append(random.nextBoolean() ? " " : "");
      }
      for (int k = random.nextInt(4); k > 0; k--) {
        text.insert(random.nextInt(text.length()), ODD.get(random.nextInt(ODD.size())));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static List<String> spans(Stream<MatchResult> matches) {
    return matches.map(m -> m.start() + "-" + m.end()).toList();
  }
}
