package org.plenary.journal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;
import org.plenary.json.Json;

/** Carries {@link Envelopes} by reference within a node and as JSON between nodes. */
public final class EnvelopesCodec implements MessageCodec<Envelopes, Envelopes> {

  @Override
  public void encodeToWire(Buffer buffer, Envelopes envelopes) {
    byte[] json = Json.bytes(envelopes);
    buffer.appendInt(json.length).appendBytes(json);
  }

  @Override
  public Envelopes decodeFromWire(int position, Buffer buffer) {
    int length = buffer.getInt(position);
    return Json.read(buffer.getBytes(position + 4, position + 4 + length), Envelopes.class);
  }

  @Override
  public Envelopes transform(Envelopes envelopes) {
    return envelopes;
  }

  @Override
  public String name() {
    return "envelopes";
  }

  @Override
  public byte systemCodecID() {
    return -1;
  }
}
