package org.plenary;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.ops.Cluster;
import org.plenary.screening.ReleasedMedia;

/** The rules of the house: who may know whom. */
class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.plenary");
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "plenary");

  private static ArchRule onlyIn(String library, String... packages) {
    return noClasses()
        .that(not(resideInAnyPackage(packages)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  @Test
  void theRulesLookAtTheWholeServer() {
    // given
    List<String> stations =
        List.of("http", "intake", "posts", "screening", "media", "moderation", "journal", "stream");
    // then
    assertThat(stations)
        .allSatisfy(station ->
            assertThat(OURS.that(resideInAPackage("org.plenary." + station))).isNotEmpty());
  }

  @Test
  void theModelKnowsNothingButJavaAndItself() {
    classes()
        .that()
        .resideInAPackage("org.plenary.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.plenary.model..")
        .check(OURS);
  }

  @Test
  void theJournalKnowsNoHttp() {
    noClasses()
        .that()
        .resideInAPackage("org.plenary.journal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.vertx.ext.web..", "io.vertx.core.http..", "org.plenary.http..")
        .check(OURS);
  }

  @Test
  void theStreamSeesNeitherTheGateNorTheQuarantine() {
    noClasses()
        .that()
        .resideInAPackage("org.plenary.stream..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.plenary.screening..", "org.plenary.media..")
        .check(OURS);
  }

  @Test
  void onlyTheEdgesTouchTheWeb() {
    onlyIn("io.vertx.ext.web..", "org.plenary.http..", "org.plenary.stream..", "org.plenary.ops..")
        .check(OURS);
  }

  @Test
  void onlyTheClusterTouchesHazelcastSoThatASingleNodeStartsNothingOfIt() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Cluster.class.getName())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.hazelcast..", "io.vertx.spi.cluster.hazelcast..")
        .check(OURS);
  }

  @Test
  void noPackagesKnowEachOtherInACircle() {
    slices().matching("org.plenary.(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void onlyScreeningCanMakeAReleasedPicture() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.plenary.screening..")
        .should()
        .callConstructorWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.type(
                        ReleasedMedia.class))))
        .check(OURS);
    assertThat(ReleasedMedia.class.getConstructors()).isEmpty();
  }

  /** Libraries that read what strangers sent are kept where they run in a child process. */
  @ParameterizedTest
  @CsvSource({
    "org.apache.pdfbox.., org.plenary.slides..",
    "ai.onnxruntime.., org.plenary.screening.checker..",
    "com.google.zxing.., org.plenary.screening.checker..",
    "com.twelvemonkeys.., org.plenary.media..",
    "com.drew.., org.plenary.media..",
  })
  void hostileInputIsParsedInItsOwnPackage(String library, String home) {
    onlyIn(library, home, "org.plenary.demo..").check(OURS);
  }

  @Test
  void childProcessesAreStartedByTheSandboxTheDatabaseAndTheEncodersOnly() {
    noClasses()
        .that(
            not(
                resideInAnyPackage(
                    "org.plenary.sandbox..",
                    "org.plenary.ops..",
                    "org.plenary.slides..",
                    "org.plenary.media..")))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .check(OURS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"derivative", "release"})
  void onlyScreeningWritesWhatMakesAPicturePublic(String table) throws IOException {
    // given
    Pattern write = Pattern.compile("(?i)(insert into|update) " + table + "\\b");
    // when
    List<Path> writers = sourcesWith(write);
    // then
    assertThat(writers)
        .isNotEmpty()
        .allMatch(file -> SOURCES.relativize(file).startsWith("screening"));
  }

  @Test
  void onlyScreeningCallsAPictureReleased() throws IOException {
    assertThat(sourcesWith(Pattern.compile("(?i)set state = 'released', release")))
        .isNotEmpty()
        .allMatch(file -> SOURCES.relativize(file).startsWith("screening"));
  }

  private static List<Path> sourcesWith(Pattern wanted) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> wanted.matcher(read(file)).find())
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aBrokenRuleWouldFail() {
    // given a rule that the server does break: the stream does touch the web
    ArchRule broken = onlyIn("io.vertx.ext.web..", "org.plenary.http..");
    // when, then
    assertThatThrownBy(() -> broken.check(OURS))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("org.plenary.stream");
  }
}
