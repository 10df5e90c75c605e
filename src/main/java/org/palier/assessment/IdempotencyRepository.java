package org.palier.assessment;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/// The table `idempotency`.
@JdbcRepository(dialect = Dialect.MYSQL)
interface IdempotencyRepository extends GenericRepository<AssessmentRow, UUID> {

  /// What was answered to the first such request.
  @Introspected
  record Done(byte[] requestHash, String outcome) {}

  @Query(
      """
      SELECT request_hash, outcome
      FROM idempotency
      WHERE scope = :scope AND idempotency_key = :key
      """)
  Optional<Done> find(String scope, String key);

  @Query(
      """
      INSERT INTO idempotency (scope, idempotency_key, request_hash, outcome, created_at)
      VALUES (:scope, :key, :requestHash, :outcome, :now)
      """)
  void insert(String scope, String key, byte[] requestHash, String outcome, LocalDateTime now);

  @Query("DELETE FROM idempotency WHERE created_at < :before")
  int forgetBefore(LocalDateTime before);
}
