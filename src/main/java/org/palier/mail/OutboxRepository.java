package org.palier.mail;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `outbox`.
@JdbcRepository(dialect = Dialect.MYSQL)
interface OutboxRepository extends GenericRepository<OutboxRow, UUID> {

  /// A mail to try, and how often it was tried before.
  @Introspected
  record Due(UUID id, int attempts, boolean bulk) {}

  @Query(
      """
      INSERT INTO outbox
        (id, territory_id, assessment_id, recipient, language, subject, text_body, html_body,
         created_at, next_attempt_at, bulk, unsubscribe)
      VALUES
        (:id, :territoryId, :assessmentId, :recipient, :language, :subject, :text, :html,
         :now, :now, :unsubscribe IS NOT NULL, :unsubscribe)
      """)
  void insert(
      UUID id,
      @Nullable UUID territoryId,
      @Nullable UUID assessmentId,
      String recipient,
      String language,
      String subject,
      String text,
      String html,
      @Nullable String unsubscribe,
      LocalDateTime now);

  @Query("SELECT COUNT(*) FROM outbox WHERE recipient = :recipient AND created_at > :since")
  long countSince(String recipient, LocalDateTime since);

  @Query(
      """
      SELECT id, attempts, bulk
      FROM outbox
      WHERE sent_at IS NULL AND failed_at IS NULL AND bulk = :bulk AND next_attempt_at <= :now
      ORDER BY next_attempt_at, id
      LIMIT :limit
      """)
  List<Due> due(boolean bulk, LocalDateTime now, int limit);

  /// One for whoever comes first: the others find another number of attempts. No lock is held while
  /// the mail is on its way, and new mail is taken in meanwhile.
  @Query(
      """
      UPDATE outbox
      SET attempts = attempts + 1, next_attempt_at = :heldUntil
      WHERE id = :id AND attempts = :attempts
        AND sent_at IS NULL AND failed_at IS NULL AND next_attempt_at <= :now
      """)
  int claim(UUID id, int attempts, LocalDateTime now, LocalDateTime heldUntil);

  @Query(
      """
      SELECT id, territory_id, assessment_id, recipient, language, subject, text_body, html_body,
             created_at, attempts, next_attempt_at, sent_at, failed_at, last_error, bulk, unsubscribe
      FROM outbox
      WHERE id = :id
      """)
  Optional<OutboxRow> find(UUID id);

  /// What it said is forgotten, for it may hold a private link.
  @Query(
      """
      UPDATE outbox
      SET sent_at = :now, text_body = '', html_body = '', unsubscribe = NULL, last_error = NULL
      WHERE id = :id
      """)
  int sent(UUID id, LocalDateTime now);

  @Query(
      """
      UPDATE outbox
      SET next_attempt_at = :next, last_error = :error
      WHERE id = :id AND attempts = :attempts AND sent_at IS NULL AND failed_at IS NULL
      """)
  int postpone(UUID id, int attempts, LocalDateTime next, String error);

  /// As it was before the claim, to be tried at another time: that was no attempt.
  @Query(
      """
      UPDATE outbox
      SET attempts = attempts - 1, next_attempt_at = :next
      WHERE id = :id AND attempts = :attempts AND sent_at IS NULL AND failed_at IS NULL
      """)
  int hold(UUID id, int attempts, LocalDateTime next);

  @Query(
      """
      UPDATE outbox
      SET failed_at = :now, text_body = '', html_body = '', unsubscribe = NULL, last_error = :error
      WHERE id = :id AND attempts = :attempts AND sent_at IS NULL AND failed_at IS NULL
      """)
  int giveUp(UUID id, int attempts, LocalDateTime now, String error);

  @Query(
      """
      UPDATE outbox
      SET failed_at = :now, text_body = '', html_body = '', unsubscribe = NULL, last_error = :error
      WHERE created_at < :before AND sent_at IS NULL AND failed_at IS NULL
        AND next_attempt_at <= :now
      """)
  int giveUpBefore(LocalDateTime before, LocalDateTime now, String error);

  @Query("DELETE FROM outbox WHERE created_at < :before")
  int forgetBefore(LocalDateTime before);

  @Query(
      """
      SELECT id, territory_id, assessment_id, recipient, language, subject, text_body, html_body,
             created_at, attempts, next_attempt_at, sent_at, failed_at, last_error, bulk, unsubscribe
      FROM outbox
      WHERE territory_id = :territoryId
      ORDER BY created_at DESC, id DESC
      LIMIT :limit OFFSET :offset
      """)
  List<OutboxRow> ofTerritory(UUID territoryId, int limit, int offset);
}
