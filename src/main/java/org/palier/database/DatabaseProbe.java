package org.palier.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Reaches the database beside the pool: a pool that is busy says nothing of the database, and a
/// probe must not wait for its turn.
@Singleton
public final class DatabaseProbe {

  private static final String CONNECT_MILLISECONDS = "400";
  private static final String ANSWER_MILLISECONDS = "800";

  private final DatasourceConfiguration pool;

  DatabaseProbe(DatasourceConfiguration pool) {
    this.pool = pool;
  }

  /// A connection of its own, to be closed.
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", pool.getUsername());
    properties.setProperty("password", pool.getPassword());
    properties.setProperty("connectTimeout", CONNECT_MILLISECONDS);
    properties.setProperty("socketTimeout", ANSWER_MILLISECONDS);
    return DriverManager.getConnection(pool.getUrl(), properties);
  }
}
