package org.plenary.screening;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.media.Imaging;
import org.plenary.model.Box;
import org.plenary.model.Finding;
import org.plenary.model.Item.MediaFinding;
import org.plenary.model.Rejection;
import org.plenary.sandbox.ChildFailure;
import org.plenary.screening.checker.CheckReport;
import org.plenary.screening.checker.PictureChecker;

/**
 * Burns opaque boxes into the held pictures of a unit and checks the result again, so that what is
 * published is what was checked. Call it on a virtual thread.
 */
public final class Redactions {
  /** Below this a finding is a possibility, which the moderator who drew the boxes has judged. */
  private static final double STRONG = 0.85;

  private final Pool pool;
  private final Imaging imaging;
  private final PictureChecker checker;

  public Redactions(Pool pool, Imaging imaging, PictureChecker checker) {
    this.pool = pool;
    this.imaging = imaging;
    this.checker = checker;
  }

  /**
   * @param pictures the new pictures, by picture
   * @param stillFound strong findings that are left; not empty means that nothing may be released
   */
  public record Outcome(Map<UUID, Gate.Redacted> pictures, List<MediaFinding> stillFound) {}

  /** Burns the boxes of each picture, in pixels of the upright picture. */
  public Outcome burn(UUID unit, Map<UUID, List<Box>> boxes) throws ChildFailure {
    Map<UUID, Gate.Redacted> pictures = new HashMap<>();
    List<MediaFinding> stillFound = new ArrayList<>();
    for (Map.Entry<UUID, List<Box>> entry : boxes.entrySet()) {
      UUID media = entry.getKey();
      byte[] redacted = imaging.redact(held(unit, media), entry.getValue());
      CheckReport report = checker.check(redacted);
      for (Finding finding : report.findings()) {
        if (finding.score() >= STRONG) {
          stillFound.add(
              new MediaFinding(media, finding.category(), finding.score(), finding.box()));
        }
      }
      pictures.put(media, new Gate.Redacted(redacted, entry.getValue().size(), report));
    }
    return new Outcome(pictures, stillFound);
  }

  private byte[] held(UUID unit, UUID media) {
    for (Row row :
        pool.preparedQuery(
                "select q.bytes from quarantine q join media m on m.id = q.media join post p on p.id = m.post"
                    + " where m.id = $1 and p.unit = $2 and m.state = 'held'")
            .execute(Tuple.of(media, unit))
            .await()) {
      return row.getBuffer("bytes").getBytes();
    }
    throw Rejection.invalid("boxes", "name a picture that is not held in this post");
  }
}
