package org.palier.signin;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.palier.jobs.Job;
import org.palier.jobs.JobRunner;

/// When links that nobody can use any more, and addresses that accounts no longer have, are
/// forgotten.
@Singleton
@Requires(property = JobRunner.ENABLED, notEquals = "false")
final class SignInSchedule {

  private static final Job LINKS =
      new Job("forget-sign-in-links", Duration.ofHours(1), Duration.ofMinutes(10));

  private static final Job ADDRESSES =
      new Job("forget-addresses", Duration.ofDays(1), Duration.ofMinutes(10));

  private final JobRunner jobs;
  private final SignInService signIn;
  private final AddressChangeService changes;

  SignInSchedule(JobRunner jobs, SignInService signIn, AddressChangeService changes) {
    this.jobs = jobs;
    this.signIn = signIn;
    this.changes = changes;
  }

  @Scheduled(initialDelay = "4m", fixedDelay = "1h")
  void forgetLinks() {
    jobs.run(LINKS, signIn::sweep);
  }

  @Scheduled(initialDelay = "7m", fixedDelay = "1h")
  void forgetAddresses() {
    jobs.run(ADDRESSES, changes::sweep);
  }
}
