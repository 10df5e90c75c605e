package org.palier.population;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.domain.organisation.Rna;
import org.palier.domain.organisation.Siret;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.mail.EmailAddress;
import org.palier.web.Language;

/// What a territory says of an organisation it knows: a name of 1 to 160 characters and, where
/// known, its numbers, the code of its commune, its type, size and sector as the platform's facts
/// name them, where to write, and to whom (blank where nobody is named).
public record Details(
    String name,
    @Nullable Siret siret,
    @Nullable Rna rna,
    @Nullable String commune,
    @Nullable String type,
    @Nullable String size,
    @Nullable String sector,
    @Nullable EmailAddress email,
    String person,
    Language language) {

  static final int NAME_LIMIT = 160;
  static final int PERSON_LIMIT = 120;

  public Details {
    if (name.isBlank() || name.length() > NAME_LIMIT || person.length() > PERSON_LIMIT) {
      throw new IllegalArgumentException("lengths " + name.length() + ", " + person.length());
    }
    if (type != null && !BuiltinFacts.TYPES.contains(type)
        || size != null && !BuiltinFacts.SIZES.contains(size)
        || sector != null && !BuiltinFacts.SECTORS.contains(sector)) {
      throw new IllegalArgumentException("not facts: " + type + ", " + size + ", " + sector);
    }
  }

  /// The number that names it to others; empty without one.
  public Optional<String> number() {
    return Optional.ofNullable(siret)
        .map(Siret::value)
        .or(() -> Optional.ofNullable(rna).map(Rna::value));
  }

  @Nullable String siretText() {
    return siret == null ? null : siret.value();
  }

  @Nullable String rnaText() {
    return rna == null ? null : rna.value();
  }

  @Nullable String emailText() {
    return email == null ? null : email.value();
  }
}
