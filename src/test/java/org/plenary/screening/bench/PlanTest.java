package org.plenary.screening.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.model.Box;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Level;
import org.plenary.screening.bench.draw.Photo;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Word;

class PlanTest {
  private static final long SEED = 7;
  private static final Map<TemplateSet, List<Labelled>> DRAWN = new EnumMap<>(TemplateSet.class);

  private static Stream<Plan> plans(TemplateSet set, int count) {
    return IntStream.range(0, set.templates.isEmpty() ? 0 : count)
        .mapToObj(n -> Plan.of(set, SEED, n));
  }

  @Test
  void theSameNumberIsTheSamePicture() {
    // given
    Plan plan = Plan.of(TemplateSet.DEV, SEED, 3);
    // when
    Photo once = plan.draw().photo();
    Photo again = Plan.of(TemplateSet.DEV, SEED, 3).draw().photo();
    // then
    assertThat(once.bytes()).isEqualTo(again.bytes());
    assertThat(once.words()).isEqualTo(again.words());
  }

  @Test
  void anotherSeedIsAnotherPicture() {
    assertThat(Plan.of(TemplateSet.DEV, SEED, 3).draw().photo().bytes())
        .isNotEqualTo(Plan.of(TemplateSet.DEV, SEED + 1, 3).draw().photo().bytes());
  }

  @Test
  void everyTemplateHasANameOfItsOwn() {
    // given
    List<String> names =
        Stream.of(TemplateSet.values())
            .flatMap(set -> set.templates.stream())
            .map(Template::name)
            .toList();
    // then
    assertThat(names).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(TemplateSet.class)
  void everyTemplateIsDrawnAtEveryLevel(TemplateSet set) {
    // when
    Map<Template, Set<Level>> levels =
        plans(set, 4000)
            .collect(
                Collectors.groupingBy(
                    Plan::template, Collectors.mapping(Plan::level, Collectors.toSet())));
    // then
    assertThat(levels.keySet()).containsExactlyInAnyOrderElementsOf(set.templates);
    assertThat(levels.values()).allSatisfy(all -> assertThat(all).hasSize(4));
  }

  @ParameterizedTest
  @EnumSource(TemplateSet.class)
  void identifiersStandOnPicturesThatMustBeHeldAndNowhereElse(TemplateSet set) {
    for (Labelled picture : onePicturePerTemplate(set)) {
      assertThat(picture.photo().words().stream().anyMatch(Word::isIdentifier))
          .as(picture.plan().name())
          .isEqualTo(picture.kind() == Kind.PHI);
    }
  }

  @ParameterizedTest
  @EnumSource(TemplateSet.class)
  void everyWordLiesInsideItsPicture(TemplateSet set) {
    for (Labelled picture : onePicturePerTemplate(set)) {
      Photo photo = picture.photo();
      assertThat(photo.words())
          .as(picture.plan().name())
          .allSatisfy(word -> {
            Box b = word.box();
            assertThat(b.x()).isNotNegative();
            assertThat(b.y()).isNotNegative();
            assertThat(b.width()).isPositive();
            assertThat(b.height()).isPositive();
            assertThat(b.x() + b.width()).isLessThanOrEqualTo(photo.width());
            assertThat(b.y() + b.height()).isLessThanOrEqualTo(photo.height());
          });
    }
  }

  /** Drawn once for all tests. */
  private static List<Labelled> onePicturePerTemplate(TemplateSet set) {
    return DRAWN.computeIfAbsent(set, PlanTest::drawn);
  }

  private static List<Labelled> drawn(TemplateSet set) {
    return plans(set, 4000)
        .collect(Collectors.toMap(Plan::template, p -> p, (a, _) -> a))
        .values()
        .parallelStream()
        .map(Plan::draw)
        .toList();
  }
}
