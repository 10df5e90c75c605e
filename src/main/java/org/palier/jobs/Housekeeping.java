package org.palier.jobs;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.palier.web.Sessions;

/// Forgets the sessions that are over.
@Singleton
@Requires(property = JobRunner.ENABLED, notEquals = "false")
final class Housekeeping {

  private static final Job JOB =
      new Job("sweep-sessions", Duration.ofHours(1), Duration.ofMinutes(5));

  private final JobRunner jobs;
  private final Sessions sessions;

  Housekeeping(JobRunner jobs, Sessions sessions) {
    this.jobs = jobs;
    this.sessions = sessions;
  }

  @Scheduled(initialDelay = "1m", fixedDelay = "10m")
  void sweepSessions() {
    jobs.run(JOB, sessions::sweep);
  }
}
