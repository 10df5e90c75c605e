package org.palier.account;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.palier.jobs.Job;
import org.palier.jobs.JobRunner;

/// When invitations that nobody can use any more are forgotten.
@Singleton
@Requires(property = JobRunner.ENABLED, notEquals = "false")
final class InvitationSchedule {

  private static final Job INVITATIONS =
      new Job("forget-staff-invitations", Duration.ofHours(1), Duration.ofMinutes(10));

  private final JobRunner jobs;
  private final StaffService staff;

  InvitationSchedule(JobRunner jobs, StaffService staff) {
    this.jobs = jobs;
    this.staff = staff;
  }

  @Scheduled(initialDelay = "5m", fixedDelay = "1h")
  void forgetInvitations() {
    jobs.run(INVITATIONS, staff::sweep);
  }
}
