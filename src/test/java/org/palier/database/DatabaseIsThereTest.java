package org.palier.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DatabaseIsThereTest {

  @Inject DataSource database;

  @Test
  void anApplicationWithoutAConfiguredDatabaseUsesTheEmbeddedOne() throws SQLException {
    try (Connection connection = DelegatingDataSource.unwrapDataSource(database).getConnection();
        var rows = connection.createStatement().executeQuery("SELECT VERSION(), DATABASE()")) {
      rows.next();
      assertThat(rows.getString(1)).startsWith("11.4");
      assertThat(rows.getString(2)).isEqualTo("palier");
    }
  }
}
