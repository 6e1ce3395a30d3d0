package org.plenary.screening.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.screening.bench.dev.SmuggledLine;

class SmuggledTest {
  @Test
  void everyWayPutsIdentifiersIntoThePicture() {
    // given
    List<Plan> plans = Smuggled.plans(1, 0).limit(SmuggledLine.Way.values().length).toList();

    // when
    List<Labelled> pictures = plans.parallelStream().map(Plan::draw).toList();

    // then
    assertThat(plans).extracting(p -> p.template().name()).doesNotHaveDuplicates();
    assertThat(pictures).allSatisfy(picture -> assertThat(picture.identifierWords()).isNotEmpty());
  }
}
