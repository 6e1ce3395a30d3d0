package org.plenary.screening.checker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.plenary.sandbox.ChildFailure;
import org.plenary.sandbox.ChildFolders;
import org.plenary.sandbox.ChildJvm;
import org.plenary.sandbox.Frame;

/**
 * Checks pictures for what may identify a patient, in a child process that starts with the first
 * picture and again after it died.
 *
 * <p>One picture at a time, about one second of CPU each, callers wait in order; the child needs
 * about 1 GB of memory. Safe to call from any number of threads, virtual ones too; never call it on
 * an event loop. Whoever gets a {@link ChildFailure} holds the picture: nothing is known about it.
 */
public final class PictureChecker implements AutoCloseable {
  /** The longest that one picture may take. */
  public static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final Duration STARTUP = Duration.ofSeconds(60);
  private static final int HEAP_MB = 400;

  private final ObjectMapper json = new ObjectMapper();
  private final ChildJvm child;
  private final Duration timeout;
  // Not synchronized: a waiting virtual thread must give its carrier back.
  private final ReentrantLock testing = new ReentrantLock();
  private volatile boolean tested;
  private volatile boolean trusted;

  /** With temporary files in the system's folder for them. */
  public PictureChecker() {
    this(ChildFolders.ofSystem());
  }

  public PictureChecker(ChildFolders folders) {
    this(folders, TIMEOUT, List.of());
  }

  /**
   * @param jvmArgs more flags for the child's JVM
   */
  PictureChecker(ChildFolders folders, Duration timeout, List<String> jvmArgs) {
    this.timeout = timeout;
    List<String> flags = new ArrayList<>(jvmArgs);
    // The networks' inputs and outputs live outside the heap.
    flags.add("-XX:MaxDirectMemorySize=256m");
    // What reads the networks' files still uses Unsafe, and Java would say so in every log.
    flags.add("--sun-misc-unsafe-memory-access=allow");
    child =
        new ChildJvm(
            new ChildJvm.Options(
                "checker", CheckerMain.class, HEAP_MB, flags, List.of(), folders, STARTUP));
  }

  /**
   * Checks one picture.
   *
   * @param image a JPEG, PNG, WebP or GIF of at most 40 megapixels, already turned upright: its
   *     metadata is not looked at, and of several frames only the first is
   * @throws ChildFailure.Refused when it is no such picture
   * @throws ChildFailure.TimedOut after {@link #TIMEOUT}
   * @throws ChildFailure.Died when the process ended, or could not start, for example because a
   *     model file is not the pinned one
   */
  public CheckReport check(byte[] image) throws ChildFailure {
    testOnce();
    CheckReport report = ask(image);
    return trusted ? report : report.untrusted();
  }

  /** The first picture does not come before the first test. */
  private void testOnce() {
    if (tested) {
      return;
    }
    testing.lock();
    try {
      if (!tested) {
        boolean _ = selfTest();
      }
    } finally {
      testing.unlock();
    }
  }

  private CheckReport ask(byte[] image) throws ChildFailure {
    Frame answer = child.ask(Frame.of("{}", image), timeout);
    try {
      return json.readValue(answer.json(), CheckReport.class);
    } catch (JsonProcessingException e) {
      // Without the cause's message, which quotes what was read in the picture.
      throw new ChildFailure.Refused("report", e.getClass().getSimpleName());
    }
  }

  /** Checks a moving picture: every frame, the first of which is the picture that may be shown. */
  public CheckReport check(byte[] first, List<byte[]> otherFrames) throws ChildFailure {
    CheckReport report = check(first);
    for (byte[] frame : otherFrames) {
      report = report.and(check(frame));
    }
    return report;
  }

  /**
   * Whether the checker works: a drawn picture with a known record number must come out blocked,
   * with a box over the number. Starts the process when it is not running. Until the next test says
   * otherwise, no picture passes after a failed one.
   */
  public boolean selfTest() {
    testing.lock();
    try {
      trusted = SelfTestPicture.isFoundBy(ask(SelfTestPicture.bytes()));
    } catch (ChildFailure e) {
      trusted = false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      tested = true;
      testing.unlock();
    }
    return trusted;
  }

  /** Whether the last self-test found what it had to find. */
  public boolean trusted() {
    return trusted;
  }

  /** The process that runs now, if one does. */
  public OptionalLong pid() {
    return child.pid();
  }

  @Override
  public void close() {
    child.close();
  }
}
