package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.remote.RemoteSource.Kind;
import org.plenary.remote.RemoteSource.State;

class FeedEntriesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static RemoteSource source(String tag) {
    return new RemoteSource(
        UUID.randomUUID(),
        "demo26",
        Kind.FEED,
        "https://blog.example/feed",
        "blog.example",
        tag,
        SourcePolicy.HOLD,
        State.LIVE,
        null,
        null,
        null,
        0,
        Caps.DEFAULT,
        Consent.BALANCED,
        false,
        null,
        null,
        List.of());
  }

  private static List<RemotePost> read(String feed, String tag) throws SourceTrouble {
    return FeedEntries.read(feed.getBytes(StandardCharsets.UTF_8), source(tag), NOW);
  }

  private static String rss(String items) {
    return "<?xml version='1.0'?><rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel>"
        + "<title>Ward blog</title><link>https://blog.example/</link><language>en-us</language><description>d</description>"
        + items
        + "</channel></rss>";
  }

  @Test
  void anItemOfRssIsItsTitleAndTextWithItsPicturesAndLink() throws SourceTrouble {
    // when
    List<RemotePost> posts =
        read(
            rss(
                "<item><guid>https://blog.example/1</guid><title>Lactate &amp; time</title><link>https://blog.example/1</link>"
                    + "<author>ana@example.org (Ana)</author><pubDate>Sun, 22 Nov 2026 11:00:00 GMT</pubDate>"
                    + "<description>&lt;p&gt;It clears &lt;b&gt;late&lt;/b&gt;, &lt;a href='https://example.org/x'&gt;see&lt;/a&gt;.&lt;/p&gt;</description>"
                    + "<enclosure url='https://blog.example/a.jpg' type='image/jpeg' length='1'/>"
                    + "<media:content url='https://blog.example/b.png' medium='image'><media:description>A curve</media:description></media:content>"
                    + "<media:content url='https://blog.example/c.mp4' type='video/mp4'/></item>"),
            null);
    // then
    RemotePost post = posts.getFirst();
    assertThat(post.text().text()).isEqualTo("Lactate & time\nIt clears late, see.");
    assertThat(post.text().ranges())
        .extracting(range -> range.href())
        .containsExactly("https://example.org/x");
    assertThat(post.pictures())
        .containsExactly(
            new RemotePost.Picture("https://blog.example/a.jpg", ""),
            new RemotePost.Picture("https://blog.example/b.png", "A curve"));
    assertThat(post.canonical()).isEqualTo("https://blog.example/1");
    assertThat(post.language()).isEqualTo("en-US");
    assertThat(post.writtenAt()).isEqualTo("2026-11-22T11:00:00Z");
  }

  @Test
  void anEntryOfAtomHasTheRevisionOfItsLastChange() throws SourceTrouble {
    // when
    List<RemotePost> posts =
        read(
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><id>urn:f</id><updated>2026-11-22T11:30:00Z</updated>"
                + "<entry><id>urn:uuid:1</id><title>Early fluids</title><published>2026-11-22T10:00:00Z</published>"
                + "<updated>2026-11-22T11:30:00Z</updated><author><name>Ana</name></author>"
                + "<link href='https://blog.example/2'/></entry></feed>",
            null);
    // then
    assertThat(posts.getFirst().canonical()).isEqualTo("https://blog.example/feed#urn:uuid:1");
    assertThat(posts.getFirst().revision())
        .isEqualTo(Instant.parse("2026-11-22T11:30:00Z").toEpochMilli());
    assertThat(posts.getFirst().author().name()).isEqualTo("Ana");
    assertThat(posts.getFirst().url()).isEqualTo("https://blog.example/2");
  }

  @Test
  void anItemOfJsonFeedIsReadAlike() throws SourceTrouble {
    // when
    List<RemotePost> posts =
        read(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[{\"id\":\"7\",\"url\":\"https://blog.example/7\","
                + "\"content_text\":\"a < b & c #Démo26\",\"date_published\":\"2026-11-22T12:00:00+01:00\",\"authors\":[{\"name\":\"Ben\"}],"
                + "\"attachments\":[{\"url\":\"https://blog.example/p.webp\",\"mime_type\":\"image/webp\"}]}]}",
            "#demo26");
    // then
    assertThat(posts.getFirst().text().text()).isEqualTo("a < b & c #Démo26");
    assertThat(posts.getFirst().author().name()).isEqualTo("Ben");
    assertThat(posts.getFirst().pictures()).hasSize(1);
  }

  @Test
  void onlyWhatIsRecentAndHasTheHashtagIsTaken() throws SourceTrouble {
    // when
    List<RemotePost> posts =
        read(
            rss(
                item("in its text", "about #DEMO26", "", "Sun, 22 Nov 2026 11:00:00 GMT")
                    + item(
                        "in a category",
                        "",
                        "<category>démo26</category>",
                        "Sun, 22 Nov 2026 11:00:00 GMT")
                    + item("without", "about #demo2", "", "Sun, 22 Nov 2026 11:00:00 GMT")
                    + item("old", "#demo26", "", "Fri, 20 Nov 2026 11:00:00 GMT")),
            "demo26");
    // then
    assertThat(posts)
        .extracting(post -> post.text().text())
        .containsExactly("in its text\nabout #DEMO26", "in a category");
  }

  private static String item(String title, String text, String more, String date) {
    return "<item><guid>https://blog.example/"
        + title.replace(' ', '-')
        + "</guid><title>"
        + title
        + "</title><description>"
        + text
        + "</description><pubDate>"
        + date
        + "</pubDate>"
        + more
        + "</item>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not a feed",
        "<html><body>login</body></html>",
        "{}",
        "{\"version\":\"1\"",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss version='2.0'><channel><title>&x;</title></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><rss version='2.0'><channel><title>&b;</title></channel></rss>",
      })
  void whatIsNoFeedOrBringsADocumentTypeIsRefusedInWords(String body) {
    assertThatExceptionOfType(SourceTrouble.class)
        .isThrownBy(() -> read(body, null))
        .withMessageContaining("feed");
  }
}
