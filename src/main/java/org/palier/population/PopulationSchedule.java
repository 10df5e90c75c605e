package org.palier.population;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.palier.jobs.Job;
import org.palier.jobs.JobRunner;

/// When files that nobody confirmed, and what can no longer be undone, are forgotten.
@Singleton
@Requires(property = JobRunner.ENABLED, notEquals = "false")
final class PopulationSchedule {

  private static final Job FORGET =
      new Job("forget-imports", Duration.ofHours(1), Duration.ofMinutes(30));

  private final JobRunner jobs;
  private final ImportService imports;

  PopulationSchedule(JobRunner jobs, ImportService imports) {
    this.jobs = jobs;
    this.imports = imports;
  }

  @Scheduled(initialDelay = "4m", fixedDelay = "30m")
  void forget() {
    jobs.run(FORGET, imports::forget);
  }
}
