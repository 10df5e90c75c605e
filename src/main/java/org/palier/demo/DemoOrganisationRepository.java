package org.palier.demo;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.palier.sql.Utc;

/// The synthetic rows of the table `organisation`, and what the territory knows of them.
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class DemoOrganisationRepository
    implements GenericRepository<DemoOrganisationRepository.Row, UUID> {

  @Introspected
  record Row(UUID id) {}

  private static final String INSERT =
      """
      INSERT INTO organisation (id, territory_id, name, siret, rna, synthetic, created_at)
      VALUES (?, ?, ?, ?, ?, TRUE, ?)
      """;

  private final JdbcOperations jdbc;

  DemoOrganisationRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  @Query("SELECT COUNT(*) FROM organisation WHERE territory_id = :territoryId AND synthetic")
  abstract int count(UUID territoryId);

  /// Those to which nothing hangs any more.
  @Query(
      """
      DELETE FROM organisation
      WHERE territory_id = :territoryId AND synthetic
        AND NOT EXISTS (SELECT 1 FROM assessment a WHERE a.organisation_id = organisation.id)
      """)
  abstract void delete(UUID territoryId);

  /// The territory knows them all, with addresses at which nobody reads, and a few without.
  @Query(
      """
      INSERT INTO known_organisation
        (id, territory_id, name, name_key, siret, rna, commune, type, size, sector, email,
         synthetic, created_at, changed_at, seen_at)
      SELECT o.id, o.territory_id, o.name, o.name_key, o.siret, o.rna, s.commune, s.type, s.size,
             s.sector,
             IF(CRC32(o.id) % 12 = 0, NULL, CONCAT('contact.', o.id, '@organisation.example')),
             TRUE, :now, :now, :now
      FROM organisation o
        JOIN assessment a ON a.id = (
          SELECT b.id FROM assessment b WHERE b.organisation_id = o.id ORDER BY b.id LIMIT 1)
        LEFT JOIN submission s ON s.assessment_id = a.id AND s.number = 1
      WHERE o.territory_id = :territoryId AND o.synthetic
      """)
  abstract void know(UUID territoryId, LocalDateTime now);

  @Query("DELETE FROM campaign WHERE territory_id = :territoryId AND synthetic")
  abstract void deleteCampaigns(UUID territoryId);

  @Query("DELETE FROM known_organisation WHERE territory_id = :territoryId AND synthetic")
  abstract void forget(UUID territoryId);

  void insert(UUID territoryId, List<SyntheticOrganisation> organisations) {
    jdbc.prepareStatement(INSERT, statement -> insert(statement, territoryId, organisations));
  }

  private static int insert(
      PreparedStatement statement, UUID territoryId, List<SyntheticOrganisation> organisations)
      throws SQLException {
    for (SyntheticOrganisation organisation : organisations) {
      statement.setString(1, organisation.id().toString());
      statement.setString(2, territoryId.toString());
      statement.setString(3, organisation.name());
      statement.setString(4, organisation.siret() == null ? null : organisation.siret().value());
      statement.setString(5, organisation.rna() == null ? null : organisation.rna().value());
      statement.setObject(6, Utc.of(organisation.begunAt()));
      statement.addBatch();
    }
    return statement.executeBatch().length;
  }
}
