package org.plenary.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plenary.media.MovingPictures.gif;
import static org.plenary.media.MovingPictures.gifOf;
import static org.plenary.media.MovingPictures.plain;
import static org.plenary.media.TestPictures.BLUE;
import static org.plenary.media.TestPictures.GREEN;
import static org.plenary.media.TestPictures.RED;
import static org.plenary.media.TestPictures.quarter;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.media.MediaRejected.Reason;
import org.plenary.media.MovingPictures.Frame;

class AnimationTest {
  private static List<BufferedImage> frames(ImageType type, byte[] file) throws MediaRejected {
    List<BufferedImage> frames = new ArrayList<>();
    Animation.play(type, file, frames::add);
    return frames;
  }

  private static Color near(BufferedImage frame, int column, int row) {
    Color c = quarter(frame, column, row);
    return List.of(RED, GREEN, BLUE, Color.WHITE).stream()
        .filter(k ->
            Math.abs(k.getRed() - c.getRed()) < 16
                && Math.abs(k.getGreen() - c.getGreen()) < 16
                && Math.abs(k.getBlue() - c.getBlue()) < 16)
        .findFirst()
        .orElse(c);
  }

  @ParameterizedTest
  @CsvSource({"none", "doNotDispose"})
  void aSmallFrameIsShownOverWhatStoodThere(String disposal) throws Exception {
    byte[] file =
        gifOf(
            List.of(
                new Frame(plain(80, 80, RED), 0, 0, disposal),
                new Frame(plain(40, 40, GREEN), 40, 0, disposal)));

    List<BufferedImage> frames = frames(ImageType.GIF, file);

    assertThat(frames).hasSize(2);
    assertThat(near(frames.get(1), 0, 0)).isEqualTo(RED);
    assertThat(near(frames.get(1), 1, 0)).isEqualTo(GREEN);
    assertThat(near(frames.get(1), 1, 1)).isEqualTo(RED);
  }

  @Test
  void aFrameThatVanishesIsNotUnderTheNextOneAndOneThatRestoresGivesBackWhatWasThere()
      throws Exception {
    byte[] file =
        gifOf(
            List.of(
                new Frame(plain(80, 80, RED), 0, 0, "none"),
                new Frame(plain(40, 40, GREEN), 40, 0, "restoreToPrevious"),
                new Frame(plain(40, 40, BLUE), 0, 40, "restoreToBackgroundColor"),
                new Frame(plain(40, 40, GREEN), 40, 40, "none")));

    List<BufferedImage> frames = frames(ImageType.GIF, file);

    assertThat(near(frames.get(1), 1, 0)).isEqualTo(GREEN);
    assertThat(near(frames.get(2), 1, 0)).isEqualTo(RED);
    assertThat(near(frames.get(2), 0, 1)).isEqualTo(BLUE);
    assertThat(near(frames.get(3), 0, 1)).isEqualTo(Color.WHITE);
    assertThat(near(frames.get(3), 1, 1)).isEqualTo(GREEN);
  }

  @Test
  void aFrameThatChangesNothingIsLeftOut() throws Exception {
    BufferedImage red = plain(40, 40, RED);

    assertThat(frames(ImageType.GIF, gif(List.of(red, red, plain(40, 40, BLUE), red)))).hasSize(3);
  }

  @Test
  void everyFrameOfAMovingWebpIsShown() throws Exception {
    byte[] file = TestPictures.resource("animated.webp");

    assertThat(Animation.isOne(ImageType.WEBP, file)).isTrue();
    List<BufferedImage> frames = frames(ImageType.WEBP, file);

    assertThat(frames).hasSize(2);
    assertThat(near(frames.get(0), 0, 0)).isEqualTo(RED);
    assertThat(frames.get(1).getWidth()).isEqualTo(64);
  }

  @Test
  void asManyFramesAsMayBeAreShownAndMoreAreRefused() throws Exception {
    List<BufferedImage> most =
        IntStream.range(0, Animation.MOST_FRAMES)
            .mapToObj(i -> plain(20, 20, new Color(10 * i, 0, 0)))
            .toList();
    List<BufferedImage> more = new ArrayList<>(most);
    more.add(plain(20, 20, GREEN));

    assertThat(frames(ImageType.GIF, gif(most))).hasSize(Animation.MOST_FRAMES);
    var rejected =
        catchThrowableOfType(MediaRejected.class, () -> frames(ImageType.GIF, gif(more)));
    assertThat(rejected.reason()).isEqualTo(Reason.TOO_MANY_PIXELS);
    assertThat(rejected).hasMessageContaining("20 frames").hasMessageContaining("send a still");
  }

  @Test
  void framesOfMoreThan60MegapixelsInSumAreRefused() {
    // given: small frames, far apart on a canvas of 22 megapixels
    Frame corner = new Frame(plain(20, 20, RED), 0, 0, "none");
    Frame other = new Frame(plain(20, 20, BLUE), 5480, 3980, "none");
    byte[] file = gifOf(List.of(corner, other, corner));

    var rejected = catchThrowableOfType(MediaRejected.class, () -> frames(ImageType.GIF, file));

    assertThat(rejected.reason()).isEqualTo(Reason.TOO_MANY_PIXELS);
    assertThat(rejected).hasMessageContaining("60 megapixels");
  }

  @Test
  void aStillIsNoMovingPicture() throws Exception {
    assertThat(Animation.isOne(ImageType.GIF, gif(List.of(plain(20, 20, RED))))).isFalse();
    assertThat(Animation.isOne(ImageType.WEBP, TestPictures.resource("lossy.webp"))).isFalse();
    assertThat(Animation.isOne(ImageType.JPEG, TestPictures.jpeg(20, 20))).isFalse();
  }
}
