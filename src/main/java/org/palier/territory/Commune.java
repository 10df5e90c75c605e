package org.palier.territory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.domain.organisation.Siren;
import org.palier.domain.questionnaire.BuiltinFacts;

/// A commune by its INSEE code, which is not its postcode.
public record Commune(String code, String name, @Nullable Siren epciSiren, int population) {

  public Optional<Siren> epci() {
    return Optional.ofNullable(epciSiren);
  }

  public String department() {
    return BuiltinFacts.departmentOf(code);
  }
}
