package org.plenary.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "18-22 September",
        "Del 10 al 12 de junio de 2026",
        "Du 3 au 5 juin",
        "4. bis 6. November 2026",
        "14 e 15 de maio de 2027",
        "June 3-5, 2027",
      })
  void severalDaysAreAMeetings(String days) {
    assertThat(Meeting.lastsDays(days)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12 March 2024", "12/03/2024", "3-4 mg/kg", "1.3.2024 - 4.3.2024"})
  void oneDayOrNoDayIsNot(String text) {
    assertThat(Meeting.lastsDays(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Congress office: +353 1 555 0100",
        "Tagungsbüro: 0341 555 0120",
        "Secretaría técnica: 976 555 010",
        "Numéro vert : 0 805 23 23 36",
      })
  void thePhoneOfAnOfficeIsBlottedOut(String line) {
    assertThat(Meeting.masked(line)).doesNotContainPattern("\\d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Daughter: 0341 555 0120", "Call his office on 0341 555 0120"})
  void anybodyElsesIsNot(String line) {
    assertThat(Meeting.masked(line)).isEqualTo(line);
  }

  @Test
  void whoPaysIsNamedWithoutNumbersAndPatients() {
    assertThat(Meeting.isPaid("Honorários por palestras: Bial, Tecnimede")).isTrue();
    assertThat(Meeting.isPaid("Sponsored by Werfen, ref 48213377")).isFalse();
    assertThat(Meeting.isPaid("Patient sponsored by Ylvali Thorvald")).isFalse();
  }
}
