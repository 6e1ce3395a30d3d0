package org.plenary.sandbox;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** A child that does what the request says, the bad things too. */
final class MoodyChildMain {
  private MoodyChildMain() {}

  static final String NOISE = "printed before serving";

  public static void main(String[] args) throws Exception {
    System.out.println(NOISE);
    if (args.length > 0 && args[0].equals("never-ready")) {
      new CountDownLatch(1).await();
    }
    ChildLoop.serve(MoodyChildMain::handle);
  }

  private static Frame handle(Frame request) throws Exception {
    return switch (request.json()) {
      case "exit" -> {
        Runtime.getRuntime().halt(7);
        yield request;
      }
      case "hang" -> {
        new CountDownLatch(1).await();
        yield request;
      }
      case "hoard" -> {
        var hoard = new ArrayList<byte[]>();
        while (true) {
          hoard.add(new byte[1 << 20]);
        }
      }
      case "garbage" -> {
        try (var out = new FileOutputStream(FileDescriptor.out)) {
          out.write("Once upon a time there was no protocol at all".getBytes());
        }
        yield request;
      }
      case "print" -> {
        System.out.println("a stray line");
        System.err.println("x".repeat(1 << 20));
        yield request;
      }
      case "refuse" -> throw new ChildFailure.Refused("no-thanks", "It is not to my taste.");
      case "throw" -> throw new IllegalStateException("secret of the input");
      case "overflow" -> overflow(request);
      case "environment" ->
          Frame.of(
              System.getenv().keySet().stream().sorted().collect(Collectors.joining(",")),
              System.getProperty("java.io.tmpdir").getBytes());
      default -> new Frame(request.json(), List.copyOf(request.blobs()).reversed());
    };
  }

  private static Frame overflow(Frame request) {
    return overflow(new Frame(request.json() + ".", request.blobs()));
  }
}
