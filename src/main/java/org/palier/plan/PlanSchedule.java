package org.palier.plan;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.palier.jobs.Job;
import org.palier.jobs.JobRunner;

/// When plans remind of their dates: once a day.
@Singleton
@Requires(property = JobRunner.ENABLED, notEquals = "false")
final class PlanSchedule {

  private static final Job REMINDERS =
      new Job("remind-of-plans", Duration.ofHours(23), Duration.ofHours(1));

  private final JobRunner jobs;
  private final ReminderService reminders;

  PlanSchedule(JobRunner jobs, ReminderService reminders) {
    this.jobs = jobs;
    this.reminders = reminders;
  }

  @Scheduled(initialDelay = "4m", fixedDelay = "1h")
  void remind() {
    jobs.run(REMINDERS, reminders::makeRound);
  }
}
