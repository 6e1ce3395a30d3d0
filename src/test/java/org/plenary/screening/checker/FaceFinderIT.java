package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.model.Box;
import org.plenary.model.Finding;
import org.plenary.model.Outcome;
import org.plenary.screening.DrawnPicture;

/** The real network on photos of real people. */
class FaceFinderIT {
  private static PictureCheck check;
  private static FaceFinder finder;

  @BeforeAll
  static void start() throws Exception {
    ModelFiles models = ModelFiles.load();
    check = new PictureCheck(models);
    finder = new FaceFinder(models.faces());
  }

  @AfterAll
  static void end() throws Exception {
    finder.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 48, 64, 96, 128})
  void everyFaceOf32PixelsAndMoreIsFound(int width) throws Exception {
    int found = 0;
    for (FacePhotos.Scene scene : FacePhotos.scenes(width)) {
      List<Finding> findings = found(scene.pixels());
      for (int[] middle : scene.middles()) {
        if (findings.stream().anyMatch(f -> isOver(f.box(), middle, width))) {
          found++;
        }
      }
    }

    assertThat(found).isEqualTo(FacePhotos.count());
  }

  @Test
  void aPictureWithAFaceGoesToAPersonWithABoxOverTheFace() throws Exception {
    FacePhotos.Scene scene = FacePhotos.scenes(96).getFirst();

    CheckReport report = check.check(DrawnPicture.of(scene.image()).png());

    assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(report.reason()).isEqualTo("face");
    assertThat(scene.middles())
        .allSatisfy(middle ->
            assertThat(report.findings())
                .anyMatch(f -> f.category().equals("face") && isOver(f.box(), middle, 96)));
  }

  @Test
  void aSlideWithAFaceAndOtherwiseNothingToObjectToIsNotPassed() throws Exception {
    DrawnPicture slide = DrawnPicture.cleanSlide();
    FacePhotos.Scene scene = FacePhotos.scenes(48).getFirst();
    int[] face = scene.middles().getFirst();
    slide.paste(scene.image().getSubimage(face[0] - 48, face[1] - 48, 96, 96), 1300, 700);

    CheckReport report = check.check(slide.png());

    assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(report.findings())
        .anyMatch(f -> f.category().equals("face") && isOver(f.box(), new int[] {1348, 748}, 48));
  }

  @Test
  void aSlideHasNoFaces() throws Exception {
    assertThat(found(Pixels.of(DrawnPicture.cleanSlide().image()))).isEmpty();
  }

  private static List<Finding> found(Pixels picture) throws Exception {
    return finder.find(picture, BusyBlocks.of(picture, List.of()), List.of(), List.of());
  }

  /** The middle is covered, and the box is no larger than a head and its hair. */
  private static boolean isOver(Box b, int[] middle, int width) {
    return b.x() <= middle[0]
        && middle[0] < b.x() + b.width()
        && b.y() <= middle[1]
        && middle[1] < b.y() + b.height()
        && b.width() < 3 * width;
  }
}
