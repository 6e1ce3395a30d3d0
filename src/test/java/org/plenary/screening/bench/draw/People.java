package org.plenary.screening.bench.draw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names to make patients and speakers of, by culture. */
public final class People {
  private record Culture(List<String> women, List<String> men, List<String> families) {}

  private final List<Culture> cultures;

  private People(List<Culture> cultures) {
    this.cultures = List.copyOf(cultures);
  }

  /**
   * @param resource on the class path: a culture a line, {@code culture; women; men; families}, the
   *     names separated by commas
   */
  public static People read(String resource) {
    try (InputStream in = People.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("names missing: " + resource);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new People(
          lines
              .lines()
              .filter(l -> !l.isBlank() && !l.startsWith("#"))
              .map(People::culture)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Culture culture(String line) {
    List<List<String>> fields =
        List.of(line.split(";")).stream()
            .skip(1)
            .map(field -> List.of(field.strip().split("\\s*,\\s*")))
            .toList();
    return new Culture(fields.get(0), fields.get(1), fields.get(2));
  }

  public Person anyone(Dice dice, Language language) {
    Culture culture = dice.pick(cultures);
    boolean female = dice.chance(.5);
    String given = dice.pick(female ? culture.women : culture.men);
    return new Person(dice, language, female, given, dice.pick(culture.families));
  }
}
