package org.plenary.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A stream of which only the parts that pass are handed on; the rest is read and dropped. */
final class Counted implements ReadStream<Buffer> {
  private final ReadStream<Buffer> source;
  private final Predicate<Buffer> passes;

  Counted(ReadStream<Buffer> source, Predicate<Buffer> passes) {
    this.source = source;
    this.passes = passes;
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    source.exceptionHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
    source.handler(
        handler == null
            ? null
            : part -> {
              if (passes.test(part)) {
                handler.handle(part);
              }
            });
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    source.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    source.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    source.fetch(amount);
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
    source.endHandler(handler);
    return this;
  }
}
