package org.plenary.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.plenary.media.TestPictures.BLUE;
import static org.plenary.media.TestPictures.GREEN;
import static org.plenary.media.TestPictures.RED;
import static org.plenary.media.TestPictures.YELLOW;
import static org.plenary.media.TestPictures.decoded;
import static org.plenary.media.TestPictures.encoded;
import static org.plenary.media.TestPictures.joined;
import static org.plenary.media.TestPictures.jpeg;
import static org.plenary.media.TestPictures.png;
import static org.plenary.media.TestPictures.pngChunk;
import static org.plenary.media.TestPictures.quarter;
import static org.plenary.media.TestPictures.quarters;
import static org.plenary.media.TestPictures.resource;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.demo.ExifSegment;
import org.plenary.media.MediaRejected.Reason;
import org.plenary.model.Box;

@Timeout(120)
class ImagingTest {
  private static Imaging imaging;

  @BeforeAll
  static void start() {
    imaging = new Imaging();
  }

  @AfterAll
  static void stop() {
    imaging.close();
  }

  private static void assertQuarters(BufferedImage picture, Color... expected) {
    for (int i = 0; i < 4; i++) {
      assertNear(quarter(picture, i % 2, i / 2), expected[i]);
    }
  }

  private static void assertNear(Color actual, Color expected) {
    int distance =
        Math.max(
            Math.abs(actual.getRed() - expected.getRed()),
            Math.max(
                Math.abs(actual.getGreen() - expected.getGreen()),
                Math.abs(actual.getBlue() - expected.getBlue())));
    assertThat(distance).as("%s is near %s", actual, expected).isLessThan(16);
  }

  private static Reason rejection(byte[] upload) {
    return catchThrowableOfType(MediaRejected.class, () -> imaging.prepare(upload)).reason();
  }

  @ParameterizedTest
  @CsvSource({
    "1, RGBY", "2, GRYB", "3, YBGR", "4, BYRG", "5, RBGY", "6, BRYG", "7, YGBR", "8, GYRB",
  })
  void thePictureStandsUprightHoweverTheCameraWasHeld(int orientation, String colours)
      throws Exception {
    // given
    var exif = new ExifSegment(orientation, "Plenary", "Test", "2026:11:22 09:00:00", 1, 1);

    // when
    Prepared prepared = imaging.prepare(exif.insertedInto(jpeg(160, 120)));

    // then
    boolean turned = orientation >= 5;
    assertThat(prepared.width()).isEqualTo(turned ? 120 : 160);
    assertThat(prepared.height()).isEqualTo(turned ? 160 : 120);
    Color[] expected =
        colours
            .chars()
            .mapToObj(c -> c == 'R' ? RED : c == 'G' ? GREEN : c == 'B' ? BLUE : YELLOW)
            .toArray(Color[]::new);
    assertQuarters(decoded(prepared.image()), expected);
  }

  @Test
  void nothingTheCameraWroteIsLeft() throws Exception {
    // given
    byte[] upload =
        joined(
            new ExifSegment(1, "Handheld", "Ward", "2026:11:22 09:00:00", 51.47, -0.45)
                .insertedInto(jpeg(160, 120)),
            "PK\3\4 <script>alert(1)</script> appended".getBytes(ISO_8859_1));
    assertThat(
            ImageMetadataReader.readMetadata(new ByteArrayInputStream(upload))
                .getFirstDirectoryOfType(GpsDirectory.class)
                .getGeoLocation()
                .getLatitude())
        .isBetween(51.46, 51.48);

    // when
    Prepared prepared = imaging.prepare(upload);

    // then
    var directories =
        ImageMetadataReader.readMetadata(new ByteArrayInputStream(prepared.image()))
            .getDirectories();
    assertThat(
            StreamSupport.stream(directories.spliterator(), false).map(Directory::getName).toList())
        .isSubsetOf("JPEG", "JFIF", "Huffman", "File Type");
    assertThat(new String(prepared.image(), ISO_8859_1))
        .doesNotContain("Exif", "Handheld", "script", "PK\3\4", "ICC_PROFILE", "http");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossy.webp", "lossless.webp", "animated.webp"})
  void webpIsReadAndOfAMovingPictureOnlyTheFirstFrame(String name) throws Exception {
    // when
    Prepared prepared = imaging.prepare(resource(name));

    // then
    assertThat(prepared.contentType()).isEqualTo("image/jpeg");
    assertQuarters(decoded(prepared.image()), RED, GREEN, BLUE, YELLOW);
  }

  @Test
  void transparentPartsBecomeWhite() throws Exception {
    // given
    var picture = quarters(80, 80, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 40 * 40; i++) {
      picture.setRGB(i % 40, i / 40, 0x00000000);
    }

    // when
    BufferedImage png = decoded(imaging.prepare(encoded(picture, "png")).image());
    BufferedImage webp = decoded(imaging.prepare(resource("alpha.webp")).image());

    // then
    assertQuarters(png, Color.WHITE, GREEN, BLUE, YELLOW);
    assertQuarters(webp, RED, GREEN, BLUE, Color.WHITE);
  }

  @Test
  void paletteAndGifPicturesKeepTheirColours() throws Exception {
    // given
    var palette = quarters(80, 80, BufferedImage.TYPE_BYTE_INDEXED);
    assertThat(palette.getColorModel()).isInstanceOf(IndexColorModel.class);

    // when
    BufferedImage fromPng = decoded(imaging.prepare(encoded(palette, "png")).image());
    BufferedImage fromGif = decoded(imaging.prepare(encoded(palette, "gif")).image());

    // then
    Color[] shown = new Color[4];
    for (int i = 0; i < 4; i++) {
      shown[i] = quarter(palette, i % 2, i / 2);
    }
    assertQuarters(fromPng, shown);
    assertQuarters(fromGif, shown);
  }

  @Test
  void sixteenBitSamplesAreRead() throws Exception {
    // given
    var colour =
        ImageTypeSpecifier.createInterleaved(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                new int[] {0, 1, 2, 3},
                DataBuffer.TYPE_USHORT,
                true,
                false)
            .createBufferedImage(80, 80);
    colour.createGraphics().drawImage(quarters(80, 80, BufferedImage.TYPE_INT_RGB), 0, 0, null);
    var grey = new BufferedImage(80, 80, BufferedImage.TYPE_USHORT_GRAY);
    grey.getRaster().setSamples(0, 0, 80, 80, 0, filled(80 * 80, 0x4040));

    // when
    BufferedImage fromColour = decoded(imaging.prepare(encoded(colour, "png")).image());
    BufferedImage fromGrey = decoded(imaging.prepare(encoded(grey, "png")).image());

    // then
    assertQuarters(fromColour, RED, GREEN, BLUE, YELLOW);
    Color dark = new Color(0x404040);
    assertQuarters(fromGrey, dark, dark, dark, dark);
  }

  @Test
  void greyWithAlphaIsNotBrightened() throws Exception {
    // given
    var grey =
        ImageTypeSpecifier.createGrayscale(8, DataBuffer.TYPE_BYTE, false, false)
            .createBufferedImage(80, 80);
    grey.getRaster().setSamples(0, 0, 80, 80, 0, filled(80 * 80, 0x80));
    grey.getRaster().setSamples(0, 0, 80, 40, 1, filled(80 * 40, 0xFF));

    // when
    BufferedImage answer = decoded(imaging.prepare(encoded(grey, "png")).image());

    // then
    Color middle = new Color(0x808080);
    assertQuarters(answer, middle, middle, Color.WHITE, Color.WHITE);
  }

  private static int[] filled(int length, int value) {
    int[] samples = new int[length];
    Arrays.fill(samples, value);
    return samples;
  }

  @Test
  void aCmykJpegIsReadAsColours() throws Exception {
    // given
    var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 80, 80, 4, null);
    for (int i = 0; i < 80 * 80; i++) { // inverted, as Adobe's JPEGs are: no ink but cyan
      raster.setPixel(i % 80, i / 80, new int[] {0, 255, 255, 255});
    }
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(new IIOImage(raster, null, null));
    }

    byte[] adobe = "\u00FF\u00EE\0\u000EAdobe\0d\0\0\0\0\0".getBytes(ISO_8859_1);
    byte[] jpeg = bytes.toByteArray();

    // when
    Prepared prepared =
        imaging.prepare(
            joined(Arrays.copyOf(jpeg, 2), adobe, Arrays.copyOfRange(jpeg, 2, jpeg.length)));

    // then
    BufferedImage shown = decoded(prepared.image());
    assertThat(shown.getColorModel().getNumComponents()).isEqualTo(3);
    Color cyan = quarter(shown, 0, 0);
    assertThat(cyan.getBlue()).isGreaterThan(cyan.getRed() + 100);
    assertThat(cyan.getGreen()).isGreaterThan(cyan.getRed() + 100);
  }

  @Test
  void ofAMovingGifOnlyTheFirstFrameIsKept() throws Exception {
    // given
    var writer = ImageIO.getImageWritersByFormatName("gif").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (Color colour : List.of(RED, BLUE, GREEN)) {
        var frame = new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB);
        var g = frame.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, 80, 80);
        writer.writeToSequence(new IIOImage(frame, null, null), null);
      }
      writer.endWriteSequence();
    }

    // when
    Prepared prepared = imaging.prepare(bytes.toByteArray());

    // then
    assertQuarters(decoded(prepared.image()), RED, RED, RED, RED);
  }

  @Test
  void ofAMovingPngOnlyTheFirstFrameIsKept() throws Exception {
    // given
    byte[] still = png(80, 80);
    int idat = new String(still, ISO_8859_1).indexOf("IDAT") - 4;
    int idatLength = 12 + ByteBuffer.wrap(still, idat, 4).getInt();
    byte[] second = Arrays.copyOfRange(png(80, 80), idat + 8, idat + idatLength - 4);
    byte[] control =
        ByteBuffer.allocate(26).putInt(0).putInt(80).putInt(80).putInt(0).putInt(0).array();
    byte[] upload =
        joined(
            Arrays.copyOf(still, idat),
            pngChunk("acTL", ByteBuffer.allocate(8).putInt(2).putInt(0).array()),
            pngChunk("fcTL", control),
            Arrays.copyOfRange(still, idat, idat + idatLength),
            pngChunk("fdAT", joined(new byte[] {0, 0, 0, 1}, second)),
            Arrays.copyOfRange(still, idat + idatLength, still.length));

    // when
    Prepared prepared = imaging.prepare(upload);

    // then
    assertQuarters(decoded(prepared.image()), RED, GREEN, BLUE, YELLOW);
    assertThat(new String(prepared.image(), ISO_8859_1)).doesNotContain("fdAT");
  }

  @Test
  void largePicturesAreStoredSmaller() throws Exception {
    // when
    Prepared prepared = imaging.prepare(jpeg(9000, 3000));

    // then
    assertThat(prepared.width()).isEqualTo(Imaging.STORED_SIDE);
    assertThat(prepared.height()).isBetween(1364, 1366);
    assertQuarters(decoded(prepared.image()), RED, GREEN, BLUE, YELLOW);
  }

  @Test
  void theColourProfileOfAPngIsApplied() throws Exception {
    // given: the same samples mean a brighter grey where they are proportional to light
    byte[] plain = encoded(filled(new Color(55, 55, 55)), "png");
    byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    byte[] broken = Arrays.copyOf(linear, 200);

    // when, then
    Color without = quarter(decoded(imaging.prepare(plain).image()), 0, 0);
    Color with = quarter(decoded(imaging.prepare(withProfile(plain, linear)).image()), 0, 0);
    Color withBroken = quarter(decoded(imaging.prepare(withProfile(plain, broken)).image()), 0, 0);
    assertThat(without.getRed()).isBetween(50, 60);
    assertThat(with.getRed()).isBetween(115, 140);
    assertThat(withBroken.getRed()).isBetween(50, 60);
  }

  private static BufferedImage filled(Color colour) {
    return MovingPictures.plain(80, 80, colour);
  }

  private static byte[] withProfile(byte[] png, byte[] profile) throws Exception {
    var deflated = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(deflated)) {
      out.write(profile);
    }
    int afterHeader = 8 + 25;
    return joined(
        Arrays.copyOf(png, afterHeader),
        pngChunk("iCCP", joined("test\0\0".getBytes(ISO_8859_1), deflated.toByteArray())),
        Arrays.copyOfRange(png, afterHeader, png.length));
  }

  @Test
  void ofAFileThatIsTwoThingsOnlyThePictureIsKept() throws Exception {
    // given: pictures that archives, pages and documents were appended to
    List<String> tails =
        List.of("PK\3\4secret.zip", "<html><script>alert(1)</script>", "%PDF-1.7 secret");

    for (String tail : tails) {
      for (byte[] picture : List.of(jpeg(80, 80), png(80, 80))) {
        // when
        Prepared prepared = imaging.prepare(joined(picture, tail.getBytes(ISO_8859_1)));

        // then
        assertQuarters(decoded(prepared.image()), RED, GREEN, BLUE, YELLOW);
        assertThat(new String(prepared.image(), ISO_8859_1)).doesNotContain(tail);
      }
    }
  }

  @Test
  void aBombIsRefusedByItsHeader() {
    // given
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(30_000)
            .putInt(30_000)
            .put(new byte[] {8, 6, 0, 0, 0})
            .array();
    byte[] bomb =
        joined(
            Arrays.copyOf(png(1, 1), 8),
            pngChunk("IHDR", header),
            pngChunk("IDAT", new byte[1000]),
            pngChunk("IEND", new byte[0]));

    // then
    assertThat(rejection(bomb)).isEqualTo(Reason.TOO_MANY_PIXELS);
  }

  @Test
  void aWebpThatClaimsMoreBytesThanItHasIsRefusedWithoutMakingRoomForThem() throws Exception {
    // given
    byte[] greedy = resource("lossy.webp").clone();
    greedy[19] = 0x1B;
    // when, then
    assertThat(rejection(greedy)).isEqualTo(Reason.BROKEN);
  }

  @Test
  void aWebpWhoseBitstreamIsLargerThanItsContainerSaysIsRefused() throws Exception {
    // given
    byte[] bomb = resource("lossless.webp");
    ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN).putInt(21, 0x0FFFFFFF);

    // then
    assertThat(rejection(bomb)).isEqualTo(Reason.TOO_MANY_PIXELS);
  }

  @Test
  void aSideOverTheLimitIsRefused() {
    assertThat(rejection(png(Imaging.MAX_SIDE + 1, 2))).isEqualTo(Reason.TOO_MANY_PIXELS);
  }

  @Test
  void tooManyBytesAreRefused() {
    byte[] upload = Arrays.copyOf(jpeg(80, 80), Imaging.MAX_BYTES + 1);

    assertThat(rejection(upload)).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aPictureThatDidNotArriveWholeIsBroken() throws Exception {
    var noise = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
    var random = new Random(7);
    for (int i = 0; i < 400 * 400; i++) {
      noise.setRGB(i % 400, i / 400, random.nextInt());
    }
    for (String format : List.of("jpeg", "png", "gif")) {
      byte[] whole = encoded(noise, format);
      assertThat(rejection(Arrays.copyOf(whole, whole.length / 2)))
          .as(format)
          .isEqualTo(Reason.BROKEN);
    }
    byte[] webp = resource("lossy.webp");
    assertThat(rejection(Arrays.copyOf(webp, webp.length / 2))).isEqualTo(Reason.BROKEN);
  }

  @Test
  void redactionIsSolidBlackInTheFileItself() throws Exception {
    // given
    Prepared prepared = imaging.prepare(jpeg(400, 400));

    // when
    byte[] redacted =
        imaging.redact(
            prepared.image(), List.of(new Box(40, 40, 100, 60), new Box(380, 390, 500, 500)));

    // then
    BufferedImage shown = decoded(redacted);
    for (int[] inside :
        new int[][] {{40, 40}, {139, 99}, {90, 70}, {30, 30}, {150, 110}, {399, 399}}) {
      assertNear(new Color(shown.getRGB(inside[0], inside[1])), Color.BLACK);
    }
    assertNear(new Color(shown.getRGB(180, 180)), RED);
    assertThat(shown.getWidth()).isEqualTo(400);
  }

  @Test
  void aRedactionWithoutAreaIsAMistakeNotANoOp() throws Exception {
    byte[] image = jpeg(80, 80);

    assertThatThrownBy(() -> imaging.redact(image, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> imaging.redact(image, List.of(new Box(1, 1, 0, 5))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void derivativesHaveTheServedWidths() throws Exception {
    // when
    List<Derivative> derivatives = imaging.derive(jpeg(3200, 2400));

    // then
    assertThat(derivatives).extracting(Derivative::width).containsExactly(640, 1600);
    assertThat(derivatives).extracting(Derivative::height).containsExactly(480, 1200);
    for (Derivative derivative : derivatives) {
      BufferedImage shown = decoded(derivative.bytes());
      assertThat(shown.getWidth()).isEqualTo(derivative.width());
      assertQuarters(shown, RED, GREEN, BLUE, YELLOW);
    }
  }

  @Test
  void derivativesAreNeverLargerThanThePicture() throws Exception {
    assertThat(imaging.derive(jpeg(300, 200))).extracting(Derivative::width).containsExactly(300);
    assertThat(imaging.derive(jpeg(900, 20)))
        .extracting(Derivative::width)
        .containsExactly(640, 900);
  }

  @Test
  void worksAgainAfterItsChildWasKilled() throws Exception {
    // given
    imaging.prepare(jpeg(80, 80));
    ProcessHandle killed = ProcessHandle.of(imaging.pid().orElseThrow()).orElseThrow();
    killed.destroyForcibly();
    await().until(() -> !killed.isAlive());

    // when
    Prepared prepared = imaging.prepare(jpeg(80, 80));

    // then
    assertThat(prepared.width()).isEqualTo(80);
  }

  @Test
  void theLargestPicturesFitIntoTheChildsHeap() throws Exception {
    // given
    imaging.prepare(jpeg(80, 80));
    long pid = imaging.pid().orElseThrow();
    var deep =
        ImageTypeSpecifier.createInterleaved(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                new int[] {0, 1, 2, 3},
                DataBuffer.TYPE_USHORT,
                true,
                false)
            .createBufferedImage(6600, 6000);

    // when
    Prepared fromDeep = imaging.prepare(encoded(deep, "png"));
    Prepared fromJpeg = imaging.prepare(jpeg(6600, 6000));

    // then
    assertThat(fromDeep.width()).isEqualTo(3300);
    assertThat(fromJpeg.width()).isEqualTo(Imaging.STORED_SIDE);
    assertThat(imaging.pid()).hasValue(pid);
  }
}
