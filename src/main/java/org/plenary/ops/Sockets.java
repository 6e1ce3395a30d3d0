package org.plenary.ops;

import io.vertx.core.VertxBuilder;
import io.vertx.core.transport.Transport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the server reads and writes its connections. */
public enum Sockets {
  /** What every Linux allows; where the native library does not load, Java's own. */
  EPOLL,
  /** Fewer calls into the kernel; many container profiles forbid it, then it is epoll. */
  IO_URING,
  /** Java's own, on every system. */
  NIO;

  private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);

  /** Tells the builder; says so when another way has to be taken. */
  public VertxBuilder on(VertxBuilder builder) {
    @Nullable Transport chosen = this == IO_URING ? available(Transport.IO_URING) : null;
    if (this == IO_URING && chosen == null) {
      LOG.warn("io_uring cannot be used here: epoll is used instead");
    }
    if (chosen == null && this != NIO) {
      chosen = available(Transport.EPOLL);
    }
    return builder.withTransport(chosen == null ? Transport.NIO : chosen);
  }

  private static @Nullable Transport available(@Nullable Transport transport) {
    return transport != null && transport.available() ? transport : null;
  }
}
