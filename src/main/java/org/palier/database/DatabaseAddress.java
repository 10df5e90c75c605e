package org.palier.database;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/// Where the data is, in words for the operator and without any secret.
@Singleton
public final class DatabaseAddress {

  private final String configured;
  private final DataFolder folder;

  DatabaseAddress(
      @Value("${datasources.default.url:}") String configured,
      @Value("${palier.data:}") String data) {
    this.configured = configured;
    folder = DataFolder.of(data, DataFolder.home());
  }

  /// True when Palier starts a MariaDB of its own.
  public boolean isEmbedded() {
    return configured.isBlank();
  }

  /// The folder of the embedded server.
  public DataFolder folder() {
    return folder;
  }

  /// The folder of the embedded server, or the configured address without its parameters, which may
  /// hold a password.
  public String described() {
    return isEmbedded()
        ? folder.root() + " (MariaDB embarquée / embedded)"
        : configured.replaceAll("[?].*", "");
  }
}
