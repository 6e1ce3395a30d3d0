package org.plenary.screening.bench.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
  private final Person person = new Person(new Dice(1), Language.EN, true, "Ngozi", "van der Meer");

  @Test
  void whatFillsAHoleIsAnIdentifierAndTheRestIsNot() {
    // when
    Text text = Text.of("Seen: {lastfirst}, {age} years, {id=X7}", person);
    // then
    assertThat(text.string())
        .isEqualTo("Seen: van der Meer, Ngozi, " + person.age() + " years, X7");
    assertThat(text.words())
        .contains(
            new Text.Span("Seen:", Mark.PLAIN),
            new Text.Span("der", "name"),
            new Text.Span("Ngozi", "name"),
            new Text.Span("years,", Mark.PLAIN),
            new Text.Span("X7", "id"));
  }

  @Test
  void aPersonsNumbersStayTheSame() {
    assertThat(Text.of("{mrn} {dob} {nat}", person))
        .isEqualTo(Text.of("{mrn} {dob} {nat}", person));
  }
}
