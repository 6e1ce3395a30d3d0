package org.plenary.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a phone writes into a JPEG about itself, when and where (EXIF 2.32, APP1): the demo picture
 * carries it so that anybody can check that the published one does not.
 *
 * @param orientation 1 to 8, how the stored pixels are turned
 * @param time {@code yyyy:MM:dd HH:mm:ss}
 * @param latitude degrees, north is positive
 * @param longitude degrees, east is positive
 */
public record ExifSegment(
    int orientation, String make, String model, String time, double latitude, double longitude) {

  private static final int SHORT = 3;
  private static final int ASCII = 2;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  /** One directory entry: its tag, type, count and value bytes. */
  private record Entry(int tag, int type, int count, byte[] value) {}

  /** A copy of a JPEG file with this segment right after its start marker. */
  public byte[] insertedInto(byte[] jpeg) {
    byte[] tiff = tiff();
    var out = new ByteArrayOutputStream(jpeg.length + tiff.length + 10);
    out.write(jpeg, 0, 2);
    out.writeBytes(
        ByteBuffer.allocate(10)
            .putShort((short) 0xFFE1)
            .putShort((short) (tiff.length + 8))
            .put("Exif\0\0".getBytes(US_ASCII))
            .array());
    out.writeBytes(tiff);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private byte[] tiff() {
    List<Entry> main = new ArrayList<>();
    main.add(ascii(0x010F, make));
    main.add(ascii(0x0110, model));
    main.add(number(0x0112, SHORT, orientation));
    main.add(ascii(0x0132, time));
    byte[] position = directory(position(), 0);
    // The pointer entry is part of the first directory, so its length is known before its value.
    List<Entry> withPointer = new ArrayList<>(main);
    withPointer.add(number(0x8825, LONG, 0));
    int gpsAt = 8 + directory(withPointer, 8).length;
    main.add(number(0x8825, LONG, gpsAt));
    byte[] first = directory(main, 8);
    byte[] gps = directory(position(), gpsAt);
    return ByteBuffer.allocate(8 + first.length + position.length)
        .put("MM".getBytes(US_ASCII))
        .putShort((short) 42)
        .putInt(8)
        .put(first)
        .put(gps)
        .array();
  }

  private List<Entry> position() {
    return List.of(
        ascii(1, latitude < 0 ? "S" : "N"),
        new Entry(2, RATIONAL, 3, degrees(latitude)),
        ascii(3, longitude < 0 ? "W" : "E"),
        new Entry(4, RATIONAL, 3, degrees(longitude)));
  }

  private static Entry ascii(int tag, String text) {
    byte[] value = (text + "\0").getBytes(US_ASCII);
    return new Entry(tag, ASCII, value.length, value);
  }

  private static Entry number(int tag, int type, int value) {
    var bytes = ByteBuffer.allocate(4);
    return new Entry(
        tag,
        type,
        1,
        (type == SHORT ? bytes.putShort((short) value) : bytes.putInt(value)).array());
  }

  private static byte[] degrees(double angle) {
    double rest = Math.abs(angle);
    int degrees = (int) rest;
    int minutes = (int) ((rest - degrees) * 60);
    int hundredths = (int) Math.round(((rest - degrees) * 60 - minutes) * 6000);
    return ByteBuffer.allocate(24)
        .putInt(degrees)
        .putInt(1)
        .putInt(minutes)
        .putInt(1)
        .putInt(hundredths)
        .putInt(100)
        .array();
  }

  /** A TIFF directory that stands at {@code offset}; values over four bytes follow it. */
  private static byte[] directory(List<Entry> entries, int offset) {
    int tableLength = 2 + 12 * entries.size() + 4;
    var values = new ByteArrayOutputStream();
    var table = ByteBuffer.allocate(tableLength).putShort((short) entries.size());
    for (Entry entry : entries) {
      table.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
      if (entry.value().length <= 4) {
        table.put(Arrays.copyOf(entry.value(), 4));
      } else {
        table.putInt(offset + tableLength + values.size());
        values.writeBytes(entry.value());
      }
    }
    return ByteBuffer.allocate(tableLength + values.size())
        .put(table.array())
        .put(values.toByteArray())
        .array();
  }
}
