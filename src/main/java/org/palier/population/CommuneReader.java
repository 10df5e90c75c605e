package org.palier.population;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palier.population.RowProblem.Fault;
import org.palier.territory.Communes;
import org.palier.territory.TerritoryService.Home;

/// Knows the communes of a territory by code or by name; all of France where it lists none.
final class CommuneReader {

  private static final int ALIKE = 30;

  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Communes communes;

  CommuneReader(List<Home> homes, Communes communes) {
    this.communes = communes;
    for (Home home : homes) {
      codes.put(home.code(), home.code());
      names.put(Column.plain(home.name()), home.code());
    }
  }

  /// What a text turns out to be.
  sealed interface Found {

    record Right(String code) implements Found {}

    record Wrong(Fault fault) implements Found {}
  }

  Found read(String typed) {
    String code =
        typed.matches("[0-9]{4}") ? "0" + typed : typed.toUpperCase(java.util.Locale.ROOT);
    String own = codes.getOrDefault(code, names.get(Column.plain(typed)));
    if (own != null) {
      return new Found.Right(own);
    }
    if (communes.commune(code).isPresent()) {
      return elsewhere(code);
    }
    List<String> namesakes =
        communes.search(typed, ALIKE).stream()
            .filter(one -> Column.plain(one.name()).equals(Column.plain(typed)))
            .map(one -> one.code())
            .toList();
    if (namesakes.isEmpty()) {
      return new Found.Wrong(Fault.UNKNOWN_COMMUNE);
    }
    return namesakes.size() == 1 || !codes.isEmpty()
        ? elsewhere(namesakes.getFirst())
        : new Found.Wrong(Fault.SEVERAL_COMMUNES);
  }

  private Found elsewhere(String code) {
    return codes.isEmpty() ? new Found.Right(code) : new Found.Wrong(Fault.OUTSIDE);
  }
}
