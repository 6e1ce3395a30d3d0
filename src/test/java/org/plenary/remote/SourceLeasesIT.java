package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.sqlclient.Pool;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.model.Ids;
import org.plenary.model.RichText;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;

/** Who may ask a source, when several nodes would. */
class SourceLeasesIT {
  private final TestServer server = TestServer.shared();
  private final Pool pool = server.plenary().parts().pool();
  private final RemotePosts posts = new RemotePosts(pool, server.plenary().parts().optOuts());
  private TestConference conference;
  private UUID source;

  @BeforeEach
  void open() throws SQLException {
    conference = TestConference.open(server);
    // One that the server's own connectors hold, and that nothing can be reached at.
    source =
        server
            .plenary()
            .parts()
            .sources()
            .create(
                conference.slug(),
                new RemoteSources.NewSource(
                    RemoteSource.Kind.MASTODON,
                    URI.create("http://127.0.0.1:1"),
                    "demo26",
                    SourcePolicy.HOLD,
                    "token",
                    null,
                    null,
                    null,
                    null),
                conference.organizer().id())
            .source()
            .id();
    expire();
  }

  private void expire() throws SQLException {
    server.execute(
        "update remote_source set lease_until = now() - interval '1 second' where id::text = ?",
        source.toString());
  }

  private Lease claimed(SourceLeases leases) {
    return leases.claim().stream()
        .filter(lease -> lease.source().id().equals(source))
        .findFirst()
        .orElse(null);
  }

  @Test
  void ofManyWhoWantOneLeaseExactlyOneHasIt() throws Exception {
    // given
    ConcurrentLinkedQueue<Lease> won = new ConcurrentLinkedQueue<>();
    List<Thread> nodes =
        IntStream.range(0, 24)
            .mapToObj(_ ->
                Thread.ofVirtual()
                    .unstarted(() -> {
                      Lease lease = claimed(new SourceLeases(pool, Ids.next()));
                      if (lease != null) {
                        won.add(lease);
                      }
                    }))
            .toList();
    // when
    nodes.forEach(Thread::start);
    for (Thread node : nodes) {
      node.join();
    }
    // then: or the server itself was quicker than all of them
    assertThat(won).hasSizeLessThanOrEqualTo(1);
    assertThat(
            server.count(
                "select count(*) from remote_source where lease_until > now() and id::text = ?",
                source.toString()))
        .isEqualTo(1);
  }

  @Test
  void whoLostALeaseNeitherRenewsItNorWritesAnythingMore() throws SQLException {
    // given
    SourceLeases leases = new SourceLeases(pool, Ids.next());
    RemoteSource known =
        server.plenary().parts().sources().find(conference.slug(), source).orElseThrow();
    long epoch =
        server.count("select lease_epoch from remote_source where id::text = ?", source.toString());
    Lease stale = new Lease(known, epoch);
    server.execute(
        "update remote_source set lease_epoch = lease_epoch + 1 where id::text = ?",
        source.toString());
    RemotePost post =
        new RemotePost(
            "1",
            "https://social.example/1",
            1,
            new RemotePost.Author("mastodon:@a@b", "A", "@a@b", null),
            new RichText("late", List.of()),
            List.of(),
            null,
            Instant.now(),
            null,
            null,
            null);
    // then
    assertThat(leases.renew(stale)).isFalse();
    assertThatExceptionOfType(RemotePosts.LeaseLost.class)
        .isThrownBy(() -> posts.take(stale, List.of(new RemoteEvent.Written(post)), "5"));
    assertThat(
            server.count(
                "select count(*) from remote_post where conference = ?", conference.slug()))
        .isZero();
  }
}
