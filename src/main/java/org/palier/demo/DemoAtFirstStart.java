package org.palier.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives whoever starts the platform for the first time something to look at: on an embedded
/// database without any territory the demonstration is there before the first page, and its
/// organisations follow while the server already answers.
@Singleton
@Requires(missingProperty = "datasources.default.url")
@Requires(property = "palier.demo.enabled", notEquals = "false", defaultValue = "true")
class DemoAtFirstStart {

  private static final Logger LOG = LoggerFactory.getLogger(DemoAtFirstStart.class);
  private static final long SEED = 1;

  private final DemoTerritories territories;
  private final DemoService demo;
  private final DemoWriter writer;
  private final int organisations;

  DemoAtFirstStart(
      DemoTerritories territories,
      DemoService demo,
      DemoWriter writer,
      @Value("${palier.demo.organisations:500}") int organisations) {
    this.territories = territories;
    this.demo = demo;
    this.writer = writer;
    this.organisations = organisations;
  }

  @EventListener
  void openFirst(StartupEvent event) {
    if (territories.isFirst()) {
      territories.open();
    }
  }

  /// Also where an earlier start was cut short before the organisations were written.
  @EventListener
  void fillLater(ServerStartupEvent event) {
    boolean wanted =
        organisations > 0 && territories.existing().filter(writer::isEmpty).isPresent();
    if (wanted) {
      Thread.ofVirtual().name("demonstration").start(this::fill);
    }
  }

  /// One thread, so that the first page does not wait for the demonstration.
  private void fill() {
    LOG.info("Demonstration territory: {}", demo.fill(organisations, SEED, false, 1));
  }
}
