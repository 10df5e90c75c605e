package org.palier.jobs;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.palier.sql.Utc;

/// Does a job when it is due and no other instance is at it.
@Singleton
public final class JobRunner {

  /// The property that, set to false, leaves all scheduled work to other instances.
  public static final String ENABLED = "palier.jobs.enabled";

  private static final Duration CLOCKS_DIFFER_BY = Duration.ofHours(1);

  private final JobRepository jobs;
  private final Instance instance;
  private final Clock clock;

  JobRunner(JobRepository jobs, Instance instance, Clock clock) {
    this.jobs = jobs;
    this.instance = instance;
    this.clock = clock;
  }

  /// Whether this instance did it now. Work that fails is due again at once, for whoever asks next.
  public boolean run(Job job, Runnable work) {
    LocalDateTime began = now();
    if (!take(job, began)) {
      return false;
    }
    boolean done = false;
    try {
      work.run();
      done = true;
    } finally {
      if (done) {
        jobs.finish(job.name(), instance.name(), now(), began);
      } else {
        jobs.giveBack(job.name(), instance.name(), now());
      }
    }
    return true;
  }

  private boolean take(Job job, LocalDateTime now) {
    jobs.introduce(job.name(), now);
    LocalDateTime until = now.plus(job.lease());
    return jobs.take(
            job.name(),
            instance.name(),
            now,
            until,
            now.minus(job.every()),
            until.plus(CLOCKS_DIFFER_BY))
        == 1;
  }

  private LocalDateTime now() {
    return Utc.now(clock);
  }
}
