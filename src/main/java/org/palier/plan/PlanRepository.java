package org.palier.plan;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.plan.Indicator;
import org.palier.domain.plan.ItemContent;
import org.palier.domain.plan.PlanStatus;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The table `plan_item`.
@Singleton
class PlanRepository {

  private static final String COLUMNS =
      """
      SELECT id, organisation_id, questionnaire_id, action_id, title, who, due, status, reason,
             indicator_name, indicator_unit, indicator_start, indicator_target, revision
      FROM plan_item
      """;

  private final Statements statements;

  PlanRepository(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  List<PlanItem> of(UUID organisation) {
    return statements
        .find(COLUMNS + "WHERE organisation_id = ? ORDER BY id", PlanRepository::item, organisation)
        .stream()
        .sorted(PlanItem.ORDER)
        .toList();
  }

  @Transactional
  Optional<PlanItem> find(UUID organisation, UUID id) {
    return statements.first(
        COLUMNS + "WHERE id = ? AND organisation_id = ?", PlanRepository::item, id, organisation);
  }

  /// The same, kept from being changed by others until the end of the transaction.
  @Transactional
  Optional<PlanItem> lock(UUID organisation, UUID id) {
    return statements.first(
        COLUMNS + "WHERE id = ? AND organisation_id = ? FOR UPDATE",
        PlanRepository::item,
        id,
        organisation);
  }

  @Transactional
  int count(UUID organisation) {
    return statements
        .find(
            "SELECT COUNT(*) FROM plan_item WHERE organisation_id = ?",
            row -> row.getInt(1),
            organisation)
        .getFirst();
  }

  /// Whether it was added; it is not where its recommendation stands in the plan already.
  @Transactional
  boolean insert(PlanItem item, Instant now) {
    ItemContent content = item.content();
    Indicator indicator = item.indicator();
    PlanItem.Origin origin = item.origin();
    return statements.run(
            """
            INSERT IGNORE INTO plan_item
              (id, organisation_id, questionnaire_id, action_id, title, who, due, status, reason,
               indicator_name, indicator_unit, indicator_start, indicator_target, revision,
               created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            item.id(),
            item.organisation(),
            origin == null ? null : origin.questionnaire(),
            origin == null ? null : origin.action(),
            content.title(),
            content.who(),
            content.due(),
            content.status().word(),
            content.reason(),
            indicator == null ? null : indicator.name(),
            indicator == null ? null : indicator.unit(),
            indicator == null ? null : indicator.start(),
            indicator == null ? null : indicator.target(),
            item.revision(),
            Utc.of(now))
        == 1;
  }

  @Transactional
  void replace(PlanItem item, ItemContent content) {
    statements.run(
        """
        UPDATE plan_item
        SET title = ?, who = ?, due = ?, status = ?, reason = ?, revision = revision + 1
        WHERE id = ? AND organisation_id = ?
        """,
        content.title(),
        content.who(),
        content.due(),
        content.status().word(),
        content.reason(),
        item.id(),
        item.organisation());
  }

  @Transactional
  void measureBy(PlanItem item, @Nullable Indicator indicator) {
    statements.run(
        """
        UPDATE plan_item
        SET indicator_name = ?, indicator_unit = ?, indicator_start = ?, indicator_target = ?,
            revision = revision + 1
        WHERE id = ? AND organisation_id = ?
        """,
        indicator == null ? null : indicator.name(),
        indicator == null ? null : indicator.unit(),
        indicator == null ? null : indicator.start(),
        indicator == null ? null : indicator.target(),
        item.id(),
        item.organisation());
  }

  /// An item and when it was done, the last time it was.
  record DoneItem(PlanItem item, Instant at) {}

  /// Those that are done, and were after `from` and until `until`, the last first: own ones, and
  /// recommendations of the questionnaire.
  @Transactional
  List<DoneItem> doneBetween(UUID organisation, String questionnaire, Instant from, Instant until) {
    return statements.find(
        """
        SELECT i.id, i.organisation_id, i.questionnaire_id, i.action_id, i.title, i.who, i.due,
               i.status, i.reason, i.indicator_name, i.indicator_unit, i.indicator_start,
               i.indicator_target, i.revision, COALESCE(MAX(e.happened_at), i.created_at) AS done_at
        FROM plan_item i
          LEFT JOIN plan_event e
            ON e.item_id = i.id AND e.field = 'status' AND e.text_after = 'done'
        WHERE i.organisation_id = ? AND i.status = 'done'
          AND (i.questionnaire_id IS NULL OR i.questionnaire_id = ?)
        GROUP BY i.id
        HAVING done_at > ? AND done_at <= ?
        ORDER BY done_at DESC, i.id
        """,
        row -> new DoneItem(item(row), Utc.instant(row.getObject(15, LocalDateTime.class))),
        organisation,
        questionnaire,
        Utc.of(from),
        Utc.of(until));
  }

  static PlanItem item(ResultSet row) throws SQLException {
    String questionnaire = row.getString(3);
    String name = row.getString(10);
    return new PlanItem(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        questionnaire == null ? null : new PlanItem.Origin(questionnaire, row.getString(4)),
        new ItemContent(
            row.getString(5),
            row.getString(6),
            row.getObject(7, LocalDate.class),
            PlanStatus.of(row.getString(8)).orElseThrow(),
            row.getString(9)),
        name == null
            ? null
            : new Indicator(name, row.getString(11), row.getBigDecimal(12), row.getBigDecimal(13)),
        row.getInt(14));
  }
}
