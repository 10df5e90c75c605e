package org.palier.rights;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.rights.WholeDatabase.Column;

/// GDPR art. 15 and 20: nothing that is kept is forgotten when someone asks for their data.
@MicronautTest(transactional = false)
class DataMapTest {

  @Inject WholeDatabase database;

  @Test
  @DisplayName("G13 (export): every table and column has a decision")
  void everyTableHasADecisionAndEveryColumnOfThoseAboutSomeone() {
    Map<String, Set<String>> there =
        database.columns().stream()
            .collect(groupingBy(Column::table, TreeMap::new, mapping(Column::name, toSet())));
    Map<String, Set<String>> decided = new TreeMap<>();
    for (DataTable table : DataMap.TABLES) {
      Set<String> columns = new HashSet<>(table.given());
      columns.addAll(table.kept());
      assertThat(columns).hasSize(table.given().size() + table.kept().size());
      decided.put(
          table.name(),
          table.isAboutSomeone() ? columns : there.getOrDefault(table.name(), Set.of()));
    }

    assertThat(decided).isEqualTo(there);
  }
}
