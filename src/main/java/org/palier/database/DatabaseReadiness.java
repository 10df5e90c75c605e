package org.palier.database;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;

/// Ready when the database answers within a second and keeps what it is given.
@Singleton
@Readiness
final class DatabaseReadiness implements HealthIndicator {

  private static final String NAME = "database";
  private static final long PATIENCE_MILLISECONDS = 900;

  private final DatabaseProbe probe;
  private final Executor executor;

  DatabaseReadiness(DatabaseProbe probe, @Named(TaskExecutors.BLOCKING) Executor executor) {
    this.probe = probe;
    this.executor = executor;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.fromCompletableFuture(
        () ->
            CompletableFuture.supplyAsync(this::check, executor)
                .completeOnTimeout(
                    down(unreachable()), PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS));
  }

  private HealthResult check() {
    try (Connection connection = probe.connect()) {
      List<String> problems =
          SafeSettings.read(connection).stream()
              .map(Setting::problem)
              .filter(problem -> !problem.isEmpty())
              .toList();
      return problems.isEmpty()
          ? HealthResult.builder(NAME, HealthStatus.UP).build()
          : down(problems);
    } catch (SQLException e) {
      return down(unreachable());
    }
  }

  private static List<String> unreachable() {
    return List.of("La base de données ne répond pas.");
  }

  private static HealthResult down(List<String> problems) {
    return HealthResult.builder(NAME, HealthStatus.DOWN).details(problems).build();
  }
}
