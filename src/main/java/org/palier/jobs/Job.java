package org.palier.jobs;

import java.time.Duration;
import java.util.regex.Pattern;

/// A piece of scheduled work: how often it is due, and how long its holder may take before another
/// instance believes it dead. Work that outlives its lease must do no harm beside its successor.
public record Job(String name, Duration every, Duration lease) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{2,39}");

  public Job {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of a job: " + name);
    }
    if (!lease.isPositive() || every.isNegative()) {
      throw new IllegalArgumentException(name + " every " + every + " for " + lease);
    }
  }
}
