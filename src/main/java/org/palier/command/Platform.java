package org.palier.command;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Opens the platform without its web server, for the length of a command.
public final class Platform {

  // A command typed beside a running server uses the database that server started.
  private static final Map<String, Object> BESIDE_A_SERVER =
      Map.of(
          "palier.database.join", true,
          "palier.demo.enabled", false,
          "palier.jobs.enabled", false);

  private Platform() {}

  /// Runs the work over the configured database, migrated, and gives its status.
  public static int run(ToIntFunction<ApplicationContext> work) {
    try (ApplicationContext context =
        ApplicationContext.builder()
            .banner(false)
            .deduceEnvironment(false)
            .properties(BESIDE_A_SERVER)
            .start()) {
      return work.applyAsInt(context);
    }
  }
}
