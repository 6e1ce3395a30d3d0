package org.plenary.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import java.util.List;
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

    reader.writeInbound(Unpooled.wrappedBuffer(Chunk.of(Line.transientOf(text)).frame()));

    TextWebSocketFrame frame = reader.readInbound();
    assertThat(frame.isFinalFragment()).isTrue();
    assertThat(frame.text()).isEqualTo(text);
    frame.release();
  }

  @Test
  void linesOfAMessageAreParted() {
    Chunk chunk = new Chunk(List.of(Line.transientOf("{\"a\":\"ä\"}"), Line.transientOf("{}")));

    assertThat(chunk.text()).isEqualTo("{\"a\":\"ä\"}\n{}");
  }

  @Test
  void onlyALineThatMovesTheViewerHasAnId() {
    Chunk chunk =
        new Chunk(List.of(Line.of("{\"seq\":7}", new Cursor("e1", 7)), Line.transientOf("{}")));

    assertThat(new String(chunk.events(), UTF_8))
        .isEqualTo("id: e1.7\ndata: {\"seq\":7}\n\ndata: {}\n\n");
  }
}
