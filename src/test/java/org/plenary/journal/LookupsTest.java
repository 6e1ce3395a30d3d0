package org.plenary.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookupsTest {
  /** What was asked for together, and the answers that are given by hand. */
  private final List<List<String>> asked = new ArrayList<>();

  private final List<Promise<Map<String, Integer>>> answers = new ArrayList<>();
  private final Lookups<String, Integer> lookups = new Lookups<>(this::read);

  private Future<Map<String, Integer>> read(List<String> keys) {
    asked.add(keys);
    answers.add(Promise.promise());
    return answers.getLast().future();
  }

  @Test
  void whoeverAsksAloneIsAskedForAtOnce() {
    // when
    Future<Optional<Integer>> one = lookups.find("one");
    // then
    assertThat(asked).containsExactly(List.of("one"));
    // and when
    answers.getFirst().complete(Map.of("one", 1));
    // then
    assertThat(one.result()).contains(1);
  }

  @Test
  void whatIsAskedMeanwhileIsAskedForTogetherAndNotAnsweredByTheEarlierReading() {
    // given
    Future<Optional<Integer>> first = lookups.find("one");
    // when
    Future<Optional<Integer>> again = lookups.find("one");
    Future<Optional<Integer>> other = lookups.find("two");
    Future<Optional<Integer>> twice = lookups.find("two");
    answers.getFirst().complete(Map.of("one", 1));
    // then
    assertThat(first.result()).contains(1);
    assertThat(again.isComplete()).isFalse();
    assertThat(asked).containsExactly(List.of("one"), List.of("one", "two"));
    // and when
    answers.getLast().complete(Map.of("one", 10));
    // then
    assertThat(again.result()).contains(10);
    assertThat(other.result()).isEmpty();
    assertThat(twice.result()).isEmpty();
  }

  @Test
  void aReadingThatFailsFailsItsOwnQuestionsOnly() {
    // given
    Future<Optional<Integer>> first = lookups.find("one");
    Future<Optional<Integer>> second = lookups.find("two");
    // when
    answers.getFirst().fail("away");
    answers.getLast().complete(Map.of("two", 2));
    // then
    assertThat(first.cause()).hasMessage("away");
    assertThat(second.result()).contains(2);
  }

  @Test
  void whoeverCannotEvenAskIsToldSo() {
    // given
    Lookups<String, Integer> broken =
        new Lookups<>(_ -> {
          throw new IllegalStateException("closed");
        });
    // when
    Future<Optional<Integer>> asked = broken.find("one");
    // then
    assertThat(asked.cause()).hasMessage("closed");
    assertThat(broken.find("two").cause()).hasMessage("closed");
  }
}
