package org.plenary.sandbox;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The command line and environment of a child: this JVM's Java and class path, little else. */
final class Command {
  private static final Set<String> KEPT_VARIABLES = Set.of("PATH", "LANG", "LC_ALL", "TZ");
  private static final List<String> COMMON =
      List.of(
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:-UsePerfData",
          "-XX:MaxDirectMemorySize=64m",
          "--enable-native-access=ALL-UNNAMED",
          "-Djava.awt.headless=true",
          "-Dlogback.configurationFile=org/plenary/sandbox/logback-child.xml");

  /** Pictures can wait a moment; the stream, on the same cores, cannot. */
  private static final Path NICE = Path.of("/usr/bin/nice");

  private static final String NICENESS = "5";

  private Command() {}

  static ProcessBuilder of(ChildJvm.Options options, TemporaryFolder folder) {
    List<String> line = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      line.addAll(List.of(NICE.toString(), "-n", NICENESS));
    }
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Xmx" + options.heapMb() + "m");
    line.addAll(COMMON);
    line.add("-XX:ErrorFile=" + folder.path().resolve("crash.log"));
    line.addAll(folder.jvmArgs());
    line.addAll(options.jvmArgs());
    line.add("-cp");
    line.add(absoluteClassPath());
    line.add(ChildEntry.class.getName());
    line.add(options.main().getName());
    line.addAll(options.args());
    var builder = new ProcessBuilder(line);
    // Secrets travel in the environment (database password, keys): a child gets none of them.
    builder.environment().keySet().retainAll(KEPT_VARIABLES);
    // Each arena of glibc's keeps what native code once needed; one thread needs no more than two.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    builder.directory(folder.path().toFile());
    return builder;
  }

  /** The child works in another folder, so relative entries would not be found there. */
  private static String absoluteClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
