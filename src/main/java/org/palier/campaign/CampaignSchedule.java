package org.palier.campaign;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.palier.jobs.Job;
import org.palier.jobs.JobRunner;

/// When campaigns are looked after.
@Singleton
@Requires(property = JobRunner.ENABLED, notEquals = "false")
final class CampaignSchedule {

  private static final Job RUN =
      new Job("run-campaigns", Duration.ofSeconds(50), Duration.ofMinutes(15));
  private static final Job FORGET =
      new Job("forget-campaigns", Duration.ofDays(1), Duration.ofMinutes(10));

  private final JobRunner jobs;
  private final CampaignRound round;

  CampaignSchedule(JobRunner jobs, CampaignRound round) {
    this.jobs = jobs;
    this.round = round;
  }

  @Scheduled(initialDelay = "40s", fixedDelay = "1m")
  void run() {
    jobs.run(RUN, round::make);
  }

  @Scheduled(initialDelay = "9m", fixedDelay = "1h")
  void forget() {
    jobs.run(FORGET, round::forget);
  }
}
