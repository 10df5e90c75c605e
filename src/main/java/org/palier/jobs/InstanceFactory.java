package org.palier.jobs;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

@Factory
final class InstanceFactory {

  @Singleton
  Instance instance() {
    return Instance.fresh();
  }
}
