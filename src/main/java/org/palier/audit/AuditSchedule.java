package org.palier.audit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.palier.jobs.Job;
import org.palier.jobs.JobRunner;

/// When what the security log kept for its time is forgotten.
@Singleton
@Requires(property = JobRunner.ENABLED, notEquals = "false")
final class AuditSchedule {

  private static final Job PURGE =
      new Job("purge-security-log", Duration.ofDays(1), Duration.ofMinutes(10));

  private final JobRunner jobs;
  private final AuditService audit;

  AuditSchedule(JobRunner jobs, AuditService audit) {
    this.jobs = jobs;
    this.audit = audit;
  }

  @Scheduled(initialDelay = "6m", fixedDelay = "1h")
  void purge() {
    jobs.run(PURGE, audit::purge);
  }
}
