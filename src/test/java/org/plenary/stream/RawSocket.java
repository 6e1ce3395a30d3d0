package org.plenary.stream;

import static java.util.stream.Collectors.joining;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A WebSocket client that reads when it is told to, and answers nothing. */
final class RawSocket implements AutoCloseable {
  private final Socket socket;
  private final DataInputStream in;
  private final Inflater inflater = new Inflater(true);
  private int deflated;

  private RawSocket(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
  }

  static RawSocket open(int port, String uri, String... headers) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(16 * 1024);
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    socket
        .getOutputStream()
        .write(
            ("GET "
                    + uri
                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                    + Stream.of(headers).map(header -> header + "\r\n").collect(joining())
                    + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    RawSocket raw = new RawSocket(socket);
    raw.skipHeaders();
    return raw;
  }

  private void skipHeaders() throws IOException {
    InputStream bytes = in;
    int ends = 0;
    while (ends < 4) {
      int next = bytes.read();
      ends = next == '\r' || next == '\n' ? ends + 1 : 0;
    }
  }

  /** Reads until the server closes; the close code, or 1006 without one. */
  int readToEnd(List<String> lines) {
    return readTo(lines, _ -> false);
  }

  /** The same, or until a message holds what is looked for; 0 then. */
  int readTo(List<String> lines, Predicate<String> wanted) {
    try {
      while (true) {
        int start = in.readUnsignedByte();
        int opcode = start & 0x0f;
        long length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
          length = in.readUnsignedShort();
        } else if (length == 127) {
          length = in.readLong();
        }
        byte[] payload = in.readNBytes((int) length);
        if (opcode == 8) {
          return ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
        }
        if (opcode == 1) {
          boolean compressed = (start & 0x40) != 0;
          deflated += compressed ? 1 : 0;
          byte[] text = compressed ? inflated(payload) : payload;
          String message = new String(text, StandardCharsets.UTF_8);
          lines.addAll(message.lines().toList());
          if (wanted.test(message)) {
            return 0;
          }
        }
      }
    } catch (IOException e) {
      return 1006;
    }
  }

  /** How many messages came compressed. */
  int deflated() {
    return deflated;
  }

  /** As RFC 7692 says, with a window that goes on from message to message. */
  private byte[] inflated(byte[] payload) throws IOException {
    byte[] whole = Arrays.copyOf(payload, payload.length + 4);
    whole[whole.length - 2] = (byte) 0xff;
    whole[whole.length - 1] = (byte) 0xff;
    inflater.setInput(whole);
    byte[] text = new byte[1 << 20];
    try {
      return Arrays.copyOf(text, inflater.inflate(text));
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
