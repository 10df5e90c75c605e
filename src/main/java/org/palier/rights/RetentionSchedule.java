package org.palier.rights;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.palier.jobs.Job;
import org.palier.jobs.JobRunner;

/// When accounts nobody uses have their turn.
@Singleton
@Requires(property = JobRunner.ENABLED, notEquals = "false")
final class RetentionSchedule {

  private static final Job ACCOUNTS =
      new Job("end-accounts", Duration.ofHours(23), Duration.ofHours(1));

  private final JobRunner jobs;
  private final RetentionService retention;

  RetentionSchedule(JobRunner jobs, RetentionService retention) {
    this.jobs = jobs;
    this.retention = retention;
  }

  @Scheduled(initialDelay = "5m", fixedDelay = "1h")
  void endAccounts() {
    jobs.run(ACCOUNTS, retention::makeRound);
  }
}
