package org.plenary.remote;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.fetch.FetchFailed;
import org.plenary.fetch.SafeFetcher;
import org.plenary.media.Imaging;
import org.plenary.media.MediaRejected;
import org.plenary.media.Pictures;
import org.plenary.media.Prepared;
import org.plenary.sandbox.ChildFailure;
import org.plenary.screening.ScreeningQueue;

/**
 * Brings the pictures of posts from elsewhere into quarantine: they are never shown from where they
 * are, because what is there can be exchanged after the check.
 */
public final class RemotePictures {
  /** After so many attempts, a picture that cannot be had now counts as one that cannot be had. */
  private static final int MOST_ATTEMPTS = 5;

  private final RemoteSources sources;
  private final SafeFetcher fetcher;
  private final Imaging imaging;
  private final Pictures pictures;
  private final ScreeningQueue screening;

  public RemotePictures(
      RemoteSources sources,
      SafeFetcher fetcher,
      Imaging imaging,
      Pictures pictures,
      ScreeningQueue screening) {
    this.sources = sources;
    this.fetcher = fetcher;
    this.imaging = imaging;
    this.pictures = pictures;
    this.screening = screening;
  }

  /**
   * @param media in quarantine now, in order
   * @param marks by which each is known again, whatever address it comes from
   * @param missing whether one could not be had: then a person decides about the rest
   */
  record Fetched(List<UUID> media, List<byte[]> marks, boolean missing) {}

  /** One could not be had right now; later it may be there. */
  static final class Later extends RuntimeException {
    Later(Exception cause) {
      super(cause.getMessage(), cause);
    }
  }

  /**
   * @param alive is told before each picture that the work goes on
   */
  Fetched fetch(RemoteTask task, UUID owner, List<RemotePost.Picture> wanted, Runnable alive) {
    // All are had before one is kept: another attempt would keep it again.
    Map<RemotePost.Picture, Prepared> had = new LinkedHashMap<>();
    Set<RemotePost.Picture> different = new LinkedHashSet<>(wanted);
    for (RemotePost.Picture picture : different) {
      alive.run();
      prepared(task, picture).ifPresent(prepared -> had.put(picture, prepared));
    }
    List<UUID> media = new ArrayList<>();
    had.forEach((picture, prepared) ->
        media.add(pictures.quarantine(task.conference(), owner, prepared, picture.alt()).id()));
    screening.wake();
    List<byte[]> marks =
        had.values().stream().map(prepared -> Hashes.sha256(prepared.image())).toList();
    return new Fetched(media, marks, had.size() < different.size());
  }

  private Optional<Prepared> prepared(RemoteTask task, RemotePost.Picture picture) {
    try {
      return Optional.of(imaging.prepare(fetched(task, picture.url())));
    } catch (MediaRejected _) {
      return Optional.empty();
    } catch (FetchFailed failed) {
      requireFinal(task, failed.isPassing(), failed);
    } catch (ChildFailure failure) {
      requireFinal(task, true, failure);
    }
    return Optional.empty();
  }

  private byte[] fetched(RemoteTask task, String url) throws FetchFailed {
    return fetcher.fetch(
        URI.create(url), sources.credentials(task.source(), url), Imaging.MAX_BYTES);
  }

  private static void requireFinal(RemoteTask task, boolean passing, Exception problem) {
    if (passing && task.attempts() < MOST_ATTEMPTS) {
      throw new Later(problem);
    }
  }
}
