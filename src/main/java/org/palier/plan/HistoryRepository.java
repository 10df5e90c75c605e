package org.palier.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palier.domain.plan.ItemChange;
import org.palier.domain.plan.ItemField;
import org.palier.domain.plan.Measure;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The tables `plan_event` and `plan_measure`: what happened to the items of plans.
@Singleton
class HistoryRepository {

  private final Statements statements;

  HistoryRepository(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  void insert(UUID item, UUID account, ItemChange change, Instant now) {
    statements.run(
        """
        INSERT INTO plan_event
          (id, item_id, account_id, happened_at, field, text_before, text_after)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        UuidCreator.getTimeOrderedEpoch(),
        item,
        account,
        Utc.of(now),
        change.field().word(),
        change.before(),
        change.after());
  }

  /// The youngest first.
  @Transactional
  List<PlanEvent> of(UUID item, int limit, int skipped) {
    return statements.find(
        """
        SELECT e.happened_at, COALESCE(NULLIF(a.name, ''), a.email, ''), e.field, e.text_before,
               e.text_after
        FROM plan_event e
          LEFT JOIN account a ON a.id = e.account_id
        WHERE e.item_id = ?
        ORDER BY e.happened_at DESC, e.id DESC
        LIMIT ? OFFSET ?
        """,
        HistoryRepository::event,
        item,
        limit,
        skipped);
  }

  @Transactional
  int count(UUID item) {
    return statements
        .find("SELECT COUNT(*) FROM plan_event WHERE item_id = ?", row -> row.getInt(1), item)
        .getFirst();
  }

  /// The last comments on the items of an organisation, for its table.
  @Transactional
  Map<UUID, String> lastComments(UUID organisation) {
    Map<UUID, String> last = new HashMap<>();
    statements
        .find(
            """
            SELECT e.item_id, e.text_after
            FROM plan_event e
              JOIN plan_item i ON i.id = e.item_id
            WHERE i.organisation_id = ? AND e.field = 'comment'
            ORDER BY e.happened_at, e.id
            """,
            row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
            organisation)
        .forEach(comment -> last.put(comment.getKey(), comment.getValue()));
    return last;
  }

  /// A second value of the same day takes the place of the first.
  @Transactional
  void put(UUID item, Measure measure) {
    statements.run(
        """
        INSERT INTO plan_measure (item_id, day, amount)
        VALUES (?, ?, ?)
        ON DUPLICATE KEY UPDATE amount = VALUES(amount)
        """,
        item,
        measure.day(),
        measure.amount());
  }

  /// The youngest first.
  @Transactional
  List<Measure> measures(UUID item, int limit) {
    return statements.find(
        """
        SELECT day, amount
        FROM plan_measure
        WHERE item_id = ?
        ORDER BY day DESC
        LIMIT ?
        """,
        row -> new Measure(row.getObject(1, LocalDate.class), row.getBigDecimal(2)),
        item,
        limit);
  }

  private static PlanEvent event(ResultSet row) throws SQLException {
    return new PlanEvent(
        Utc.instant(row.getObject(1, LocalDateTime.class)),
        row.getString(2),
        new ItemChange(
            ItemField.of(row.getString(3)).orElseThrow(), row.getString(4), row.getString(5)));
  }
}
