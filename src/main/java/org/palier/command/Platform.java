package org.palier.command;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Opens the platform without its web server, for the length of a command.
public final class Platform {

  private Platform() {}

  /// Runs the work over the configured database, migrated, and gives its status.
  public static int run(ToIntFunction<ApplicationContext> work) {
    try (ApplicationContext context =
        ApplicationContext.builder()
            .banner(false)
            .deduceEnvironment(false)
            .properties(Map.of("palier.jobs.enabled", false, "palier.demo.enabled", false))
            .start()) {
      return work.applyAsInt(context);
    }
  }
}
