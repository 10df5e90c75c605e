package org.palier.sql;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs statements written by hand on the connection of the transaction at hand, their values bound
/// in order.
@Singleton
public class Statements {

  private final JdbcOperations jdbc;

  Statements(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /// Makes something of the row the result stands on.
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// What each row was read as, in the order of the result.
  public <T> List<T> find(String sql, RowReader<T> reader, @Nullable Object... values) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          bind(statement, values);
          List<T> found = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(reader.read(rows));
            }
          }
          return found;
        });
  }

  /// What the first row was read as; empty without a row.
  public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
    return find(sql, reader, values).stream().findFirst();
  }

  /// Runs a statement and says how many rows it changed; a query's rows are left unread.
  public int run(String sql, @Nullable Object... values) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          bind(statement, values);
          return statement.execute() ? 0 : statement.getUpdateCount();
        });
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
