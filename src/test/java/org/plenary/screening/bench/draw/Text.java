package org.plenary.screening.bench.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of text that knows which of its words are identifiers. */
public record Text(List<Span> spans) {
  /** Words of one category; spaces belong to it. */
  public record Span(String text, String category) {}

  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)(?:=([^}]*))?}");

  public Text {
    spans = List.copyOf(spans);
  }

  /** Text without identifiers. */
  public static Text plain(String text) {
    return new Text(List.of(new Span(text, Mark.PLAIN)));
  }

  /**
   * Fills the holes of a pattern.
   *
   * @param pattern with holes such as {@code {name}} or {@code {mrn}}, see {@link Person#value};
   *     {@code {category=text}} marks a literal text
   */
  public static Text of(String pattern, Person person) {
    List<Span> spans = new ArrayList<>();
    Matcher hole = HOLE.matcher(pattern);
    int from = 0;
    while (hole.find()) {
      add(spans, pattern.substring(from, hole.start()), Mark.PLAIN);
      String key = hole.group(1);
      String literal = hole.group(2);
      if (literal == null) {
        add(spans, person.value(key), Person.category(key));
      } else {
        add(spans, literal, key);
      }
      from = hole.end();
    }
    add(spans, pattern.substring(from), Mark.PLAIN);
    return new Text(spans);
  }

  private static void add(List<Span> spans, String text, String category) {
    if (!text.isEmpty()) {
      spans.add(new Span(text, category));
    }
  }

  public Text before(String plain) {
    List<Span> longer = new ArrayList<>(List.of(new Span(plain, Mark.PLAIN)));
    longer.addAll(spans);
    return new Text(longer);
  }

  /** Single words with their categories, in order. */
  List<Span> words() {
    List<Span> words = new ArrayList<>();
    for (Span span : spans) {
      for (String word : span.text.strip().split("\\s+")) {
        add(words, word, span.category);
      }
    }
    return words;
  }

  public String string() {
    StringBuilder all = new StringBuilder();
    spans.forEach(s -> all.append(s.text));
    return all.toString();
  }
}
