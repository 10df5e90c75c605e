package org.palier.rights;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.sql.Statements;

/// Every table and column there is, as the server itself lists them.
@Singleton
class WholeDatabase {

  private final Statements statements;

  WholeDatabase(Statements statements) {
    this.statements = statements;
  }

  /// `text` tells a column that takes words of at least nine letters, and is not derived from
  /// others nor a reference.
  record Column(String table, String name, boolean text) {}

  @Transactional
  List<Column> columns() {
    return statements.find(
        """
        SELECT c.table_name, c.column_name,
               c.data_type IN ('char', 'varchar', 'text', 'mediumtext', 'longtext')
                 AND c.character_maximum_length >= 9
                 AND IFNULL(c.generation_expression, '') = ''
        FROM information_schema.columns c
          JOIN information_schema.tables t
            ON t.table_schema = c.table_schema AND t.table_name = c.table_name
        WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
        ORDER BY c.table_name, c.ordinal_position
        """,
        row -> new Column(row.getString(1), row.getString(2), row.getBoolean(3)));
  }

  @Transactional
  int run(String sql, @Nullable Object... values) {
    return statements.run(sql, values);
  }

  @Transactional
  UUID account(String email) {
    return statements
        .find("SELECT id FROM account WHERE email = ?", row -> row.getObject(1, UUID.class), email)
        .getFirst();
  }

  @Transactional
  int count(String table, String condition, UUID id) {
    return statements
        .find("SELECT COUNT(*) FROM " + table + " WHERE " + condition, row -> row.getInt(1), id)
        .getFirst();
  }

  /// Puts a word into a column of one row; as a value of JSON where JSON is kept.
  @Transactional
  int plant(Column column, String condition, UUID id, String word) {
    return statements.run(
        """
        UPDATE %1$s
        SET %2$s = IF(JSON_VALID(%2$s) AND LEFT(%2$s, 1) IN ('{', '['),
                      CONCAT('{"k": "', ?, '"}'), ?)
        WHERE %3$s
        LIMIT 1
        """
            .formatted(column.table(), column.name(), condition),
        word,
        word,
        id);
  }

  /// Where any of these words stands.
  @Transactional
  Map<String, String> whereabouts(List<String> words) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Column column : columns()) {
      for (String value : values(column)) {
        words.stream()
            .filter(value::contains)
            .forEach(word -> found.put(word, column.table() + "." + column.name()));
      }
    }
    return found;
  }

  private List<String> values(Column column) {
    List<String> values = new ArrayList<>();
    statements
        .find(
            "SELECT CAST(%s AS CHAR) FROM %s".formatted(column.name(), column.table()),
            row -> row.getString(1) == null ? "" : row.getString(1))
        .forEach(values::add);
    return values;
  }
}
