package org.plenary.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The child's side of a {@link ChildJvm}: reads requests, lets a handler answer, never returns. */
public final class ChildLoop {
  private ChildLoop() {}

  /**
   * Serves requests on stdin and stdout until the parent closes its end or dies; then the process
   * halts at once, whatever the handler is doing. Do slow preparations before this call: it tells
   * the parent that the child is ready. Whatever the process prints goes to stderr.
   */
  public static void serve(FrameHandler handler) {
    System.setOut(System.err);
    var out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    BlockingQueue<Frame> requests = new ArrayBlockingQueue<>(1);
    Thread.ofPlatform().daemon().name("requests").start(() -> readUntilParentEnds(requests));
    try {
      Wire.write(out, Wire.Kind.HELLO, Frame.of(""));
      while (true) {
        answer(handler, requests.take(), out);
      }
    } catch (IOException e) {
      end(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(1);
    }
  }

  /** Its own thread, because a busy or hung handler must not outlive the parent either. */
  private static void readUntilParentEnds(BlockingQueue<Frame> requests) {
    var in =
        new DataInputStream(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16));
    try {
      for (var message = Wire.read(in); message != null; message = Wire.read(in)) {
        requests.put(message.frame());
      }
      end(0);
    } catch (IOException | InterruptedException e) {
      end(1);
    }
  }

  private static void answer(FrameHandler handler, Frame request, DataOutputStream out)
      throws IOException {
    Frame reply;
    try {
      reply = handler.handle(request);
    } catch (ChildFailure.Refused refused) {
      refuse(out, refused.code(), refused.detail());
      return;
    } catch (Exception | StackOverflowError e) {
      refuse(out, ChildFailure.Refused.FAILED, e.getClass().getName());
      return;
    }
    Wire.write(out, Wire.Kind.REPLY, reply);
  }

  private static void refuse(DataOutputStream out, String code, String detail) throws IOException {
    Wire.write(out, Wire.Kind.REFUSAL, Frame.of(code, detail.getBytes(UTF_8)));
  }

  private static void end(int status) {
    TemporaryFolder.ofThisChild().ifPresent(TemporaryFolder::delete);
    Runtime.getRuntime().halt(status);
  }
}
