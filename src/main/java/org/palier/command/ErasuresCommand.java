package org.palier.command;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.palier.rights.ReplayService;
import org.palier.tombstone.Tombstone;
import org.palier.tombstone.TombstoneService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints what was erased, as hashes, or erases it again after a restore.
@Command(
    name = "erasures",
    description = "Prints what was erased, as hashes of ids; keep it beside the backups.",
    mixinStandardHelpOptions = true)
final class ErasuresCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--replay",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "After a restore: erases again what these lists, or logs of the platform, tell of.")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    List<Tombstone> stones = new ArrayList<>();
    for (Path file : files) {
      try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
        lines.flatMap(Tombstone::in).forEach(stones::add);
      } catch (IOException | UncheckedIOException e) {
        spec.commandLine().getErr().println(file + " : illisible. / " + file + ": can’t be read.");
        return ExitStatus.BAD_INPUT;
      }
    }
    return Platform.run(platform -> files.isEmpty() ? list(platform) : replay(platform, stones));
  }

  private int list(ApplicationContext platform) {
    platform.getBean(TombstoneService.class).all().forEach(one -> out().println(one.line()));
    out().flush();
    return ExitStatus.DONE;
  }

  private int replay(ApplicationContext platform, List<Tombstone> stones) {
    ReplayService.Replayed done = platform.getBean(ReplayService.class).replay(stones);
    out()
        .printf(
            "%d tombstones read. Erased again: %d people, %d organisations, %d assessments.%n",
            stones.size(), done.people(), done.organisations(), done.assessments());
    done.withoutOwner().forEach(id -> out().printf("Organisation %s has no owner.%n", id));
    out().flush();
    return ExitStatus.DONE;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
