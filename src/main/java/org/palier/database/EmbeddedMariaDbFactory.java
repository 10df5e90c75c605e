package org.palier.database;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;

/// Starts the embedded server, the first time the database is needed, when no other database is
/// configured.
@Factory
@Requires(missingProperty = "datasources.default.url")
final class EmbeddedMariaDbFactory {

  // Stopped by EmbeddedDatasource, once nobody uses it any more.
  @Bean
  @Singleton
  EmbeddedMariaDb server(
      @Value("${palier.data:}") String data,
      @Value("${palier.binaries:}") String binaries,
      @Value("${palier.database.memory:128M}") String memory,
      @Value("${palier.database.join:false}") boolean join) {
    DataFolder folder = DataFolder.of(data, DataFolder.home());
    Path shelf =
        binaries.isBlank()
            ? folder.binaries()
            : DataFolder.home().resolve(binaries).toAbsolutePath();
    return join
        ? EmbeddedMariaDb.running(folder).orElseGet(() -> start(folder, shelf, memory))
        : start(folder, shelf, memory);
  }

  private static EmbeddedMariaDb start(DataFolder folder, Path shelf, String memory) {
    return EmbeddedMariaDb.start(folder, shelf, List.of("--innodb-buffer-pool-size=" + memory));
  }
}
