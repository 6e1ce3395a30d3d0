package org.plenary.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.sandbox.ChildFailure;
import org.plenary.sandbox.ChildFolders;
import org.plenary.slides.DeckRejected.Reason;

@Timeout(180)
class DeckRendererIT {
  private final DeckRenderer renderer = new DeckRenderer();

  @TempDir Path folder;

  @AfterEach
  void close() {
    renderer.close();
  }

  private Reason rejection(Path pdf) {
    return catchThrowableOfType(DeckRejected.class, () -> renderer.open(pdf)).reason();
  }

  private static BufferedImage decoded(SlideImage image) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(image.bytes()));
  }

  @Test
  void everyPageComesInEveryWidthWithItsText() throws Exception {
    // given
    Path pdf = TestDecks.plain(folder, 3);
    int pages = renderer.open(pdf);

    // when
    RenderedPage page = renderer.page(pdf, 2);

    // then
    assertThat(pages).isEqualTo(3);
    assertThat(page.number()).isEqualTo(2);
    assertThat(page.width()).isEqualTo(1920);
    assertThat(page.height()).isEqualTo(1080);
    assertThat(page.text()).isEqualTo("Slide 2\nRepeat lactate within 6 h");
    assertThat(page.images()).extracting(SlideImage::width).containsExactly(640, 1280, 1920);
    for (SlideImage image : page.images()) {
      BufferedImage shown = decoded(image);
      assertThat(shown.getWidth()).isEqualTo(image.width());
      assertThat(shown.getHeight()).isEqualTo(image.height()).isEqualTo(image.width() * 9 / 16);
      Color bar = new Color(shown.getRGB(image.width() / 50, image.height() / 2));
      assertThat(bar.getRed()).isLessThan(20);
      assertThat(bar.getGreen()).isBetween(110, 140);
    }
  }

  @Test
  void slidesAreWebpWhereTheEncoderIsInstalled() throws Exception {
    // given
    assertThat(Cwebp.onPath()).as("install the package that has cwebp (Debian: webp)").isPresent();
    Path pdf = TestDecks.plain(folder, 1);
    renderer.open(pdf);

    // when
    RenderedPage page = renderer.page(pdf, 1);

    // then
    assertThat(page.images()).extracting(SlideImage::ext).containsOnly("webp");
    assertThat(page.images().get(1).bytes().length).isLessThan(60 << 10);
  }

  @Test
  void withoutTheWebpEncoderSlidesAreInFormatsOfTheJdk() throws Exception {
    // given
    var page = new BufferedImage(1920, 1080, BufferedImage.TYPE_INT_RGB);

    // when
    var images = new PlainEncoder().encode(page);

    // then
    assertThat(images).extracting(SlideImage::width).containsExactly(640, 1280, 1920);
    assertThat(images).extracting(SlideImage::ext).containsOnly("png");
    assertThat(decoded(images.getLast()).getWidth()).isEqualTo(1920);
  }

  @Test
  void aFailingWebpEncoderCostsTheFormatNotTheSlide() throws Exception {
    // given
    var broken = new WebpEncoder(new Cwebp(Path.of("/bin/false")), new PlainEncoder());

    // when
    var images = broken.encode(new BufferedImage(1920, 1080, BufferedImage.TYPE_INT_RGB));

    // then
    assertThat(images).extracting(SlideImage::ext).containsOnly("png");
  }

  @Test
  void aTurnedPageIsDrawnTurned() throws Exception {
    // given
    Path pdf = TestDecks.turned(folder);
    renderer.open(pdf);

    // when
    RenderedPage page = renderer.page(pdf, 1);

    // then
    assertThat(page.width()).isEqualTo(1920);
    assertThat(page.height()).isBetween(3412, 3414);
  }

  @Test
  void aPageOfAMillionPointsIsDrawnInTheServedWidth() throws Exception {
    // given
    Path pdf = TestDecks.huge(folder);
    renderer.open(pdf);

    // when
    RenderedPage page = renderer.page(pdf, 1);

    // then
    assertThat(page.width()).isEqualTo(1920);
    assertThat(page.height()).isEqualTo(1080);
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", ""})
  void aProtectedPdfIsRefused(String userPassword) throws Exception {
    assertThat(rejection(TestDecks.encrypted(folder, userPassword))).isEqualTo(Reason.ENCRYPTED);
  }

  @Test
  void threeHundredPagesAreADeckOneMoreIsNot() throws Exception {
    assertThat(renderer.open(TestDecks.plain(folder, 300))).isEqualTo(300);
    assertThat(rejection(TestDecks.plain(folder, 301))).isEqualTo(Reason.TOO_MANY_PAGES);
  }

  @ParameterizedTest
  @CsvSource({"960,321,false", "960,319,true", "100,301,true", "0.5,0.5,true", "10,29,false"})
  void aShapeThatIsNoSlidesIsRefused(float width, float height, boolean refused) throws Exception {
    // given
    Path pdf = TestDecks.ofSize(folder, width, height);

    // when
    var rejected = catchThrowableOfType(DeckRejected.class, () -> renderer.open(pdf));

    // then
    if (refused) {
      assertThat(rejected.reason()).isEqualTo(Reason.PAGE_SHAPE);
    } else {
      assertThat(rejected).isNull();
    }
  }

  @Test
  void aFileOverTheLimitIsRefusedUnread() throws Exception {
    // given
    Path pdf = TestDecks.plain(folder, 1);
    try (var file = new RandomAccessFile(pdf.toFile(), "rw")) {
      file.setLength(DeckRenderer.MAX_BYTES + 1);
    }

    // then
    assertThat(rejection(pdf)).isEqualTo(Reason.TOO_LARGE);
    assertThat(renderer.pid()).isEmpty();
  }

  @Test
  void whatIsNoPdfIsRefused() throws Exception {
    assertThat(rejection(Files.writeString(folder.resolve("a.pdf"), "PK, this is a pptx")))
        .isEqualTo(Reason.BROKEN);
    assertThat(rejection(Files.writeString(folder.resolve("b.pdf"), "%PDF-1.7 and nothing else")))
        .isEqualTo(Reason.BROKEN);
    byte[] whole = Files.readAllBytes(TestDecks.plain(folder, 5));
    assertThat(rejection(Files.write(folder.resolve("c.pdf"), Arrays.copyOf(whole, 700))))
        .isEqualTo(Reason.BROKEN);
  }

  @Test
  void aPageTreeThatContainsItselfIsRefused() throws Exception {
    assertThat(rejection(TestDecks.circular(folder))).isEqualTo(Reason.BROKEN);
  }

  @Test
  void aPageThatNeverEndsIsGivenUpAndTheNextOneIsDrawn() throws Exception {
    try (var impatient = new DeckRenderer(ChildFolders.ofSystem(), Duration.ofSeconds(6))) {
      // given
      Path pdf = TestDecks.exploding(folder);
      impatient.open(pdf);

      // when
      assertThatThrownBy(() -> impatient.page(pdf, 1)).isInstanceOf(ChildFailure.TimedOut.class);

      // then
      assertThat(impatient.page(pdf, 2).text()).startsWith("Second");
    }
  }

  @Test
  void aKilledChildFailsThePageAndTheSamePageComesOnAskingAgain() throws Exception {
    // given
    Path pdf = TestDecks.exploding(folder);
    renderer.open(pdf);
    ProcessHandle child = ProcessHandle.of(renderer.pid().orElseThrow()).orElseThrow();
    Duration idle = child.info().totalCpuDuration().orElseThrow();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<RenderedPage> endless = threads.submit(() -> renderer.page(pdf, 1));
      Duration busy = idle.plusMillis(300);
      await().until(() -> child.info().totalCpuDuration().orElseThrow().compareTo(busy) > 0);

      // when
      child.destroyForcibly();

      // then
      assertThatThrownBy(endless::get).hasCauseInstanceOf(ChildFailure.class);
      assertThat(renderer.page(pdf, 2).text()).startsWith("Second");
    }
  }

  @Test
  void openingAnotherDeckDoesNotDisturbTheOneBeingDrawn() throws Exception {
    // given
    Path first = TestDecks.plain(folder, 3);
    Path second = TestDecks.turned(folder);
    renderer.open(first);
    renderer.page(first, 1);

    // when
    renderer.open(second);

    // then
    assertThat(renderer.page(first, 2).text()).startsWith("Slide 2");
    assertThat(renderer.page(second, 1).text()).startsWith("Turned");
  }
}
