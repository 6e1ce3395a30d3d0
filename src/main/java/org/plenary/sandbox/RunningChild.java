package org.plenary.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One process from its start to its end. Reading and writing its pipes can block for as long as it
 * likes, so a thread of its own does that, and whoever asks waits on a future.
 */
final class RunningChild {
  private static final Logger LOG = LoggerFactory.getLogger(ChildJvm.class);

  /** A killed process is gone in milliseconds; this bounds the wait when the system is stuck. */
  private static final Duration GOODBYE = Duration.ofSeconds(3);

  private final ChildJvm.Options options;
  private final Process process;
  private final TemporaryFolder folder;
  private final DataOutputStream toChild;
  private final DataInputStream fromChild;
  private final ExecutorService pipes;

  private RunningChild(ChildJvm.Options options, Process process, TemporaryFolder folder) {
    this.options = options;
    this.process = process;
    this.folder = folder;
    this.toChild = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.fromChild = new DataInputStream(process.getInputStream());
    var threads = Thread.ofPlatform().daemon().name("child-" + options.name()).factory();
    this.pipes = Executors.newSingleThreadExecutor(threads);
  }

  static RunningChild launch(ChildJvm.Options options) throws ChildFailure.Died {
    try {
      TemporaryFolder folder = options.folders().create(options.name());
      Process process = Command.of(options, folder).start();
      var child = new RunningChild(options, process, folder);
      LOG.debug("child {} started, pid {}", options.name(), process.pid());
      Thread.ofPlatform()
          .daemon()
          .name("child-" + options.name() + "-errors")
          .start(new ErrorLines(options.name(), process.getErrorStream()));
      var _ = process.onExit().thenRun(child::exited);
      return child;
    } catch (IOException e) {
      throw new ChildFailure.Died(options.name(), "could not start: " + e.getMessage());
    }
  }

  void awaitReady() throws ChildFailure {
    Wire.Message hello = await(this::read, options.startup());
    if (hello.kind() != Wire.Kind.HELLO) {
      throw broken();
    }
  }

  Frame ask(Frame request, Duration timeout) throws ChildFailure {
    Wire.Message answer = await(() -> exchange(request), timeout);
    return switch (answer.kind()) {
      case REPLY -> answer.frame();
      case REFUSAL -> throw refusal(answer.frame());
      case HELLO, REQUEST -> throw broken();
    };
  }

  private ChildFailure refusal(Frame frame) {
    return frame.blobs().isEmpty()
        ? broken()
        : new ChildFailure.Refused(frame.json(), new String(frame.blobs().getFirst(), UTF_8));
  }

  private Wire.Message exchange(Frame request) throws IOException {
    Wire.write(toChild, Wire.Kind.REQUEST, request);
    return read();
  }

  private Wire.Message read() throws IOException {
    Wire.Message message = Wire.read(fromChild);
    if (message == null) {
      throw new IOException("end of stream");
    }
    return message;
  }

  private Wire.Message await(Callable<Wire.Message> conversation, Duration limit)
      throws ChildFailure {
    try {
      return pipes.submit(conversation).get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      end();
      throw new ChildFailure.TimedOut(options.name(), limit);
    } catch (InterruptedException e) {
      end();
      Thread.currentThread().interrupt();
      throw new ChildFailure.Died(options.name(), "was ended: interrupted");
    } catch (ExecutionException | RejectedExecutionException e) {
      throw broken();
    }
  }

  /** The stream is no longer in step with us, or at its end: either way this process is done. */
  private ChildFailure broken() {
    end();
    return new ChildFailure.Died(options.name(), "ended or broke the protocol");
  }

  boolean alive() {
    return process.isAlive() && !pipes.isShutdown();
  }

  long pid() {
    return process.pid();
  }

  /** Kills it and what it has started. Nothing it holds is worth a goodbye. */
  void end() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    pipes.shutdown();
  }

  /** Ends it and waits until nothing of it is left: the parent may be about to end as well. */
  void endAndCleanUp() {
    end();
    try {
      if (process.waitFor(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
        folder.delete();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void exited() {
    pipes.shutdown();
    folder.delete();
    int status = process.exitValue();
    boolean expected = status == 0 || status == 128 + 9;
    LOG.atLevel(expected ? Level.DEBUG : Level.WARN)
        .log("child {} ended, pid {}, status {}", options.name(), process.pid(), status);
  }
}
