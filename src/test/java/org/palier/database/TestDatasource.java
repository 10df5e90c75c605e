package org.palier.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanInitializedEventListener;
import io.micronaut.context.event.BeanInitializingEvent;
import jakarta.inject.Singleton;

/// Gives every application of a test run the same server, which outlives them.
@Singleton
@Requires(env = "test")
@Requires(missingProperty = "datasources.default.url")
@Replaces(EmbeddedDatasource.class)
final class TestDatasource implements BeanInitializedEventListener<DatasourceConfiguration> {

  @Override
  public DatasourceConfiguration onInitialized(
      BeanInitializingEvent<DatasourceConfiguration> event) {
    EmbeddedMariaDb server = TestDatabase.server();
    DatasourceConfiguration pool = event.getBean();
    pool.setUrl(server.url());
    pool.setUsername(server.username());
    pool.setPassword(server.password());
    return pool;
  }
}
