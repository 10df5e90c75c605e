package org.palier.mail;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.palier.jobs.Job;
import org.palier.jobs.JobRunner;

/// When mail goes out, and when it is forgotten.
@Singleton
@Requires(property = JobRunner.ENABLED, notEquals = "false")
final class MailSchedule {

  private static final Job DELIVER =
      new Job("deliver-mail", Duration.ofSeconds(15), Duration.ofMinutes(10));
  private static final Job FORGET =
      new Job("forget-mail", Duration.ofDays(1), Duration.ofMinutes(10));

  private final JobRunner jobs;
  private final MailDelivery delivery;

  MailSchedule(JobRunner jobs, MailDelivery delivery) {
    this.jobs = jobs;
    this.delivery = delivery;
  }

  @Scheduled(initialDelay = "20s", fixedDelay = "20s")
  void deliver() {
    jobs.run(DELIVER, delivery::deliverDue);
  }

  @Scheduled(initialDelay = "5m", fixedDelay = "1h")
  void forget() {
    jobs.run(FORGET, delivery::forgetOld);
  }
}
