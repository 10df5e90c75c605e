package org.palier.signin;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.palier.jobs.Job;
import org.palier.jobs.JobRunner;

/// When links that nobody can use any more are forgotten.
@Singleton
@Requires(property = JobRunner.ENABLED, notEquals = "false")
final class SignInSchedule {

  private static final Job LINKS =
      new Job("forget-sign-in-links", Duration.ofHours(1), Duration.ofMinutes(10));

  private final JobRunner jobs;
  private final SignInService signIn;

  SignInSchedule(JobRunner jobs, SignInService signIn) {
    this.jobs = jobs;
    this.signIn = signIn;
  }

  @Scheduled(initialDelay = "4m", fixedDelay = "1h")
  void forgetLinks() {
    jobs.run(LINKS, signIn::sweep);
  }
}
