package org.palier.organisation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.organisation.NameKey;
import org.palier.domain.organisation.Rna;
import org.palier.domain.organisation.Siret;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The table `organisation`.
@Singleton
class OrganisationRepository {

  private static final int ALIKE_SHOWN = 5;

  private final Statements statements;

  OrganisationRepository(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  Optional<Organisation> find(UUID id) {
    return statements.first(
        """
        SELECT id, territory_id, name, siret, rna, commune
        FROM organisation
        WHERE id = ?
        """,
        OrganisationRepository::organisation,
        id);
  }

  /// The one with this very number.
  @Transactional
  Optional<Organisation> withNumber(UUID territory, String number) {
    return statements.first(
        """
        SELECT id, territory_id, name, siret, rna, commune
        FROM organisation
        WHERE territory_id = ? AND (siret = ? OR rna = ?)
        """,
        OrganisationRepository::organisation,
        territory,
        number,
        number);
  }

  /// Those that may be the same: another establishment of the legal unit, or the same name in the
  /// commune or in one that is not known.
  @Transactional
  List<Organisation> alike(Organisation wanted) {
    String siren = wanted.siret() == null ? "" : wanted.siret().siren().value();
    return statements.find(
        """
        SELECT id, territory_id, name, siret, rna, commune
        FROM organisation
        WHERE territory_id = ? AND siren = ?
        UNION
        SELECT id, territory_id, name, siret, rna, commune
        FROM organisation
        WHERE territory_id = ? AND name_key = ? AND (commune IS NULL OR commune = ?)
        ORDER BY name, id
        LIMIT ?
        """,
        OrganisationRepository::organisation,
        wanted.territoryId(),
        siren,
        wanted.territoryId(),
        NameKey.of(wanted.name()),
        wanted.commune(),
        ALIKE_SHOWN);
  }

  /// Whether it was added; it is not where its number is taken.
  @Transactional
  boolean insert(Organisation organisation, Instant now) {
    return statements.run(
            """
            INSERT IGNORE INTO organisation
              (id, territory_id, name, name_key, siret, rna, commune, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            organisation.id(),
            organisation.territoryId(),
            organisation.name(),
            NameKey.of(organisation.name()),
            organisation.siret() == null ? null : organisation.siret().value(),
            organisation.rna() == null ? null : organisation.rna().value(),
            organisation.commune(),
            Utc.of(now))
        == 1;
  }

  /// Whether it took the new name and number; it does not where the number is another's.
  @Transactional
  boolean correct(Organisation corrected) {
    String number = corrected.number();
    boolean taken =
        !number.isEmpty()
            && withNumber(corrected.territoryId(), number)
                .filter(other -> !other.id().equals(corrected.id()))
                .isPresent();
    if (!taken) {
      statements.run(
          "UPDATE organisation SET name = ?, name_key = ?, siret = ?, rna = ? WHERE id = ?",
          corrected.name(),
          NameKey.of(corrected.name()),
          corrected.siret() == null ? null : corrected.siret().value(),
          corrected.rna() == null ? null : corrected.rna().value(),
          corrected.id());
    }
    return !taken;
  }

  @Transactional
  void restrict(UUID id, @Nullable Instant since) {
    statements.run(
        "UPDATE organisation SET restricted_at = ? WHERE id = ?",
        since == null ? null : Utc.of(since),
        id);
  }

  @Transactional
  boolean isRestricted(UUID id) {
    return !statements
        .find(
            "SELECT id FROM organisation WHERE id = ? AND restricted_at IS NOT NULL",
            row -> row.getString(1),
            id)
        .isEmpty();
  }

  static Organisation organisation(ResultSet row) throws SQLException {
    String siret = row.getString(4);
    String rna = row.getString(5);
    return new Organisation(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        siret == null ? null : new Siret(siret),
        rna == null ? null : new Rna(rna),
        row.getString(6));
  }
}
