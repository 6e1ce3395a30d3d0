package org.plenary.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** An HTTP answer of a known length. */
record Answer(int status, String body) {

  static Answer read(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).split(" ")[1]);
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    return new Answer(status, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  /** The value of the first field of that name; 0 when there is none. */
  long number(String field) {
    int at = body.indexOf("\"" + field + "\":");
    if (at < 0) {
      return 0;
    }
    int from = at + field.length() + 3;
    int end = from;
    while (end < body.length() && Character.isDigit(body.charAt(end))) {
      end++;
    }
    return end == from ? 0 : Long.parseLong(body, from, end, 10);
  }
}
