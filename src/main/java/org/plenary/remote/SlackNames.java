package org.plenary.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.fetch.SafeFetcher;

/** What people are called at Slack, which names them by ids only. Call it on a virtual thread. */
final class SlackNames {
  static final String UNKNOWN = "Slack member";
  private static final Duration GOOD_FOR = Duration.ofHours(1);
  private static final int MOST_KEPT = 10_000;
  private static final int LONGEST_NAME = 100;

  private record Person(UUID source, String id) {}

  private record Known(String name, Instant until) {}

  private final RemoteSources sources;
  private final SafeFetcher fetcher;
  private final Map<Person, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Person, Known> eldest) {
          return size() > MOST_KEPT;
        }
      };

  SlackNames(RemoteSources sources, SafeFetcher fetcher) {
    this.sources = sources;
    this.fetcher = fetcher;
  }

  /**
   * The names of these people; who has none is not among them.
   *
   * @param patience how long all of them may take
   * @param trouble hears why those who are missing could not be found
   */
  Map<String, String> of(
      RemoteSource source, List<String> people, Duration patience, Trouble trouble) {
    Map<String, String> names = new HashMap<>();
    Instant end = Instant.now().plus(patience);
    @Nullable SlackApi api = null;
    for (String id : people) {
      Person person = new Person(source.id(), id);
      @Nullable String name = kept(person);
      try {
        if (name == null) {
          api = api == null ? api(source) : api;
          name = asked(api, person, Duration.between(Instant.now(), end));
        }
        names.put(id, name);
      } catch (SourceTrouble problem) {
        trouble.about(id, problem);
      }
    }
    return names;
  }

  interface Trouble {
    void about(String person, SourceTrouble problem);
  }

  private SlackApi api(RemoteSource source) throws SourceTrouble {
    String token =
        sources
            .botToken(source.id())
            .orElseThrow(() -> SourceTrouble.unauthorized("the bot's token cannot be read"));
    return new SlackApi(fetcher, source, token);
  }

  private String asked(SlackApi api, Person person, Duration patience) throws SourceTrouble {
    if (!patience.isPositive()) {
      throw SourceTrouble.passing("Slack takes too long to say who somebody is");
    }
    String name = api.name(person.id(), patience).map(SlackNames::oneLine).orElse(UNKNOWN);
    synchronized (known) {
      known.put(person, new Known(name, Instant.now().plus(GOOD_FOR)));
    }
    return name;
  }

  private @Nullable String kept(Person person) {
    synchronized (known) {
      return Optional.ofNullable(known.get(person))
          .filter(kept -> Instant.now().isBefore(kept.until()))
          .map(Known::name)
          .orElse(null);
    }
  }

  private static String oneLine(String name) {
    String line = PlainText.of(name).text().replaceAll("\\s+", " ").strip();
    return line.isEmpty()
        ? UNKNOWN
        : line.substring(
            0,
            line.offsetByCodePoints(
                0, Math.min(LONGEST_NAME / 2, line.codePointCount(0, line.length()))));
  }
}
