package org.palier.population;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.FactId;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Knows types, sizes and sectors by their codes, by what they are called on our pages in either
/// language, and sizes by a number of employees.
@Singleton
class FactWordsReader {

  private static final Map<String, String> OTHER_TYPES =
      Map.of("public", "PUB", "collectivite", "PUB", "societe", "ENT", "asso", "ASS");

  private final Map<String, String> types;
  private final Map<String, String> sizes;
  private final Map<String, String> sectors;
  private final Messages messages;

  FactWordsReader(Messages messages) {
    this.messages = messages;
    types = words(BuiltinFacts.TYPE, BuiltinFacts.TYPES);
    types.putAll(OTHER_TYPES);
    sizes = words(BuiltinFacts.SIZE, BuiltinFacts.SIZES);
    sectors = words(BuiltinFacts.SECTOR, BuiltinFacts.SECTORS);
  }

  private Map<String, String> words(FactId fact, List<String> codes) {
    Map<String, String> words = new HashMap<>();
    for (String code : codes) {
      words.put(Column.plain(code), code);
      for (Language language : Language.values()) {
        words.put(Column.plain(said(language, fact, code)), code);
      }
    }
    return words;
  }

  /// As our pages and exports name a value of a fact.
  String said(Language language, FactId fact, String code) {
    return messages.text(language, "facts." + fact + "." + code);
  }

  Optional<String> type(String typed) {
    return Optional.ofNullable(types.get(Column.plain(typed)));
  }

  Optional<String> size(String typed) {
    return typed.matches("[0-9]{1,6}")
        ? Optional.of(BuiltinFacts.sizeOf(new BigDecimal(typed)))
        : Optional.ofNullable(sizes.get(Column.plain(typed)));
  }

  Optional<String> sector(String typed) {
    return Optional.ofNullable(sectors.get(Column.plain(typed)));
  }
}
