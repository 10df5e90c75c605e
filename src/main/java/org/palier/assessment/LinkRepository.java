package org.palier.assessment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table `link`, and what sessions got from a link.
@JdbcRepository(dialect = Dialect.MYSQL)
interface LinkRepository extends GenericRepository<AssessmentRow, UUID> {

  @Query(
      """
      INSERT INTO link (token_hash, assessment_id, access, created_at)
      VALUES (:hash, :assessmentId, :access, :now)
      """)
  void insert(byte[] hash, UUID assessmentId, String access, LocalDateTime now);

  @Query(
      """
      SELECT assessment_id, access, created_at
      FROM link
      WHERE token_hash = :hash AND revoked_at IS NULL
      """)
  Optional<LinkRow> findOpen(byte[] hash);

  @Query(
      """
      SELECT assessment_id, access, created_at
      FROM link
      WHERE assessment_id = :assessmentId AND revoked_at IS NULL
      ORDER BY created_at, token_hash
      """)
  List<LinkRow> findOpenOf(UUID assessmentId);

  @Query(
      """
      UPDATE link
      SET revoked_at = :now
      WHERE assessment_id = :assessmentId AND access = :access AND revoked_at IS NULL
      """)
  int revoke(UUID assessmentId, String access, LocalDateTime now);
}
