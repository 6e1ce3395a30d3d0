package org.plenary.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionData;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateClientExtensionHandshaker;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.model.Cursor;

class ChunkTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 125, 126, 65_535, 65_536, 200_000})
  void isAFrameThatNettyReadsAtAnyLength(int length) {
    String text = "x".repeat(length);
    EmbeddedChannel reader = new EmbeddedChannel(new WebSocket13FrameDecoder(false, true, 300_000));

    reader.writeInbound(Chunk.of(Line.transientOf(text)).bytes(Encoding.MESSAGE));

    TextWebSocketFrame frame = reader.readInbound();
    assertThat(frame.isFinalFragment()).isTrue();
    assertThat(frame.text()).isEqualTo(text);
    frame.release();
  }

  @Test
  void linesOfAMessageAreParted() {
    Chunk chunk = new Chunk(List.of(Line.transientOf("{\"a\":\"ä\"}"), Line.transientOf("{}")));

    assertThat(new String(chunk.text(), UTF_8)).isEqualTo("{\"a\":\"ä\"}\n{}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 199, 200, 5_000, 200_000})
  void isWhatItWasWhenAClientHasInflatedIt(int length) {
    String text = prose(length);
    var agreed =
        new PerMessageDeflateClientExtensionHandshaker(0)
            .handshakeExtension(new WebSocketExtensionData("permessage-deflate", Map.of()));
    EmbeddedChannel reader =
        new EmbeddedChannel(
            new WebSocket13FrameDecoder(false, true, 300_000), agreed.newExtensionDecoder());
    Chunk chunk = Chunk.forMany(List.of(Line.transientOf(text)));

    for (int viewer = 0; viewer < 2; viewer++) {
      ByteBuf bytes = chunk.bytes(Encoding.DEFLATED);
      int sent = bytes.readableBytes();
      reader.writeInbound(bytes);

      TextWebSocketFrame frame = reader.readInbound();
      assertThat(frame.text()).isEqualTo(text);
      assertThat(sent).isLessThanOrEqualTo(text.getBytes(UTF_8).length + 10);
      frame.release();
    }
  }

  @Test
  void whatIsForOneViewerIsNotCompressed() {
    Chunk chunk = Chunk.of(Line.transientOf("a".repeat(1000)));

    assertThat(chunk.bytes(Encoding.DEFLATED)).isEqualTo(chunk.bytes(Encoding.MESSAGE));
  }

  @Test
  void isAChunkOfAnHttpAnswer() {
    Chunk chunk = Chunk.of(Line.transientOf("{}"));
    EmbeddedChannel reader = new EmbeddedChannel(new HttpResponseDecoder());
    reader.writeInbound(
        Unpooled.copiedBuffer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", UTF_8));
    reader.readInbound();

    reader.writeInbound(chunk.bytes(Encoding.EVENTS));

    HttpContent content = reader.readInbound();
    assertThat(content.content().toString(UTF_8)).isEqualTo("data: {}\n\n");
    content.release();
  }

  @Test
  void itsDirectMemoryIsGivenBackWhenTheLastSocketHasTakenIt() {
    Chunk chunk = Chunk.inDirectMemory(List.of(Line.transientOf("{}")));
    ByteBuf first = chunk.bytes(Encoding.MESSAGE);
    ByteBuf second = chunk.bytes(Encoding.MESSAGE);

    chunk.release();
    first.release();
    assertThat(second.refCnt()).isEqualTo(1);
    second.release();

    assertThat(first.isDirect()).isTrue();
    assertThat(second.refCnt()).isZero();
  }

  @Test
  void onlyALineThatMovesTheViewerHasAnId() {
    Chunk chunk =
        new Chunk(List.of(Line.of("{\"seq\":7}", new Cursor("e1", 7)), Line.transientOf("{}")));

    assertThat(new String(chunk.events(), UTF_8))
        .isEqualTo("id: e1.7\ndata: {\"seq\":7}\n\ndata: {}\n\n");
  }

  /** Words enough to be smaller when compressed. */
  private static String prose(int length) {
    List<String> words = List.of("sepsis ", "lactate ", "slide ", "interval ", "ä ", "? ");
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(words.get(random.nextInt(words.size())));
    }
    return text.substring(0, length);
  }
}
