package org.palier.audit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/// Work whose transaction never ends well.
@Singleton
class Rollback {

  @Transactional
  void after(Runnable work) {
    work.run();
    throw new IllegalStateException("rolled back");
  }
}
