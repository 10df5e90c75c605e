package org.palier.assessment;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table `assessment` as far as forgotten drafts go.
@JdbcRepository(dialect = Dialect.MYSQL)
interface DraftRepository extends GenericRepository<DraftRow, UUID> {

  /// A place in the order of silence.
  @Introspected
  record Silent(UUID id, LocalDateTime touchedAt) {}

  /// Those longest untouched first, from a place on. The demonstration's own drafts are no one's,
  /// and stay.
  @Query(
      """
      SELECT id, touched_at
      FROM assessment
      WHERE state = 'draft' AND organisation_id IS NULL AND NOT synthetic
        AND touched_at <= :before
        AND (touched_at > :lastTouchedAt OR touched_at = :lastTouchedAt AND id > :lastId)
      ORDER BY touched_at, id
      LIMIT :limit
      """)
  List<Silent> silentSince(
      LocalDateTime before, LocalDateTime lastTouchedAt, UUID lastId, int limit);

  @Query(
      """
      SELECT a.id, a.territory_id, a.name, a.language, a.state, a.email, a.touched_at, a.warned_at,
             a.organisation_id IS NOT NULL AS claimed,
             EXISTS (SELECT 1 FROM submission s WHERE s.assessment_id = a.id) AS ever_submitted
      FROM assessment a
      WHERE a.id = :id
      """)
  Optional<DraftRow> find(UUID id);

  /// Holds the row for the rest of the transaction: nobody touches it while its turn is decided.
  @Query(
      """
      SELECT a.id, a.territory_id, a.name, a.language, a.state, a.email, a.touched_at, a.warned_at,
             a.organisation_id IS NOT NULL AS claimed,
             EXISTS (SELECT 1 FROM submission s WHERE s.assessment_id = a.id) AS ever_submitted
      FROM assessment a
      WHERE a.id = :id
      FOR UPDATE
      """)
  Optional<DraftRow> lock(UUID id);

  @Query("UPDATE assessment SET warned_at = :now WHERE id = :id AND state = 'draft'")
  int announced(UUID id, LocalDateTime now);

  @Query("DELETE FROM assessment WHERE id = :id AND state = 'draft' AND organisation_id IS NULL")
  int erase(UUID id);
}
