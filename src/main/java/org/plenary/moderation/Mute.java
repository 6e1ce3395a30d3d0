package org.plenary.moderation;

import java.net.IDN;
import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Post;
import org.plenary.model.Rejection;
import org.plenary.model.TextRange;

/**
 * Keeps posts from the wall until a person has looked at them, wherever they were written.
 *
 * @param value what is compared: a term or a server in their plain form, or the id of an author
 * @param name of the author it is about; null for the others
 * @param until when it ends by itself; null is never
 * @param by who has muted it
 */
public record Mute(
    UUID id,
    Kind kind,
    String value,
    @Nullable String name,
    Instant at,
    @Nullable Instant until,
    String by) {
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern DOMAIN =
      Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{1,62}");
  private static final int SHORTEST_TERM = 2;

  public enum Kind {
    /** Posts that have it as words of their own, in whatever case. */
    TERM,
    AUTHOR,
    /** Posts that come from a server, or lead there; with all below it. */
    DOMAIN
  }

  /** What is compared with it: who says what, and which servers that has to do with. */
  public record Said(UUID author, String words, Set<String> hosts) {
    public static Said of(Post post) {
      Set<String> hosts = new HashSet<>(hosts(post.ranges()));
      if (post.source() != null) {
        hosts.add(host(post.source().host()));
      }
      @Nullable String handle = post.author().source();
      if (handle != null) {
        hosts.add(host(handle.substring(handle.lastIndexOf('@') + 1)));
      }
      return new Said(post.author().id(), plain(post.words()), hosts);
    }

    /** What an author would change a post into. */
    public static Said of(UUID author, String words, List<TextRange> ranges) {
      return new Said(author, plain(words), hosts(ranges));
    }

    private static Set<String> hosts(List<TextRange> ranges) {
      Set<String> hosts = new HashSet<>();
      for (TextRange range : ranges) {
        if (range.href() != null) {
          hosts.add(host(hostOf(range.href())));
        }
      }
      return hosts;
    }

    private static String hostOf(String href) {
      try {
        @Nullable String host = URI.create(href).getHost();
        return host == null ? "" : host;
      } catch (IllegalArgumentException _) {
        return "";
      }
    }

    private static String host(String written) {
      return written.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }

    /** Texts are not for logs. */
    @Override
    public String toString() {
      return "Said";
    }
  }

  boolean catches(Said said) {
    return switch (kind) {
      case TERM -> hasWords(said.words(), value);
      case AUTHOR -> said.author().toString().equals(value);
      case DOMAIN ->
          said.hosts().stream().anyMatch(host -> host.equals(value) || host.endsWith("." + value));
    };
  }

  /** Without neighbours that would make it another word. */
  private static boolean hasWords(String text, String term) {
    for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      int end = at + term.length();
      boolean begins =
          at == 0 || !isLetter(text.codePointBefore(at)) || !isLetter(text.codePointAt(at));
      boolean ends =
          end == text.length()
              || !isLetter(text.codePointAt(end))
              || !isLetter(text.codePointBefore(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(int character) {
    return Character.isLetterOrDigit(character);
  }

  /** Without what is not seen, so that nobody hides a word behind it. */
  static String plain(String text) {
    String seen =
        INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    return SPACE.matcher(seen).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The form in which a value is kept.
   *
   * @throws org.plenary.model.Rejected when it is none
   */
  static String value(Kind kind, String asked) {
    String plain = plain(asked);
    return switch (kind) {
      case TERM -> {
        if (plain.length() < SHORTEST_TERM) {
          throw Rejection.invalid("value", "is shorter than two characters");
        }
        yield plain;
      }
      case AUTHOR -> {
        try {
          yield UUID.fromString(plain).toString();
        } catch (IllegalArgumentException _) {
          throw Rejection.invalid("value", "is not the id of an author");
        }
      }
      case DOMAIN -> {
        String domain = ascii(plain);
        if (!DOMAIN.matcher(domain).matches()) {
          throw Rejection.invalid("value", "is no name of a server, such as example.org");
        }
        yield domain;
      }
    };
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
