package org.plenary.stream;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A WebSocket client that reads when it is told to, and answers nothing. */
final class RawSocket implements AutoCloseable {
  private final Socket socket;
  private final DataInputStream in;

  private RawSocket(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
  }

  static RawSocket open(int port, String uri) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(16 * 1024);
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    socket
        .getOutputStream()
        .write(
            ("GET "
                    + uri
                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
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
    try {
      while (true) {
        int opcode = in.readUnsignedByte() & 0x0f;
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
          lines.addAll(
              new ArrayList<>(new String(payload, StandardCharsets.UTF_8).lines().toList()));
        }
      }
    } catch (IOException e) {
      return 1006;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
