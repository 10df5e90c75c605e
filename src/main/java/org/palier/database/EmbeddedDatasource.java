package org.palier.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanDestroyedEvent;
import io.micronaut.context.event.BeanDestroyedEventListener;
import io.micronaut.context.event.BeanInitializedEventListener;
import io.micronaut.context.event.BeanInitializingEvent;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Gives the pool of connections the address of the embedded server, and stops the server after the
/// pool.
@Singleton
@Requires(missingProperty = "datasources.default.url")
final class EmbeddedDatasource
    implements BeanInitializedEventListener<DatasourceConfiguration>,
        BeanDestroyedEventListener<DataSource> {

  private final BeanProvider<EmbeddedMariaDb> server;
  private volatile @Nullable EmbeddedMariaDb running;

  EmbeddedDatasource(BeanProvider<EmbeddedMariaDb> server) {
    this.server = server;
  }

  @Override
  public DatasourceConfiguration onInitialized(
      BeanInitializingEvent<DatasourceConfiguration> event) {
    DatasourceConfiguration pool = event.getBean();
    EmbeddedMariaDb started = server.get();
    running = started;
    pool.setUrl(started.url());
    pool.setUsername(started.username());
    pool.setPassword(started.password());
    return pool;
  }

  @Override
  public void onDestroyed(BeanDestroyedEvent<DataSource> event) {
    EmbeddedMariaDb used = running;
    if (used != null) {
      used.close();
    }
  }
}
