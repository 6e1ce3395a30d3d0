package org.plenary.remote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.intake.Ranges;
import org.plenary.model.RichText;
import org.plenary.model.TextRange;
import org.plenary.model.TextRange.Kind;

/**
 * Reads Slack's mrkdwn: what stands in angle brackets is a link, a person, a channel or a command;
 * three characters are written as entities. Stars and underscores stay as they were typed.
 */
final class SlackText {
  private static final Pattern REFERENCE = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");
  private static final Pattern PERSON = Pattern.compile("<@([A-Z0-9]{1,30})[|>]");

  private SlackText() {}

  /** The ids of those who are mentioned. */
  static Set<String> people(String written) {
    Set<String> people = new LinkedHashSet<>();
    Matcher matcher = PERSON.matcher(written);
    while (matcher.find()) {
      people.add(matcher.group(1));
    }
    return people;
  }

  /**
   * @param names what people are called, by their ids
   */
  static RichText of(String written, Function<String, String> names) {
    RichTextBuilder text = new RichTextBuilder();
    Matcher matcher = REFERENCE.matcher(written);
    int done = 0;
    while (matcher.find()) {
      text.append(unescaped(written.substring(done, matcher.start())));
      @Nullable String label = matcher.group(2);
      reference(text, matcher.group(1), label == null ? "" : unescaped(label), names);
      done = matcher.end();
    }
    text.append(unescaped(written.substring(done)));
    return withPlain(text.build());
  }

  private static void reference(
      RichTextBuilder text, String what, String label, Function<String, String> names) {
    String id = what.substring(1);
    switch (what.charAt(0)) {
      case '@' -> text.append("@" + names.apply(id), Kind.MENTION, null);
      case '#' -> {
        if (label.isEmpty()) {
          text.append("#channel");
        } else {
          text.append("#" + label, Kind.TAG, null);
        }
      }
      case '!' ->
          text.append(!label.isEmpty() ? label : id.startsWith("subteam^") ? "@group" : "@" + id);
      default -> {
        String address = unescaped(what);
        text.append(label.isEmpty() ? address : label, Kind.LINK, address);
      }
    }
  }

  private static String unescaped(String written) {
    return written.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** With the links, hashtags and mentions that were only typed, where nothing else is meant. */
  private static RichText withPlain(RichText text) {
    List<TextRange> ranges = new ArrayList<>(text.ranges());
    for (TextRange typed : Ranges.of(text.text())) {
      if (text.ranges().stream()
          .allMatch(meant -> typed.end() <= meant.start() || meant.end() <= typed.start())) {
        ranges.add(typed);
      }
    }
    ranges.sort(Comparator.comparingInt(TextRange::start));
    return new RichText(text.text(), ranges);
  }
}
