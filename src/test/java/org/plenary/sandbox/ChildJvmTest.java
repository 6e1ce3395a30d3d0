package org.plenary.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ChildJvmTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final ChildJvm child = child(List.of(), Duration.ofSeconds(30));

  private static ChildJvm child(List<String> args, Duration startup) {
    return new ChildJvm(
        new ChildJvm.Options(
            "moody", MoodyChildMain.class, 48, List.of(), args, ChildFolders.ofSystem(), startup));
  }

  @AfterEach
  void endChild() {
    child.close();
  }

  @Test
  void answersWithWhatItWasGiven() throws Exception {
    // given
    byte[] large = new byte[8 << 20];
    large[large.length - 1] = 42;

    // when
    Frame answer = child.ask(Frame.of("{\"ä\":1}", new byte[0], new byte[] {1}, large), SOON);

    // then
    assertThat(answer.json()).isEqualTo("{\"ä\":1}");
    assertThat(answer.blobs()).containsExactly(large, new byte[] {1}, new byte[0]);
  }

  @Test
  void startsWithTheFirstRequestAndStaysForTheNext() throws Exception {
    // given
    assertThat(child.alive()).isFalse();
    child.ask(Frame.of("one"), SOON);
    long first = child.pid().orElseThrow();

    // when
    child.ask(Frame.of("two"), SOON);

    // then
    assertThat(child.pid()).hasValue(first);
  }

  @Test
  void aChildThatEndsIsReportedDeadAndReplaced() throws Exception {
    // when
    var failure = catchThrowableOfType(ChildFailure.class, () -> child.ask(Frame.of("exit"), SOON));

    // then
    assertThat(failure).isInstanceOf(ChildFailure.Died.class);
    assertThat(child.ask(Frame.of("again"), SOON).json()).isEqualTo("again");
  }

  @Test
  void aChildKilledBetweenRequestsIsReplacedUnnoticed() throws Exception {
    // given
    child.ask(Frame.of("one"), SOON);
    long first = child.pid().orElseThrow();
    ProcessHandle.of(first).orElseThrow().destroyForcibly();
    await().until(() -> !child.alive());

    // when
    Frame answer = child.ask(Frame.of("two"), SOON);

    // then
    assertThat(answer.json()).isEqualTo("two");
    assertThat(child.pid().orElseThrow()).isNotEqualTo(first);
  }

  @Test
  void aRequestThatTakesTooLongEndsTheProcess() throws Exception {
    // given
    child.ask(Frame.of("one"), SOON);
    var process = ProcessHandle.of(child.pid().orElseThrow()).orElseThrow();

    // when
    var failure =
        catchThrowableOfType(
            ChildFailure.class, () -> child.ask(Frame.of("hang"), Duration.ofMillis(200)));

    // then
    assertThat(failure).isInstanceOf(ChildFailure.TimedOut.class);
    await().until(() -> !process.isAlive());
    assertThat(child.ask(Frame.of("again"), SOON).json()).isEqualTo("again");
  }

  @Test
  void aChildThatIsNeverReadyTimesOut() {
    try (var sleeper = child(List.of("never-ready"), Duration.ofMillis(800))) {
      // when
      var failure =
          catchThrowableOfType(ChildFailure.class, () -> sleeper.ask(Frame.of("hi"), SOON));

      // then
      assertThat(failure).isInstanceOf(ChildFailure.TimedOut.class);
      assertThat(sleeper.alive()).isFalse();
    }
  }

  @Test
  void aChildOutOfMemoryDies() throws Exception {
    // when
    var failure =
        catchThrowableOfType(ChildFailure.class, () -> child.ask(Frame.of("hoard"), SOON));

    // then
    assertThat(failure).isInstanceOf(ChildFailure.Died.class);
    assertThat(child.ask(Frame.of("again"), SOON).json()).isEqualTo("again");
  }

  @Test
  void nonsenseOnTheWireEndsTheProcess() throws Exception {
    // when
    var failure =
        catchThrowableOfType(ChildFailure.class, () -> child.ask(Frame.of("garbage"), SOON));

    // then
    assertThat(failure).isInstanceOf(ChildFailure.Died.class);
    assertThat(child.ask(Frame.of("again"), SOON).json()).isEqualTo("again");
  }

  @Test
  void printsDoNotDisturbTheProtocol() throws Exception {
    // when
    Frame answer = child.ask(Frame.of("print"), SOON);

    // then
    assertThat(answer.json()).isEqualTo("print");
  }

  @Test
  void aRefusalCarriesItsWordsAndTheChildLivesOn() throws Exception {
    // given
    child.ask(Frame.of("one"), SOON);
    var pid = child.pid();

    // when
    var refused =
        catchThrowableOfType(ChildFailure.Refused.class, () -> child.ask(Frame.of("refuse"), SOON));

    // then
    assertThat(refused.code()).isEqualTo("no-thanks");
    assertThat(refused.detail()).isEqualTo("It is not to my taste.");
    assertThat(child.pid()).isEqualTo(pid);
  }

  @Test
  void anExceptionsMessageNeverLeavesTheChild() {
    // when
    var refused =
        catchThrowableOfType(ChildFailure.Refused.class, () -> child.ask(Frame.of("throw"), SOON));

    // then
    assertThat(refused.code()).isEqualTo(ChildFailure.Refused.FAILED);
    assertThat(refused.detail()).isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void endlessRecursionIsARefusal() {
    // when
    var refused =
        catchThrowableOfType(
            ChildFailure.Refused.class, () -> child.ask(Frame.of("overflow"), SOON));

    // then
    assertThat(refused.detail()).isEqualTo("java.lang.StackOverflowError");
  }

  @Test
  void theChildGetsABareEnvironmentAndAFolderThatEndsWithIt() throws Exception {
    // when
    Frame answer = child.ask(Frame.of("environment"), SOON);

    // then
    assertThat(List.of(answer.json().split(",")))
        .isSubsetOf("PATH", "LANG", "LC_ALL", "TZ", "MALLOC_ARENA_MAX");
    Path folder = Path.of(new String(answer.blobs().getFirst()));
    assertThat(folder).isDirectory();
    child.close();
    assertThat(folder).doesNotExist();
  }

  @Test
  void manyVirtualThreadsTakeTurns() throws Exception {
    // given
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      // when
      List<Future<String>> answers =
          IntStream.range(0, 200)
              .mapToObj(i -> threads.submit(() -> child.ask(Frame.of("n" + i), SOON).json()))
              .toList();

      // then
      for (int i = 0; i < 200; i++) {
        assertThat(answers.get(i).get()).isEqualTo("n" + i);
      }
    }
  }

  @Test
  void closingEndsARequestThatIsUnderWay() throws Exception {
    // given
    child.ask(Frame.of("one"), SOON);
    var started = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> hanging =
          threads.submit(() -> {
            started.countDown();
            return child.ask(Frame.of("hang"), Duration.ofMinutes(5));
          });
      started.await();

      // when
      child.close();

      // then
      assertThatThrownBy(hanging::get).hasCauseInstanceOf(ChildFailure.Died.class);
      assertThatThrownBy(() -> child.ask(Frame.of("late"), SOON))
          .isInstanceOf(ChildFailure.Died.class);
      assertThat(child.alive()).isFalse();
    }
  }

  @Test
  void anInterruptedCallerLeavesNoProcessOutOfStep() throws Exception {
    // given
    child.ask(Frame.of("one"), SOON);
    var caller =
        Thread.ofVirtual()
            .unstarted(() ->
                assertThatThrownBy(() -> child.ask(Frame.of("hang"), Duration.ofMinutes(5)))
                    .isInstanceOf(ChildFailure.Died.class));
    caller.start();

    // when
    caller.interrupt();

    // then
    assertThat(caller.join(SOON)).isTrue();
    assertThat(child.ask(Frame.of("again"), SOON).json()).isEqualTo("again");
  }

  @Test
  void aRequestTooLargeForAFrameIsACallersMistake() {
    byte[] block = new byte[Wire.MAX_BYTES / 4];

    assertThatThrownBy(() -> child.ask(Frame.of("", block, block, block, block, block), SOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aChildEndsWithItsKilledParentEvenInTheMiddleOfARequest() throws Exception {
    // given
    Process parent = middle();
    ProcessHandle orphan = childOf(parent);

    // when
    parent.destroyForcibly();

    // then
    await().atMost(SOON).until(() -> !orphan.isAlive());
  }

  @Test
  void whatAKilledParentAndItsKilledChildLeftIsGoneAfterTheNextStart(@TempDir Path folder)
      throws Exception {
    // given: both are killed, so that neither can tidy up
    Process parent = middle(folder.toString());
    ProcessHandle orphan = childOf(parent);
    new ProcessBuilder("kill", "-STOP", "" + orphan.pid()).start().waitFor();
    parent.destroyForcibly().waitFor();
    orphan.destroyForcibly();
    await().atMost(SOON).until(() -> !orphan.isAlive());
    assertThat(folder).isNotEmptyDirectory();
    Path others = Files.createDirectory(folder.resolve("decks"));

    // when
    ChildFolders next = ChildFolders.in(folder);

    // then
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(others);
    }
    assertThat(next.create("moody").path()).isDirectory();
  }

  @Test
  void whatARunningParentUsesStays(@TempDir Path folder) throws Exception {
    // given
    TemporaryFolder inUse = ChildFolders.in(folder).create("moody");

    // when
    ChildFolders.in(folder);

    // then
    assertThat(inUse.path()).isDirectory();
  }

  private static Process middle(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx64m");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(MiddleMain.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static ProcessHandle childOf(Process parent) {
    var lines = new BufferedReader(new InputStreamReader(parent.getInputStream()));
    String pid = lines.lines().filter(line -> line.matches("\\d+")).findFirst().orElseThrow();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }
}
