package org.plenary.screening.bench.draw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is written on things in one language, by section. */
public final class Phrases {
  private final String resource;
  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  /**
   * @param resource on the class path: {@code [section]} lines, each followed by its phrases, one a
   *     line; lines that begin with {@code #} are comments
   */
  public Phrases(String resource) {
    this.resource = resource;
    try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("phrases missing: " + resource);
      }
      List<String> section = new ArrayList<>();
      for (String line :
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList()) {
        if (line.startsWith("[")) {
          section = new ArrayList<>();
          sections.put(line.substring(1, line.indexOf(']')), section);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          section.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> of(String section) {
    List<String> phrases = sections.get(section);
    if (phrases == null) {
      throw new IllegalArgumentException("no section " + section + " in " + resource);
    }
    return phrases;
  }

  /** All of one section. */
  public List<String> anyWhole(Dice dice) {
    return of(dice.pick(List.copyOf(sections.keySet())));
  }

  /** All of one of the sections whose names begin with that word. */
  public List<String> anyWhole(Dice dice, String kind) {
    return of(dice.pick(sections.keySet().stream().filter(s -> s.startsWith(kind + " ")).toList()));
  }

  public String any(Dice dice, String section) {
    return dice.pick(of(section));
  }
}
