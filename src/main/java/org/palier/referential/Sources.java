package org.palier.referential;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The files of a referential, readable but not yet checked. `translations` are by language.
record Sources(
    Cursor questionnaire,
    Optional<Cursor> toolbox,
    Optional<Cursor> obligations,
    Map<String, Cursor> translations) {

  Sources {
    translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
  }
}
