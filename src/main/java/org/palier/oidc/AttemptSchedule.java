package org.palier.oidc;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.palier.jobs.Job;
import org.palier.jobs.JobRunner;

/// When browsers that never came back are forgotten.
@Singleton
@Requires(property = JobRunner.ENABLED, notEquals = "false")
final class AttemptSchedule {

  private static final Job ATTEMPTS =
      new Job("forget-provider-attempts", Duration.ofHours(1), Duration.ofMinutes(10));

  private final JobRunner jobs;
  private final ProviderSignIn signIn;

  AttemptSchedule(JobRunner jobs, ProviderSignIn signIn) {
    this.jobs = jobs;
    this.signIn = signIn;
  }

  @Scheduled(initialDelay = "6m", fixedDelay = "1h")
  void forgetAttempts() {
    jobs.run(ATTEMPTS, signIn::sweep);
  }
}
