package org.palier.jobs;

import com.github.f4b6a3.uuid.UuidCreator;

/// This running process among those that share the database.
record Instance(String name) {

  static Instance fresh() {
    return new Instance(UuidCreator.getTimeOrderedEpoch() + "-" + ProcessHandle.current().pid());
  }
}
